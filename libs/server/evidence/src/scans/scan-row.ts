import type { EvidenceKind, Finding, Stack } from '@pitwall/contracts';

/** A scan as it was received, without its findings and the files that it skipped. */
export interface ScanRow {
  id: string;
  systemId: string;
  reportId: string;
  kind: EvidenceKind;
  /** What was looked at; null for code outside git. */
  repository: string | null;
  digest: string;
  tool: string;
  commit: string | null;
  branch: string | null;
  modified: boolean;
  stacks: Stack[];
  /** How many files were read, and how many skipped. */
  files: number;
  skipped: number;
  /** How many suppressions it lists. */
  suppressed: number;
  scannedAt: Date;
  receivedAt: Date;
}

export interface NewestScan {
  /** The newest of the code; of a system whose code was never scanned, the newest of all. */
  scan: ScanRow;
  /** Of the newest report of each repository, database and import, each in its report's order. */
  findings: Finding[];
  /** The scan that a finding is of. */
  scanOf: ReadonlyMap<Finding, ScanRow>;
}

/** A finding without its text and places: enough for suggestions, light enough for many systems. */
export type BriefFinding = Pick<Finding, 'practice' | 'outcome' | 'confidence' | 'suggests'>;

/** The newest scan, with the findings of the newest scan of each repository. */
export interface NewestFindings {
  scanId: string;
  commit: string | null;
  scannedAt: Date;
  findings: BriefFinding[];
}
