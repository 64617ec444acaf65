import type { LoadLevel, LoadTestFormat } from '@pitwall/contracts';

/** What one file of a load test says. */
export interface LoadTestFile {
  format: LoadTestFormat;
  /** Answered requests a second at each level of concurrency. */
  levels: LoadLevel[];
  /** What was read with a doubt, in words. */
  warnings: string[];
}

/** A file that is not what it should be: cut off, of another tool, or without a usable level. */
export class LoadTestFileError extends Error {
  override readonly name = 'LoadTestFileError';
}
