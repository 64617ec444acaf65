import { get } from 'react-hook-form';

/** What a field is called, and how its value is said where it is neither a text nor a number. */
export type FieldSaid = string | { label: string; say: (value: never) => string };

/** A field that two people changed: the one who is told of it, and the one who saved first. */
export interface Clash {
  /** Dotted. */
  name: string;
  label: string;
  /** What was saved meanwhile, and the same in words. */
  theirs: unknown;
  words: string;
}

/** Fields that were saved by another while the form was open. */
export interface Meanwhile {
  both: Clash[];
  /** Labels of those that nobody typed in here: they show what was saved. */
  followed: string[];
  /** Something that was typed here differs from what is saved. */
  unsaved: boolean;
}

export const sameValue = (one: unknown, other: unknown): boolean =>
  JSON.stringify(one ?? null) === JSON.stringify(other ?? null);

/** The dotted names of a form's fields by which `dirty` says that they were typed in. */
export const dirtyNames = (dirty: object, before = ''): string[] =>
  Object.entries(dirty).flatMap(([key, value]: [string, unknown]) => {
    const name = `${before}${key}`;
    if (Array.isArray(value)) return value.some(Boolean) ? [name] : [];
    if (typeof value === 'object' && value !== null) return dirtyNames(value, `${name}.`);
    return value === true ? [name] : [];
  });

const inWords = (said: FieldSaid | undefined, value: unknown): string => {
  if (value === null || value === undefined || value === '') return 'nothing';
  if (typeof said === 'object') return said.say(value as never);
  if (Array.isArray(value)) return value.length === 0 ? 'nothing' : value.join(', ');
  return typeof value === 'number' ? value.toLocaleString() : String(value as string | boolean);
};

/**
 * Who changed what since `before` was read: `saved` is what is there now, `typed` the fields that hold what was typed
 * here. A field that the form does not name is not spoken of.
 */
export const meanwhileOf = (
  fields: Readonly<Record<string, FieldSaid>>,
  before: object,
  saved: object,
  typed: readonly string[],
): Meanwhile => {
  const changed = Object.entries(fields)
    .filter(([name]) => !sameValue(get(before, name), get(saved, name)))
    .map(([name, said]) => ({
      name,
      label: typeof said === 'string' ? said : said.label,
      theirs: get(saved, name) as unknown,
      words: inWords(said, get(saved, name)),
    }));
  const isTyped = (name: string) =>
    typed.some((one) => one === name || one.startsWith(`${name}.`) || name.startsWith(`${one}.`));
  return {
    both: changed.filter(({ name }) => isTyped(name)),
    followed: changed.filter(({ name }) => !isTyped(name)).map(({ label }) => label),
    unsaved: typed.length > 0,
  };
};
