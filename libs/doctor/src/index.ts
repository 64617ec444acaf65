export { examine, type ExamineOptions } from './examine.ts';
export {
  connectionTarget,
  shownTarget,
  type ConnectionTarget,
} from './connect/connection-target.ts';
export { DoctorError, type DoctorErrorCode } from './doctor-error.ts';
export { CHECKS } from './checks/index.ts';
export { tableGrowth, type EarlierReport } from './growth.ts';
export type { Check, CheckDefinition } from './checks/check.ts';
export { renderDatabaseTerminal } from './report/terminal.ts';
export { renderDatabaseMarkdown } from './report/markdown.ts';
