import type { TextDocument } from '../documents.ts';

const DEVELOPMENT =
  /(?:^|\/)(?:\.devcontainer|dev|development|test|ci)\/|(?:dev|test|local|override|ci|e2e|debug)[\w-]*(?:\.dockerfile|\.ya?ml)?$/i;

/** The comment above everything else, which may say so. */
const HEAD = /^(?:\s*#[^\n]*\n?)+/;
const SAYS_SO =
  /\b(?:for|in)\s+(?:local\s+)?(?:development|testing)\s+(?:and\s+testing\s+)?(?:purposes?\s+|use\s+)?only\b|\bonly\s+(?:meant\s+|intended\s+|used\s+)?for\s+(?:local\s+)?(?:development|testing)\b|\bnot\s+(?:meant\s+|intended\s+)?for\s+production\b/i;

/** Whether a Dockerfile or compose file serves those who write the system, and not where it runs. */
const isForDevelopment = (path: string, text: string): boolean =>
  DEVELOPMENT.test(path) || SAYS_SO.test((HEAD.exec(text)?.[0] ?? '').replace(/\n[ \t]*#/g, ' '));

/** Those files that do not serve development alone, as their paths and the comments at their heads tell. */
export const forTheSystem = <File extends { path: string }>(
  files: readonly File[],
  documents: readonly TextDocument[],
): File[] => {
  const texts = new Map(documents.map(({ path, text }) => [path, text]));
  return files.filter(({ path }) => !isForDevelopment(path, texts.get(path) ?? ''));
};
