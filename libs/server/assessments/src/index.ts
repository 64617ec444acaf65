export { AnswersService } from './answers/answers.service.ts';
export { BulkAnswersService } from './answers/bulk-answers.service.ts';
export { SuggestionsService } from './answers/suggestions.service.ts';
export {
  AssessmentsHttpModule,
  AssessmentsJobsModule,
  AssessmentsModule,
  CatalogueMovesModule,
} from './assessments.module.ts';
export { type ClaimProof, ClaimProofService } from './answers/claim-proof.service.ts';
export { InheritanceService } from './inheritance/inheritance.service.ts';
export { assessSystem as reassess } from './reading/assess-system.ts';
export { AssessmentPagesService } from './reading/assessment-pages.service.ts';
export { AssessmentsService, type SystemAssessment } from './reading/assessments.service.ts';
export { type Foreseen, type ForeseenLevel, ForeseenService } from './reading/foreseen.service.ts';
export { standingSentence } from './reading/standing-sentence.ts';
export { SnapshotsService } from './snapshots/snapshots.service.ts';
export { CatalogueMovesService } from './catalogue-moves/catalogue-moves.service.ts';
export { CataloguePinsService } from './catalogue-moves/catalogue-pins.service.ts';
