import type { FieldErrors, FieldValues, Resolver } from 'react-hook-form';
import { get, set } from 'react-hook-form';
import type { z } from 'zod';
import { asSentence, issueWords } from './issue-words.ts';

/** A schema, or how to fetch it where a page that is opened first does without it until something is sent. */
export type SchemaOrLater<Input, Output> =
  z.ZodType<Output, Input> | (() => Promise<z.ZodType<Output, Input>>);

/** Lets the schema that the server parses with judge the form first. */
export const schemaResolver =
  <Input extends FieldValues, Output>(
    given: SchemaOrLater<Input, Output>,
  ): Resolver<Input, unknown, Output> =>
  async (values) => {
    const schema = typeof given === 'function' ? await given() : given;
    const parsed = await schema.safeParseAsync(values, { error: issueWords });
    if (parsed.success) return { values: parsed.data as never, errors: {} };
    const errors: FieldErrors<Input> = {};
    for (const { path, code, message } of parsed.error.issues) {
      const name = path.length === 0 ? 'root' : path.join('.');
      // What is empty is not told what else would be asked of it.
      if (get(errors, `${name}.message`) !== undefined) continue;
      set(errors, name, { type: code, message: asSentence(message) });
    }
    return { values: {}, errors };
  };
