import { type Dirent, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import ignore, { type Ignore } from 'ignore';
import { foreignFolder } from './file-role.ts';
import type { Limits } from './limits.ts';
import { NOTHING_TRACKED, type Tracked } from './tracked.ts';

export interface Skipped {
  path: string;
  reason: string;
}

export interface Walk {
  /** Regular files, relative with forward slashes, sorted. */
  files: string[];
  skipped: Skipped[];
}

/** The ignore rules of one folder; patterns are relative to `base` ('' or ending in a slash). */
interface IgnoreRules {
  base: string;
  rules: Ignore;
}

const isIgnored = (path: string, folder: boolean, stack: readonly IgnoreRules[]): boolean => {
  let ignored = false;
  // A deeper file overrules the ones above it, as git does.
  for (const { base, rules } of stack) {
    const relative = path.slice(base.length) + (folder ? '/' : '');
    const answer = rules.test(relative);
    if (answer.ignored) ignored = true;
    else if (answer.unignored) ignored = false;
  }
  return ignored;
};

const readRules = (directory: string, base: string): IgnoreRules | null => {
  try {
    const text = readFileSync(join(directory, '.gitignore'), 'utf8');
    return { base, rules: ignore().add(text.slice(0, 200_000)) };
  } catch {
    return null;
  }
};

const kindOf = (entry: Dirent): 'file' | 'folder' | 'link' | 'other' => {
  if (entry.isSymbolicLink()) return 'link';
  if (entry.isDirectory()) return 'folder';
  return entry.isFile() ? 'file' : 'other';
};

/** Folders after which other work of the process gets its turn. */
const TURN = 64;

/**
 * All regular files below `root` that a person wrote: ignore rules are obeyed as git does, which tracks what
 * was added all the same; foreign folders are not entered, symbolic links are never followed. Whatever is left
 * out is listed with its reason.
 */
export const walk = async (
  root: string,
  limits: Limits,
  tracked: Tracked = NOTHING_TRACKED,
  signal?: AbortSignal,
): Promise<Walk> => {
  const files: string[] = [];
  const skipped: Skipped[] = [];

  let folders = 0;
  const enter = async (base: string, stack: readonly IgnoreRules[], depth: number) => {
    signal?.throwIfAborted();
    if ((folders += 1) % TURN === 0) await setImmediate();
    const directory = join(root, base);
    let listed: Dirent[];
    try {
      listed = readdirSync(directory, { withFileTypes: true });
    } catch {
      skipped.push({ path: base || '.', reason: 'the folder cannot be read' });
      return;
    }
    const entries = listed
      .map((entry) => ({ name: entry.name, kind: kindOf(entry) }))
      .sort((a, b) => (a.name < b.name ? -1 : 1));
    const own = entries.some(({ name, kind }) => name === '.gitignore' && kind === 'file')
      ? readRules(directory, base)
      : null;
    const rules = own ? [...stack, own] : stack;
    for (const { name, kind } of entries) {
      const path = base + name;
      if (name === '.git') continue;
      if (kind === 'link') {
        skipped.push({ path, reason: 'a symbolic link, not followed' });
      } else if (kind === 'other') {
        skipped.push({ path, reason: 'not a regular file' });
      } else if (
        !(kind === 'folder' ? tracked.hasFolder(path) : tracked.hasFile(path)) &&
        isIgnored(path, kind === 'folder', rules)
      ) {
        skipped.push({
          path: kind === 'folder' ? `${path}/` : path,
          reason: 'ignored by .gitignore',
        });
      } else if (kind === 'file') {
        if (files.length >= limits.files) {
          skipped.push({ path, reason: `more than ${limits.files} files` });
          return;
        }
        files.push(path);
      } else {
        const reason = foreignFolder(name);
        if (reason === null && depth < limits.depth) await enter(`${path}/`, rules, depth + 1);
        else if (reason === null)
          skipped.push({ path: `${path}/`, reason: 'folders nested too deep' });
        else if (reason !== '') skipped.push({ path: `${path}/`, reason });
      }
    }
  };

  await enter('', [], 0);
  return { files, skipped };
};
