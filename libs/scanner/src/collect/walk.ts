import { opendir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import ignore, { type Ignore } from 'ignore';
import { foreignFolder } from './file-role.ts';
import type { Limits } from './limits.ts';

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

const readRules = async (directory: string, base: string): Promise<IgnoreRules | null> => {
  try {
    const text = await readFile(join(directory, '.gitignore'), 'utf8');
    return { base, rules: ignore().add(text.slice(0, 200_000)) };
  } catch {
    return null;
  }
};

/**
 * All regular files below `root` that a person wrote: ignore rules are obeyed, foreign folders are not
 * entered, symbolic links are never followed. Whatever is left out is listed with its reason.
 */
export const walk = async (root: string, limits: Limits, signal?: AbortSignal): Promise<Walk> => {
  const files: string[] = [];
  const skipped: Skipped[] = [];

  const enter = async (base: string, stack: readonly IgnoreRules[], depth: number) => {
    signal?.throwIfAborted();
    const directory = join(root, base);
    const own = await readRules(directory, base);
    const rules = own ? [...stack, own] : stack;
    const entries: { name: string; kind: 'file' | 'folder' | 'link' | 'other' }[] = [];
    try {
      for await (const entry of await opendir(directory)) {
        const kind = entry.isSymbolicLink()
          ? 'link'
          : entry.isDirectory()
            ? 'folder'
            : entry.isFile()
              ? 'file'
              : 'other';
        entries.push({ name: entry.name, kind });
      }
    } catch {
      skipped.push({ path: base || '.', reason: 'the folder cannot be read' });
      return;
    }
    entries.sort((a, b) => (a.name < b.name ? -1 : 1));
    for (const { name, kind } of entries) {
      const path = base + name;
      if (name === '.git') continue;
      if (kind === 'link') {
        skipped.push({ path, reason: 'a symbolic link, not followed' });
      } else if (kind === 'other') {
        skipped.push({ path, reason: 'not a regular file' });
      } else if (isIgnored(path, kind === 'folder', rules)) {
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
