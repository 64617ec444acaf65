import type { z } from 'zod';
import { sentenceCase } from '../sentence-case.ts';

type Issue = Parameters<z.core.$ZodErrorMap>[0];

const REQUIRED = 'Fill this in.';

/** What is wrong with a field and what to do about it. Messages that a schema brings along go first. */
export const issueWords = (issue: Issue): string | undefined => {
  switch (issue.code) {
    case 'invalid_type':
      return issue.input === undefined || issue.input === null
        ? REQUIRED
        : issue.expected === 'int'
          ? 'Give a whole number.'
          : undefined;
    case 'invalid_value':
      return issue.input === undefined || issue.input === null ? 'Choose one.' : undefined;
    case 'too_small':
      return issue.input === ''
        ? REQUIRED
        : tooSmall(issue.origin, Number(issue.minimum), issue.inclusive ?? true);
    case 'too_big':
      return tooBig(issue.origin, Number(issue.maximum));
    case 'invalid_format':
      return formatWords(issue.format);
    default:
      return undefined;
  }
};

const tooSmall = (origin: string, least: number, inclusive: boolean): string => {
  if (origin === 'string') return least <= 1 ? REQUIRED : `Write at least ${least} characters.`;
  if (origin === 'array') return least <= 1 ? 'Choose at least one.' : `Choose at least ${least}.`;
  return inclusive ? `Give ${least} or more.` : `Give more than ${least}.`;
};

const tooBig = (origin: string, most: number): string => {
  const number = most.toLocaleString();
  if (origin === 'string') return `Write at most ${number} characters.`;
  if (origin === 'array') return `Choose at most ${number}.`;
  return `Give ${number} or less.`;
};

const formatWords = (format: string): string | undefined => {
  if (format === 'email') return 'Write an e-mail address such as ana@example.com.';
  if (format === 'url') return 'Write a whole address, starting with https://.';
  if (format === 'datetime' || format === 'date') return 'Give a date.';
  return undefined;
};

/** A message as a sentence: schemas and the server write fragments. */
export const asSentence = (message: string): string => {
  const words = message.trim();
  const first = sentenceCase(words);
  return /[.:?]$/.test(first) ? first : `${first}.`;
};
