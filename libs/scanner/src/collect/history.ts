import { realpath } from 'node:fs/promises';
import { relative, sep } from 'node:path';
import { findGitDirectory } from './git-directory.ts';
import { Git, GitError, type GitOptions } from './git.ts';

/** What the history says of ages. Days as YYYY-MM-DD. */
export interface History {
  /** Why nothing is known of ages; null when something is. */
  problem: string | null;
  /** Day of the scanned commit. */
  headDay: string | null;
  /** Day on which a line was last changed, by `path:line`. Lines that were not read are not in it. */
  lineDays: ReadonlyMap<string, string>;
  /** Who last changed a line whose author was asked for, by `path:line`. */
  authors: ReadonlyMap<string, { name: string; on: string }>;
  /** Day of the last change of a file, by path. */
  fileDays: ReadonlyMap<string, string>;
}

interface Line {
  path: string;
  line: number;
}

export interface HistoryQuestions {
  lines: readonly Line[];
  files: readonly string[];
  /** Lines whose author is to be told. */
  stated: readonly Line[];
}

export const noHistory = (problem: string): History => ({
  problem,
  headDay: null,
  lineDays: new Map(),
  authors: new Map(),
  fileDays: new Map(),
});

/** Files whose lines are asked for at most: each costs a walk through the history. */
const FILES = 40;
/** Milliseconds for all of it. */
const TIME = 15_000;

const dayOf = (seconds: string): string =>
  new Date(Number(seconds) * 1000).toISOString().slice(0, 10);

interface Blamed {
  name: string;
  on: string;
}

/** Authors and days of lines from `git blame --porcelain`: a commit is described where it is first named. */
const blamed = (output: string): Map<number, Blamed> => {
  const commits = new Map<string, Blamed>();
  const lines = new Map<number, string>();
  let commit = '';
  let name = '';
  for (const row of output.split('\n')) {
    const head = /^([0-9a-f]{40,64}) \d+ (\d+)/.exec(row);
    if (head?.[1]) {
      commit = head[1];
      lines.set(Number(head[2]), commit);
    } else if (row.startsWith('author ')) name = row.slice('author '.length).slice(0, 200);
    else if (row.startsWith('author-time '))
      commits.set(commit, { name, on: dayOf(row.slice('author-time '.length)) });
  }
  return new Map(
    [...lines].flatMap(([line, id]): [number, Blamed][] => {
      const told = commits.get(id);
      return told === undefined ? [] : [[line, told]];
    }),
  );
};

const grouped = (lines: readonly Line[]): Map<string, number[]> => {
  const byPath = new Map<string, number[]>();
  for (const { path, line } of lines) byPath.set(path, [...(byPath.get(path) ?? []), line]);
  return byPath;
};

/**
 * Ages of lines and files as of a commit, within bounds of files and time: what was not reached is left out.
 * In a shallow clone the oldest commit there stands for all before it, so nothing is said.
 */
export const readHistory = async (
  directory: string,
  commit: string,
  { lines, files, stated }: HistoryQuestions,
  options: GitOptions,
): Promise<History> => {
  const found = await findGitDirectory(directory);
  if (!found) return noHistory('There is no git repository here.');
  const git = await Git.open(found, commit, { ...options, timeout: TIME });
  try {
    if (git.shallow) return noHistory('This clone is shallow: its history does not tell ages.');
    const inside = relative(await realpath(found.workTree), await realpath(directory));
    const prefix = inside === '' ? '' : `${inside.split(sep).join('/')}/`;
    const told = async (...parameters: string[]) => (await git.run(...parameters)).toString('utf8');
    const lineDays = new Map<string, string>();
    const authors = new Map<string, Blamed>();
    const fileDays = new Map<string, string>();
    const headDay = dayOf((await told('log', '-1', '--format=%ct', commit)).trim());
    const end = Date.now() + TIME;
    for (const path of files) {
      if (Date.now() > end) break;
      const time = (await told('log', '-1', '--format=%ct', commit, '--', prefix + path)).trim();
      if (time !== '') fileDays.set(path, dayOf(time));
    }
    const blame = async (
      asked: readonly Line[],
      keep: (place: string, line: Blamed) => void,
    ): Promise<void> => {
      for (const [path, wanted] of [...grouped(asked)].slice(0, FILES)) {
        if (Date.now() > end) break;
        const ranges = wanted.flatMap((line) => ['-L', `${line},${line}`]);
        try {
          const output = await told('blame', '--porcelain', ...ranges, commit, '--', prefix + path);
          for (const [line, found] of blamed(output)) keep(`${path}:${line}`, found);
        } catch (error) {
          // Not in the commit, or longer here than there.
          if (!(error instanceof GitError)) throw error;
        }
      }
    };
    await blame(stated, (place, line) => authors.set(place, line));
    await blame(lines, (place, { on }) => lineDays.set(place, on));
    return { problem: null, headDay, lineDays, authors, fileDays };
  } catch (error) {
    if (!(error instanceof GitError)) throw error;
    return noHistory(`The history cannot be read: ${error.message}.`);
  } finally {
    await git.close();
  }
};
