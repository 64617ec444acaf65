import { createHash } from 'node:crypto';
import type { Catalogue } from '@pitwall/contracts';
import stringify from 'safe-stable-stringify';

/** SHA-256 of the content as hex, whatever the order of its keys. */
export const catalogueDigest = (catalogue: Catalogue): string =>
  createHash('sha256').update(stringify(catalogue)).digest('hex');
