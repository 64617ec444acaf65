import type { Stack } from '@pitwall/contracts';
import type { FileEntry } from './facts.ts';
import { STACK_OF_LANGUAGE, unreadLanguageOf } from './language.ts';

const stackOf = ({ path, language }: FileEntry): Stack | null => {
  return language === null ? unreadLanguageOf(path) : STACK_OF_LANGUAGE[language];
};

/** A stack counts when it holds at least this share of the source bytes. */
const SHARE = 0.05;

/** Stacks of a tree, the largest first, by bytes of source files. */
export const stacksOf = (files: readonly FileEntry[]): Stack[] => {
  const bytes = new Map<Stack, number>();
  for (const file of files) {
    const stack = file.role === 'source' ? stackOf(file) : null;
    if (stack) bytes.set(stack, (bytes.get(stack) ?? 0) + file.bytes);
  }
  const total = [...bytes.values()].reduce((sum, value) => sum + value, 0);
  return [...bytes]
    .filter(([, value]) => value >= total * SHARE)
    .sort((a, b) => b[1] - a[1])
    .map(([stack]) => stack);
};
