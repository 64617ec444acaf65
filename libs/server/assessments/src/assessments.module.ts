import { Module } from '@nestjs/common';
import { CatalogueModule } from '@pitwall/server-catalogue';
import { EvidenceModule } from '@pitwall/server-evidence';
import { ForecastModule } from '@pitwall/server-forecast';
import { OrganizationsModule } from '@pitwall/server-organizations';
import { SystemsModule } from '@pitwall/server-systems';
import { AnswerDetailsService } from './answers/answer-details.service.ts';
import { AnswerRepository } from './answers/answer.repository.ts';
import { AnswersController } from './answers/answers.controller.ts';
import { AnswersService } from './answers/answers.service.ts';
import { AnswerHistoryService } from './answers/answer-history.service.ts';
import { AnswersOfManyController } from './answers/answers-of-many.controller.ts';
import { CarryOverRepository } from './catalogue-moves/carry-over.repository.ts';
import { CatalogueMoveHandler } from './catalogue-moves/catalogue-move.handler.ts';
import { CatalogueMoveRepository } from './catalogue-moves/catalogue-move.repository.ts';
import {
  CatalogueMovesController,
  CataloguePinController,
} from './catalogue-moves/catalogue-moves.controller.ts';
import { CatalogueMovesService } from './catalogue-moves/catalogue-moves.service.ts';
import { CataloguePinRepository } from './catalogue-moves/catalogue-pin.repository.ts';
import { CataloguePinsService } from './catalogue-moves/catalogue-pins.service.ts';
import { SystemMover } from './catalogue-moves/system-mover.service.ts';
import { ClaimProofService } from './answers/claim-proof.service.ts';
import { BulkAnswersService } from './answers/bulk-answers.service.ts';
import { OpinionRepository } from './answers/opinion.repository.ts';
import { OpinionsService } from './answers/opinions.service.ts';
import { SuggestionsService } from './answers/suggestions.service.ts';
import { InheritanceController } from './inheritance/inheritance.controller.ts';
import { InheritanceRepository } from './inheritance/inheritance.repository.ts';
import { InheritanceService } from './inheritance/inheritance.service.ts';
import { AssessmentPagesService } from './reading/assessment-pages.service.ts';
import { AssessmentsController, SystemListController } from './reading/assessments.controller.ts';
import { AssessmentsService } from './reading/assessments.service.ts';
import { ForeseenService } from './reading/foreseen.service.ts';
import { OrganizationSettingsRepository } from './reading/organization-settings.repository.ts';
import { SystemLockRepository } from './reading/system-lock.repository.ts';
import { SnapshotRepository } from './snapshots/snapshot.repository.ts';
import { SnapshotsController } from './snapshots/snapshots.controller.ts';
import { ComparisonService } from './snapshots/comparison.service.ts';
import { SnapshotsService } from './snapshots/snapshots.service.ts';
import { DebtCommentsService } from './shortcuts/debt-comments.service.ts';
import { PreventionService } from './shortcuts/prevention.service.ts';
import { ShortcutRepository } from './shortcuts/shortcut.repository.ts';
import {
  ShortcutsController,
  SystemShortcutsController,
} from './shortcuts/shortcuts.controller.ts';
import { ShortcutsService } from './shortcuts/shortcuts.service.ts';
import { AnswerUpkeepHandler } from './upkeep/answer-upkeep.handler.ts';
import { AnswerUpkeepService } from './upkeep/answer-upkeep.service.ts';
import { EvidenceWatch } from './upkeep/evidence-watch.ts';
import { ReminderRepository } from './upkeep/reminder.repository.ts';

/** Assessments, answers and snapshots, without HTTP. */
@Module({
  imports: [SystemsModule, ForecastModule, EvidenceModule, CatalogueModule, OrganizationsModule],
  providers: [
    AssessmentsService,
    AssessmentPagesService,
    ForeseenService,
    OrganizationSettingsRepository,
    SystemLockRepository,
    AnswersService,
    AnswerDetailsService,
    SuggestionsService,
    AnswerRepository,
    BulkAnswersService,
    ClaimProofService,
    AnswerHistoryService,
    OpinionsService,
    OpinionRepository,
    InheritanceService,
    InheritanceRepository,
    AnswerUpkeepService,
    ReminderRepository,
    EvidenceWatch,
    ShortcutsService,
    ShortcutRepository,
    DebtCommentsService,
    PreventionService,
    SnapshotsService,
    ComparisonService,
    SnapshotRepository,
    SystemMover,
    CarryOverRepository,
    CatalogueMoveRepository,
    CataloguePinRepository,
    CataloguePinsService,
  ],
  exports: [
    SystemMover,
    CatalogueMoveRepository,
    CataloguePinsService,
    AssessmentsService,
    AssessmentPagesService,
    ForeseenService,
    AnswersService,
    SuggestionsService,
    BulkAnswersService,
    ClaimProofService,
    OpinionsService,
    AnswerHistoryService,
    InheritanceService,
    AnswerUpkeepService,
    ShortcutsService,
    DebtCommentsService,
    PreventionService,
    SnapshotsService,
    ComparisonService,
  ],
})
export class AssessmentsModule {}

/** Moving an organization to another release of the catalogue. It needs the queue's outbox. */
@Module({
  imports: [AssessmentsModule, CatalogueModule],
  providers: [CatalogueMovesService],
  exports: [CatalogueMovesService],
})
export class CatalogueMovesModule {}

/** The same over HTTP. */
@Module({
  imports: [AssessmentsModule, CatalogueMovesModule],
  controllers: [
    CatalogueMovesController,
    CataloguePinController,
    SystemListController,
    AssessmentsController,
    AnswersController,
    AnswersOfManyController,
    InheritanceController,
    ShortcutsController,
    SystemShortcutsController,
    SnapshotsController,
  ],
})
export class AssessmentsHttpModule {}

/** The jobs, for a worker. */
@Module({
  imports: [AssessmentsModule],
  providers: [AnswerUpkeepHandler, CatalogueMoveHandler],
})
export class AssessmentsJobsModule {}
