import { createHash } from 'node:crypto';
import type { Catalogue } from '@pitwall/contracts';
import stringify from 'safe-stable-stringify';

/** SHA-256 of a value as hex, whatever the order of its keys. */
export const contentDigest = (value: unknown): string =>
  createHash('sha256')
    .update(stringify(value) ?? '')
    .digest('hex');

/** SHA-256 of a catalogue's whole content as hex. */
export const catalogueDigest = (catalogue: Catalogue): string => contentDigest(catalogue);
