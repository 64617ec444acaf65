import { hash } from 'node:crypto';
import {
  lstat,
  mkdir,
  readdir,
  readFile,
  realpath,
  rename,
  rm,
  stat,
  writeFile,
} from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import type { CachedScan } from './result-cache.ts';

const FORMAT = 'pitwall.scan-cache/3';
const NOTHING: CachedScan = { paths: [], files: [], seen: [] };
/** Longer than any head. */
const HEAD_LENGTH = 300;
const LINE_FEED = 10;

/** Larger ones are not read. */
const BYTES = 200_000_000;
/** Folders that were scanned and are remembered; the oldest are forgotten. */
const REMEMBERED = 50;

/** Where results are kept between scans, and what they depend on besides the files. */
export interface CacheTerms {
  /** A folder of this user alone. */
  directory: string;
  /** Differs with every version of the rules, and with the organization's own. */
  fingerprint: string;
}

const nameOf = (root: string): string => `${hash('sha256', root, 'hex').slice(0, 32)}.json`;

const headOf = ({ fingerprint }: CacheTerms, body: string | Uint8Array): string =>
  `${FORMAT} ${fingerprint} ${hash('sha256', body, 'hex')}`;

/**
 * What a file holds that this very program wrote and nobody has changed since, which its head proves: a hash costs
 * a tenth of looking at each field, and says more.
 */
const bodyOf = (bytes: Buffer, terms: CacheTerms): CachedScan => {
  const end = bytes.subarray(0, HEAD_LENGTH).indexOf(LINE_FEED);
  const body = bytes.subarray(end + 1);
  if (end < 0 || bytes.toString('utf8', 0, end) !== headOf(terms, body)) return NOTHING;
  return JSON.parse(body.toString('utf8')) as CachedScan;
};

/**
 * A folder that nobody else can write to, outside the scanned tree: what stands in it is believed. Null where
 * there is none, which only costs time.
 */
const trustedFolder = async (directory: string, root: string): Promise<string | null> => {
  await mkdir(directory, { recursive: true, mode: 0o700 });
  const real = await realpath(directory);
  const way = relative(root, real);
  if (way === '' || (!way.startsWith('..') && !way.startsWith(sep) && !/^[a-z]:/i.test(way)))
    return null;
  const { uid, mode } = await stat(real);
  if (process.getuid === undefined) return real;
  return uid === process.getuid() && (mode & 0o022) === 0 ? real : null;
};

/** What was kept of a tree; nothing when it is of another version, of somebody else, or cannot be read. */
export const readCache = async (root: string, terms: CacheTerms): Promise<CachedScan> => {
  try {
    const folder = await trustedFolder(terms.directory, root);
    if (folder === null) return NOTHING;
    const path = join(folder, nameOf(root));
    const status = await lstat(path);
    if (!status.isFile() || status.size > BYTES) return NOTHING;
    return bodyOf(await readFile(path), terms);
  } catch {
    return NOTHING;
  }
};

const forgetOldest = async (folder: string): Promise<void> => {
  const names = (await readdir(folder)).filter((name) => /^[0-9a-f]{32}\.json$/.test(name));
  if (names.length <= REMEMBERED) return;
  const aged = await Promise.all(
    names.map(async (name) => ({ name, at: (await stat(join(folder, name))).mtimeMs })),
  );
  aged.sort((one, other) => other.at - one.at);
  await Promise.all(aged.slice(REMEMBERED).map(({ name }) => rm(join(folder, name))));
};

/** Keeps results for the next scan of the same folder. A folder that cannot be written to is no fault. */
export const writeCache = async (
  root: string,
  terms: CacheTerms,
  scan: CachedScan,
): Promise<void> => {
  try {
    const folder = await trustedFolder(terms.directory, root);
    if (folder === null) return;
    const path = join(folder, nameOf(root));
    const body = JSON.stringify(scan);
    const text = `${headOf(terms, body)}\n${body}`;
    await writeFile(`${path}.${process.pid}`, text, { mode: 0o600, flag: 'wx' });
    await rename(`${path}.${process.pid}`, path);
    await forgetOldest(folder);
  } catch {
    // The next scan takes as long as this one.
  }
};
