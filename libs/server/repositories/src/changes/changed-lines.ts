import { stat } from 'node:fs/promises';
import { join, relative, resolve, sep } from 'node:path';
import { GitError, runGit } from '@pitwall/scanner/git';

/** Lines of a file as the change leaves it, both ends counted, from 1. */
export type LineRange = readonly [first: number, last: number];

export interface ComparedTrees {
  /** A repository of ours, which holds what is compared. */
  folder: string;
  /** Folders with the files of before and after. */
  base: string;
  head: string;
  signal: AbortSignal;
}

const WHOLE: LineRange = [1, Number.MAX_SAFE_INTEGER];
const HUNK = /^@@ -\d+(?:,\d+)? \+(\d+)(?:,(\d+))? @@/gm;

/**
 * The lines of a file that a change wrote; a file that is new is all of them. Nothing of the repository has a
 * say in how its files are compared.
 */
export async function changedLines(
  { folder, base, head, signal }: ComparedTrees,
  path: string,
): Promise<LineRange[]> {
  const [before, after] = [fileBelow(base, path), fileBelow(head, path)];
  if (after === null || !(await isFile(after))) return [];
  if (before === null || !(await isFile(before))) return [WHOLE];
  const git = async (...parameters: string[]): Promise<string> =>
    (await runGit({ folder, signal }, parameters)).toString('utf8');
  try {
    const ids = await git('hash-object', '-w', '--no-filters', '--', before, after);
    const [one = '', other = ''] = ids.trim().split('\n');
    if (one === other) return [];
    const difference = await git(
      'diff',
      '--unified=0',
      '--no-color',
      '--no-ext-diff',
      '--no-textconv',
      one,
      other,
    );
    return [...difference.matchAll(HUNK)].flatMap(([, first, count = '1']) => {
      const [from, lines] = [Number(first), Number(count)];
      return lines === 0 ? [] : [[from, from + lines - 1] as const];
    });
  } catch (error) {
    // What git cannot compare has no lines to point at.
    if (error instanceof GitError) return [];
    throw error;
  }
}

/** Whether a place lies in lines that were written, in whole or in part. */
export const touches = (
  ranges: readonly LineRange[],
  { startLine, endLine }: { startLine: number; endLine: number },
): boolean => ranges.some(([first, last]) => startLine <= last && endLine >= first);

/** Null for a path that leads out of the folder: it is what a process said that has read a stranger’s code. */
function fileBelow(folder: string, path: string): string | null {
  const way = relative(folder, resolve(folder, path));
  const leaves = way === '' || way === '..' || way.startsWith(`..${sep}`) || resolve(path) === path;
  return leaves || way.split(sep)[0] === '.git' ? null : join(folder, way);
}

const isFile = async (place: string): Promise<boolean> =>
  stat(place).then(
    (found) => found.isFile(),
    () => false,
  );
