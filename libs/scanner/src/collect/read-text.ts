import { constants, open } from 'node:fs/promises';

export type ReadResult =
  | { kind: 'text'; text: string; bytes: Buffer }
  | { kind: 'large'; size: number }
  | { kind: 'binary'; size: number }
  | { kind: 'unreadable'; reason: string };

// Without O_NOFOLLOW a file swapped for a link after the walk would be followed; O_NONBLOCK keeps a
// named pipe from hanging the scan. Windows has neither.
const FLAGS = constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0);

/** Reads one file as UTF-8 within bounds. A NUL byte near the start marks it as binary. */
export const readText = async (path: string, maximum: number): Promise<ReadResult> => {
  let handle;
  try {
    handle = await open(path, FLAGS);
    const status = await handle.stat();
    if (!status.isFile()) return { kind: 'unreadable', reason: 'not a regular file' };
    if (status.size > maximum) return { kind: 'large', size: status.size };
    const bytes = await handle.readFile();
    if (bytes.subarray(0, 8000).includes(0)) return { kind: 'binary', size: bytes.length };
    const text = bytes.toString('utf8');
    return { kind: 'text', text: text.charCodeAt(0) === 0xfeff ? text.slice(1) : text, bytes };
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
    return { kind: 'unreadable', reason: `cannot be read (${code})` };
  } finally {
    await handle?.close();
  }
};
