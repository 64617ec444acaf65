import { z } from 'zod';

/** A text field that may stay empty, for a value that may be left out. */
export const emptyAsAbsent = <Schema extends z.ZodType<unknown, string | undefined>>(
  schema: Schema,
) =>
  z
    .string()
    .optional()
    .transform((typed) => (typed?.trim() ? typed.trim() : undefined))
    .pipe(schema);
