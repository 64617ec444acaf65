import type { Finding, Stack } from '@pitwall/contracts';

/** A scan as it was received, without its findings and the files that it skipped. */
export interface ScanRow {
  id: string;
  systemId: string;
  reportId: string;
  digest: string;
  tool: string;
  commit: string | null;
  branch: string | null;
  modified: boolean;
  stacks: Stack[];
  /** How many files were read, and how many skipped. */
  files: number;
  skipped: number;
  scannedAt: Date;
  receivedAt: Date;
}

export interface NewestScan {
  scan: ScanRow;
  /** In the report's order. */
  findings: Finding[];
}

/** A finding without its text and places: enough for suggestions, light enough for many systems. */
export type BriefFinding = Pick<Finding, 'practice' | 'outcome' | 'confidence' | 'suggests'>;

export interface NewestFindings {
  scanId: string;
  commit: string | null;
  scannedAt: Date;
  findings: BriefFinding[];
}
