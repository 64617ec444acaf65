import { z } from 'zod';
import { withoutTurns } from './direction.ts';

/** A row's id: UUID version 7, so that ids sort by creation time. */
export const idSchema = z.uuid();
export type Id = z.infer<typeof idSchema>;

/** The readable name in an address. It never looks like an id, so a path segment is one or the other. */
export const slugSchema = z
  .string()
  .min(2)
  .max(48)
  .regex(
    /^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/,
    'lower-case letters, digits and single dashes, starting with a letter',
  );

/** What a path segment accepts: the id or the slug of the same thing. */
export const idOrSlugSchema = z.union([idSchema, slugSchema], {
  error: 'an id, or a name of lower-case letters, digits and single dashes',
});

const EARLIEST = Date.UTC(1900, 0, 1);
const LATEST = Date.UTC(9999, 11, 31);
/** Databases and calendars agree on these years; the year 0000 is in one of them only. */
const isKeepable = (moment: string): boolean => {
  const milliseconds = Date.parse(moment);
  return milliseconds >= EARLIEST && milliseconds <= LATEST;
};

/** An instant as ISO 8601 with its offset, from 1900 to 9999. */
export const instantSchema = z.iso
  .datetime({ offset: true })
  .refine(isKeepable, 'a moment between 1900 and 9999');

/** A calendar day without a time zone, YYYY-MM-DD, from 1900 to 9999. */
export const daySchema = z.iso.date().refine(isKeepable, 'a day between 1900 and 9999');

/** Where a text is too long, nothing else of it is judged: reading pasted megabytes holds a page up. */
const ENOUGH = { abort: true };

/** Something is drawn where it stands: not only spaces, joiners, marks of direction and letters without a face. */
const VISIBLE = /[^\s\p{C}\p{M}\p{Default_Ignorable_Code_Point}\u2800]/u;

const VISIBLE_WANTED = 'write something that can be seen';
const isVisible = (text: string): boolean => text === '' || VISIBLE.test(text);

/**
 * A single line that a person typed: no control characters or halves of characters, trimmed, not empty to the eye. Marks
 * that turn the direction of what follows are left out.
 */
export const lineSchema = (max: number) =>
  z
    .string()
    .trim()
    .min(1)
    .max(max, ENOUGH)
    .regex(/^[^\p{Cc}\p{Cs}]*$/u, 'no control characters')
    .refine(isVisible, VISIBLE_WANTED)
    .overwrite(withoutTurns);

/** A word to look something up by, as a name or an address: any text that a database can compare with. */
export const keySchema = (max: number) =>
  z
    .string()
    .max(max, ENOUGH)
    .regex(/^[^\p{Cc}\p{Cs}]*$/u, 'no control characters');

/** Longer text that a person typed; line breaks and tabs are kept, NUL and other controls refused. */
export const textSchema = (max: number) =>
  z
    .string()
    .max(max, ENOUGH)
    .regex(/^[^\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\p{Cs}]*$/u, 'no control characters');

/** Longer text that says something: trimmed, not empty to the eye. */
export const saidSchema = (max: number) =>
  textSchema(max).trim().min(1).refine(isVisible, VISIBLE_WANTED);

/**
 * Text that a program read somewhere: what no database keeps (NUL, and halves of characters where a text
 * was cut) becomes the replacement character, so that the rest is not lost with it.
 */
export const readTextSchema = (max: number) =>
  z
    .string()
    .max(max, ENOUGH)
    .overwrite((text) => text.replaceAll(/[\u0000\p{Cs}]/gu, '\uFFFD'));
