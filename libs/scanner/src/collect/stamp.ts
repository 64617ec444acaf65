import { lstatSync } from 'node:fs';
import { join } from 'node:path';

/** What the file system says of a file without reading it. */
export interface Stamp {
  /** Bytes; 0 when it cannot be told. */
  size: number;
  /** Differs whenever the file was written since; null when it cannot be told. */
  text: string | null;
}

/** A change within this time of the last one could bear the same stamp. */
const SETTLED_NANOSECONDS = 2_000_000_000n;

/** The stamp of a file. `now` in milliseconds: a file changed just before it has no text yet. */
export const stampOf = (root: string, path: string, now: number): Stamp => {
  try {
    const status = lstatSync(join(root, path), { bigint: true });
    const { size, mtimeNs, ctimeNs, ino } = status;
    const settled = ctimeNs + SETTLED_NANOSECONDS < BigInt(now) * 1_000_000n;
    return { size: Number(size), text: settled ? `${size}-${mtimeNs}-${ctimeNs}-${ino}` : null };
  } catch {
    return { size: 0, text: null };
  }
};
