import { createHash } from 'node:crypto';
import { realpath } from 'node:fs/promises';
import { relative, sep } from 'node:path';
import ignore from 'ignore';
import { Git, GitError, type GitOptions } from './git.ts';
import { findGitDirectory, readHead, readRemote } from './git-directory.ts';

/** Hash of a file's bytes as git would store them. */
export type BlobHash = (bytes: Buffer) => string;

export interface SourceState {
  commit: string | null;
  branch: string | null;
  repository: string | null;
  /** Why the comparison with the commit could not be made, or null. */
  problem: string | null;
  /** Object ids in the commit, by path relative to the scanned folder; null when unknown. */
  committed: ReadonlyMap<string, string> | null;
}

const NONE: SourceState = {
  commit: null,
  branch: null,
  repository: null,
  problem: null,
  committed: null,
};

/** Commit, branch, remote and committed files of a scanned folder. Never fails: says what is missing. */
export const readSourceState = async (
  directory: string,
  options: GitOptions,
): Promise<SourceState> => {
  const git = await findGitDirectory(directory);
  if (!git) return NONE;
  const [head, repository] = [await readHead(git), await readRemote(git)];
  const state: SourceState = {
    ...NONE,
    ...head,
    branch: head.branch?.slice(0, 255) ?? null,
    repository,
  };
  if (head.commit === null) return { ...state, problem: 'the commit of HEAD cannot be read' };
  const opened = await Git.open(git, head.commit, options);
  try {
    const inside = relative(await realpath(git.workTree), await realpath(directory))
      .split(sep)
      .join('/');
    const prefix = inside === '' ? '' : `${inside}/`;
    const all = await opened.files(head.commit);
    const committed = new Map(
      [...all].flatMap(([path, id]): [string, string][] =>
        path.startsWith(prefix) ? [[path.slice(prefix.length), id]] : [],
      ),
    );
    return { ...state, committed };
  } catch (error) {
    if (!(error instanceof GitError)) throw error;
    return { ...state, problem: `git cannot read the commit: ${error.message}` };
  } finally {
    await opened.close();
  }
};

export const SHA1_LENGTH = 40;

const blobId = (bytes: Buffer, length: number): string =>
  createHash(length === SHA1_LENGTH ? 'sha1' : 'sha256')
    .update(`blob ${bytes.length}\0`)
    .update(bytes)
    .digest('hex');

/**
 * Ids under which git may hold the bytes on disk, as hex of a length. Line endings that a checkout converts
 * count as the same. No filter is run: a file that one would change is left out by `filtered`.
 */
export const blobIds = (bytes: Buffer, length: number): string[] => {
  const own = blobId(bytes, length);
  if (!bytes.includes('\r\n')) return [own];
  const converted = Buffer.from(bytes.toString('latin1').replaceAll('\r\n', '\n'), 'latin1');
  return [own, blobId(converted, length)];
};

/** Tells paths whose stored form differs from the checked-out one by a filter, from .gitattributes. */
export const filteredPaths = (attributes: string): ((path: string) => boolean) => {
  const patterns = attributes
    .split(/\r?\n/)
    .filter((line) => /\s(?:filter|working-tree-encoding)=/.test(line) || /\sident\b/.test(line))
    .map((line) => line.trim().split(/\s+/)[0] ?? '')
    .filter((pattern) => pattern !== '' && !pattern.startsWith('#') && !pattern.startsWith('!'));
  const rules = ignore().add(patterns);
  return (path) => patterns.length > 0 && rules.ignores(path);
};
