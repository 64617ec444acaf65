import { createHash } from 'node:crypto';
import type { ScanReport } from '@pitwall/contracts';
import stringify from 'safe-stable-stringify';

/** SHA-256 of a report's content as hex, whatever the order of its keys. */
export const reportDigest = (report: ScanReport): string =>
  createHash('sha256').update(stringify(report)).digest('hex');
