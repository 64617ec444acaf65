/** Parsers of what stands after the question mark: anything that is not understood is left out. */
export type Search = Record<string, unknown>;

/** A text, or nothing. */
export const text = (value: unknown): string | undefined =>
  typeof value === 'string' && value.trim() !== ''
    ? value.slice(0, 100)
    : typeof value === 'number'
      ? String(value)
      : undefined;

/** A longer text, such as a pasted line of a log; a key beyond the address's bounds is cut off. */
export const longText = (value: unknown): string | undefined =>
  typeof value === 'string' && value.trim() !== ''
    ? value.slice(0, 2_000)
    : typeof value === 'number'
      ? String(value)
      : undefined;

/** A list of words; one word alone is a list of one. */
export const words = (value: unknown): string[] | undefined => {
  const given = (Array.isArray(value) ? value : [value]).filter(
    (one): one is string => typeof one === 'string' && one !== '',
  );
  return given.length === 0 ? undefined : given;
};

/** A day YYYY-MM-DD. */
export const day = (value: unknown): string | undefined =>
  typeof value === 'string' && /^\d{4}-\d\d-\d\d$/.test(value) && !Number.isNaN(Date.parse(value))
    ? value
    : undefined;

/** A number between two, both of them included. */
export const numberWithin = (least: number, most: number, value: unknown): number | undefined =>
  typeof value === 'number' && value >= least && value <= most ? value : undefined;

/** One of the words that the page knows. */
export const oneOf = <Word extends string>(
  known: readonly Word[],
  value: unknown,
): Word | undefined => known.find((word) => word === value);

/**
 * What was understood. What was not stays as undefined, which takes the place of what the address says: the router lays the
 * one over the other, and would hand pages an object where they expect a list. Addresses leave out what is undefined.
 */
export const given = <Values extends object>(values: Values): Partial<Values> => values;
