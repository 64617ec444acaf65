export { scan, type ScanOptions, type ScanProgress } from './scan.ts';
export { ScanError } from './scan-error.ts';
export { PROBES } from './probes/index.ts';
export {
  parsePatternProbe,
  patternProbe,
  patternProbeSchema,
  type PatternProbeSource,
} from './probes/pattern-probe.ts';
export type { OutcomeMeaning, Probe, ProbeDefinition } from './probes/probe.ts';
export { DEFAULT_LIMITS, type Limits } from './collect/limits.ts';
export { redact } from './report/redact.ts';
export { snippetHash } from './report/location.ts';
export { renderTerminal, type TerminalOptions } from './report/terminal.ts';
export { renderMarkdown } from './report/markdown.ts';
