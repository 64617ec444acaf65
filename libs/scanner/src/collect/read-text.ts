import { closeSync, constants, fstatSync, openSync, readSync } from 'node:fs';

export type ReadResult =
  | { kind: 'text'; text: string; bytes: Buffer }
  | { kind: 'large'; size: number }
  | { kind: 'binary'; size: number }
  | { kind: 'unreadable'; reason: string };

// Without O_NOFOLLOW a file swapped for a link after the walk would be followed; O_NONBLOCK keeps a
// named pipe from hanging the scan. Windows has neither.
const FLAGS = constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0);
const HEAD = 8000;

const readAll = (descriptor: number, size: number): Buffer => {
  const bytes = Buffer.allocUnsafe(size);
  let filled = 0;
  while (filled < size) {
    const read = readSync(descriptor, bytes, filled, size - filled, filled);
    if (read === 0) break;
    filled += read;
  }
  return bytes.subarray(0, filled);
};

/** Text without the mark that some editors put before it. */
export const decode = (bytes: Buffer): string => {
  const text = bytes.toString('utf8');
  return text.charCodeAt(0) === 0xfeff ? text.slice(1) : text;
};

/**
 * Reads one file as UTF-8 within bounds. A NUL byte near the start marks it as binary. Synchronous: small
 * files are read several times as fast, and many of them off the main thread.
 */
export const readText = (path: string, maximum: number): ReadResult => {
  let descriptor: number | undefined;
  try {
    descriptor = openSync(path, FLAGS);
    const status = fstatSync(descriptor);
    if (!status.isFile()) return { kind: 'unreadable', reason: 'not a regular file' };
    if (status.size > maximum) return { kind: 'large', size: status.size };
    const bytes = readAll(descriptor, status.size);
    if (bytes.subarray(0, HEAD).includes(0)) return { kind: 'binary', size: bytes.length };
    return { kind: 'text', text: decode(bytes), bytes };
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
    return { kind: 'unreadable', reason: `cannot be read (${code})` };
  } finally {
    if (descriptor !== undefined) closeSync(descriptor);
  }
};
