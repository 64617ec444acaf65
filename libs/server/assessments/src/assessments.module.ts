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
import { SuggestionsService } from './answers/suggestions.service.ts';
import { AssessmentPagesService } from './reading/assessment-pages.service.ts';
import { AssessmentsController, SystemListController } from './reading/assessments.controller.ts';
import { AssessmentsService } from './reading/assessments.service.ts';
import { OrganizationSettingsRepository } from './reading/organization-settings.repository.ts';
import { SystemLockRepository } from './reading/system-lock.repository.ts';
import { SnapshotRepository } from './snapshots/snapshot.repository.ts';
import { SnapshotsController } from './snapshots/snapshots.controller.ts';
import { SnapshotsService } from './snapshots/snapshots.service.ts';

/** Assessments, answers and snapshots, without HTTP. */
@Module({
  imports: [SystemsModule, ForecastModule, EvidenceModule, CatalogueModule, OrganizationsModule],
  providers: [
    AssessmentsService,
    AssessmentPagesService,
    OrganizationSettingsRepository,
    SystemLockRepository,
    AnswersService,
    AnswerDetailsService,
    SuggestionsService,
    AnswerRepository,
    SnapshotsService,
    SnapshotRepository,
  ],
  exports: [
    AssessmentsService,
    AssessmentPagesService,
    AnswersService,
    SuggestionsService,
    SnapshotsService,
  ],
})
export class AssessmentsModule {}

/** The same over HTTP. */
@Module({
  imports: [AssessmentsModule],
  controllers: [
    SystemListController,
    AssessmentsController,
    AnswersController,
    SnapshotsController,
  ],
})
export class AssessmentsHttpModule {}
