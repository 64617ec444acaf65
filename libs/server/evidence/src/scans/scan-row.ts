import type { Finding, ScanReport, Stack } from '@pitwall/contracts';

/** A scan as it was received, without its findings. */
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
  statistics: ScanReport['statistics'];
  skipped: ScanReport['skipped'];
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
