import { wrapAnsi } from 'fast-wrap-ansi';

/** Breaks text at white space into lines no longer than `width`, a longer word alone on its line. */
export const wrap = (text: string, width: number): string[] =>
  wrapAnsi(text.replaceAll(/\s+/g, ' '), width).split('\n');
