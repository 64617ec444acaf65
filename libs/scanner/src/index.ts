export { scan, type ScanOptions, type ScanProgress } from './scan.ts';
export { ScanError } from './scan-error.ts';
export { PROBES } from './probes/index.ts';
export type { OutcomeMeaning, Probe, ProbeDefinition } from './probes/probe.ts';
export { DEFAULT_LIMITS, type Limits } from './collect/limits.ts';
export { redact } from './report/redact.ts';
export { snippetHash } from './report/location.ts';
export { renderTerminal, type TerminalOptions } from './report/terminal.ts';
export { titleOf } from './report/grouping.ts';
export { renderSarif, toSarif } from './report/sarif.ts';
export { renderJunit } from './report/junit.ts';
export { compareReports, type Regression } from './gate/compare-reports.ts';
export {
  type ChangeComparison,
  type ChangedFinding,
  compareChange,
  type ResolvedFinding,
} from './gate/compare-change.ts';
export { writeBaseTree, type BaseTree } from './gate/base-tree.ts';
export {
  COMMENTED_PROJECT_FILE,
  PROJECT_FILE,
  readProjectFile,
  type ProjectFile,
} from './suppress/project-file.ts';
export { renderMarkdown } from './report/markdown.ts';
export { isAccusing } from './suppress/suppressions.ts';
