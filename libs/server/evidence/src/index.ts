export { EvidenceHttpModule, EvidenceModule } from './evidence.module.ts';
export { DatabaseReportsService } from './databases/database-reports.service.ts';
export { ImportsService } from './imports/imports.service.ts';
export { repositoryKey } from './scans/repository-key.ts';
export { type ReportSender, ScansService } from './scans/scans.service.ts';
export { EvidenceService } from './evidence.service.ts';
export type { BriefFinding, NewestFindings, NewestScan, ScanRow } from './scans/scan-row.ts';
export { contradicts } from './suggestions/contradicts.ts';
export {
  type PracticeSuggestion,
  suggestFrom,
  suggestionsByPractice,
  type SuggestingFinding,
} from './suggestions/suggest.ts';
