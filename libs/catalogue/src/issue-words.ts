import type { z } from 'zod';

type Issue = Parameters<z.core.$ZodErrorMap>[0];

const KINDS: Record<string, string> = {
  string: 'text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'fields with values',
};
const LEVELS = 'all five levels are described: absent, started, partial, in_place and proven';

/**
 * What is wrong with a place of a file, after its path: "question.levels.partial: is missing; …". Messages that a schema
 * brings along go first; undefined leaves the rest to the library's own.
 */
export const issueWords = (issue: Issue): string | undefined => {
  const isMissing = issue.input === undefined || issue.input === null;
  switch (issue.code) {
    case 'invalid_type':
      if (isMissing)
        return issue.path?.at(-2) === 'levels' ? `is missing; ${LEVELS}` : 'is missing';
      return `should be ${KINDS[issue.expected] ?? issue.expected}`;
    case 'invalid_value': {
      const choices = issue.values.map(String).join(', ');
      return `${isMissing ? 'is missing' : 'is not known'}; write ${issue.values.length === 1 ? choices : `one of ${choices}`}`;
    }
    case 'too_small':
      return bounded('at least', Number(issue.minimum), issue.origin, issue.inclusive);
    case 'too_big':
      return bounded('at most', Number(issue.maximum), issue.origin, issue.inclusive);
    case 'unrecognized_keys':
      return `has no field ${issue.keys.map((key) => `"${key}"`).join(', ')}`;
    case 'invalid_union':
      return 'has none of the forms that can stand here';
    default:
      return undefined;
  }
};

const bounded = (most: string, bound: number, origin: string, inclusive = true): string => {
  if (origin === 'string')
    return `needs ${most} ${bound} ${bound === 1 ? 'character' : 'characters'}`;
  if (origin === 'array') return `needs ${most} ${bound === 1 ? 'one entry' : `${bound} entries`}`;
  if (inclusive) return `should be ${most} ${bound}`;
  return `should be ${most === 'at least' ? 'more' : 'less'} than ${bound}`;
};
