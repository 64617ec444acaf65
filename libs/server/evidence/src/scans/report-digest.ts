import { createHash } from 'node:crypto';
import stringify from 'safe-stable-stringify';

/** SHA-256 of a report's content as hex, whatever the order of its keys. */
export const reportDigest = (report: object): string =>
  createHash('sha256')
    .update(stringify(report) ?? '')
    .digest('hex');
