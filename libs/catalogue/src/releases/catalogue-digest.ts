import { createHash, type Hash } from 'node:crypto';
import type { Catalogue } from '@pitwall/contracts';
import stringify from 'safe-stable-stringify';

/** Levels of a value that are fed one by one: of a catalogue, its lists and what stands in them. */
const LEVELS = 2;

/** Feeds a value as JSON with its keys in order, piece by piece: a catalogue as one text would be copied several times. */
const feed = (hash: Hash, value: unknown, levels: number): void => {
  if (levels === 0 || typeof value !== 'object' || value === null) {
    hash.update(stringify(value) ?? '');
    return;
  }
  const isList = Array.isArray(value);
  const entries = Object.entries(value).filter(([, one]) => isList || one !== undefined);
  if (!isList) entries.sort(([one], [other]) => (one < other ? -1 : 1));
  hash.update(isList ? '[' : '{');
  for (const [index, [key, one]] of entries.entries()) {
    hash.update(`${index === 0 ? '' : ','}${isList ? '' : `${JSON.stringify(key)}:`}`);
    feed(hash, one, levels - 1);
  }
  hash.update(isList ? ']' : '}');
};

/** SHA-256 of plain data as hex, whatever the order of its keys. */
export const contentDigest = (value: unknown): string => {
  const hash = createHash('sha256');
  feed(hash, value, LEVELS);
  return hash.digest('hex');
};

/** SHA-256 of a catalogue's whole content as hex. */
export const catalogueDigest = (catalogue: Catalogue): string => contentDigest(catalogue);
