import { ApiProblem } from '@pitwall/api-client';
import type { Trouble } from '@pitwall/ui';
import { troubleOf } from '../problem-error.ts';
import { asSentence } from './issue-words.ts';

export interface SortedTrouble {
  /** Messages by the dotted name of the field that they belong to. */
  fields: Record<string, string>;
  /** What has no field here; null when every part found its own. */
  top: Trouble | null;
}

/** The field that an error's path belongs to: itself, or the one that holds it. */
const fieldOf = (path: string, names: readonly string[]): string | undefined =>
  names.includes(path)
    ? path
    : names
        .filter((name) => path.startsWith(`${name}.`))
        .sort((one, other) => other.length - one.length)[0];

/** Parts a failure into what is shown at its fields and what is shown above the form. */
export const sortTrouble = (error: unknown, names: readonly string[]): SortedTrouble => {
  const trouble = troubleOf(error);
  if (!(error instanceof ApiProblem)) return { fields: {}, top: trouble };
  const fields: Record<string, string> = {};
  const rest = (trouble.errors ?? []).filter(({ path, message }) => {
    const field = fieldOf(path, names);
    if (field === undefined) return true;
    fields[field] ??= asSentence(message);
    return false;
  });
  const placed = Object.keys(fields).length > 0 && rest.length === 0;
  return { fields, top: placed ? null : { ...trouble, errors: rest } };
};
