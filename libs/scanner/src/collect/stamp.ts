import { lstatSync } from 'node:fs';

/** What the file system says of a file without reading it. */
export interface Stamp {
  /** Bytes; 0 when it cannot be told. */
  size: number;
  /** Differs whenever the file was written since; null when it cannot be told. */
  text: string | null;
}

/** A change within this time of the last one could bear the same stamp. */
const SETTLED_MILLISECONDS = 2_000;

/** The stamp of a file. `now` in milliseconds: a file changed just before it has no text yet. */
export const stampOf = (root: string, path: string, now: number): Stamp => {
  try {
    const { size, mtimeMs, ctimeMs, ino } = lstatSync(`${root}/${path}`);
    const settled = ctimeMs + SETTLED_MILLISECONDS < now;
    return { size, text: settled ? `${size}-${mtimeMs}-${ctimeMs}-${ino}` : null };
  } catch {
    return { size: 0, text: null };
  }
};
