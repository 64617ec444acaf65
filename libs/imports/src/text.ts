import { createHash } from 'node:crypto';

const UNSAFE = /[\u0000-\u001f\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2066-\u2069\ufeff\p{Cs}]+/gu;

/** Text of another tool on one line: without what could move a cursor or turn the direction, and bounded. */
export const lineOf = (text: string, most: number): string => {
  const line = text.replaceAll(UNSAFE, ' ').replaceAll(/\s+/g, ' ').trim();
  return line.length <= most ? line : `${line.slice(0, most - 1).replace(/[\uD800-\uDBFF]$/, '')}…`;
};

/** A path within the tree, whatever the tool wrote: no scheme, no way out, no drive. */
export const pathOf = (uri: string): string => {
  let text = uri;
  try {
    text = decodeURIComponent(uri);
  } catch {
    // A percent sign that stands for itself.
  }
  const parts = lineOf(text, 2000)
    .replace(/^[a-z][a-z0-9+.-]*:\/*/i, '')
    .split(/[\\/]+/)
    .filter((part) => part !== '' && part !== '.' && part !== '..');
  return parts.join('/').slice(0, 1000) || 'unknown';
};

export const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

/** Whether a text fits a pattern in which `*` stands for any text; time is linear in both. */
export const fits = (pattern: string, text: string): boolean => {
  const parts = pattern.toLowerCase().split('*');
  const whole = text.toLowerCase();
  const [first = '', ...rest] = parts;
  const last = rest.pop();
  if (last === undefined) return whole === first;
  if (!whole.startsWith(first) || whole.length < first.length + last.length) return false;
  let place = first.length;
  for (const part of rest) {
    const found = whole.indexOf(part, place);
    if (found < 0) return false;
    place = found + part.length;
  }
  return place <= whole.length - last.length && whole.endsWith(last);
};
