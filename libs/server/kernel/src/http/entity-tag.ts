import { createHash } from 'node:crypto';

/** Characters of the digest in base64: 162 bits, so that two contents never share a tag. */
const LENGTH = 27;

/** The strong entity tag of a content (RFC 9110, 8.8.3). */
export const entityTagOf = (content: string): string =>
  `"${createHash('sha256').update(content).digest('base64url').slice(0, LENGTH)}"`;

/** Whether a caller's If-None-Match names this entity tag, by weak comparison (RFC 9110, 13.1.2). */
export function isFresh(ifNoneMatch: string | undefined, tag: string): boolean {
  if (ifNoneMatch === undefined) return false;
  if (ifNoneMatch.trim() === '*') return true;
  const opaque = tag.replace(/^W\//, '');
  return ifNoneMatch.split(',').some((one) => one.trim().replace(/^W\//, '') === opaque);
}
