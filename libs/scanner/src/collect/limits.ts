/** Bounds that keep a hostile or enormous tree from exhausting the machine. */
export interface Limits {
  /** Files listed at most. */
  files: number;
  /** Folders nested at most. */
  depth: number;
  /** Bytes read of one file at most; larger ones are listed but not read. */
  fileBytes: number;
  /** Bytes read in all. */
  totalBytes: number;
  /** A line longer than this marks a minified or generated file, which is not parsed. */
  lineLength: number;
}

export const DEFAULT_LIMITS: Limits = {
  files: 100_000,
  depth: 60,
  fileBytes: 1_000_000,
  totalBytes: 1_500_000_000,
  lineLength: 5_000,
};
