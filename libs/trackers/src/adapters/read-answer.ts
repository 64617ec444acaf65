import type { z } from 'zod';
import { TrackerError } from '../run/tracker-error.ts';
import type { TrackerResponse } from '../run/transport.ts';

/**
 * An answer of a service, after the schema. What is no answer after the description may all the same have been
 * done. @throws TrackerError `unclear`
 */
export function readAnswer<Schema extends z.ZodType>(
  service: string,
  { status, body }: TrackerResponse,
  schema: Schema,
): z.output<Schema> {
  let value: unknown;
  try {
    value = parsedAnswer(body);
  } catch {
    throw new TrackerError('unclear', `${service} answered ${status} with what is not JSON.`);
  }
  return readShape(service, value, schema);
}

/** How JSON writes what no database keeps. */
const UNKEPT = /\\u(?:0000|d[89a-f])/i;

/**
 * An answer's JSON. What people wrote there may hold what no database keeps (NUL, and halves of characters): it becomes
 * the replacement character, as which Markdown shows it anyway, so that the rest is not lost with it.
 * @throws SyntaxError
 */
export function parsedAnswer(body: string): unknown {
  if (!UNKEPT.test(body)) return JSON.parse(body);
  return JSON.parse(body, (_, value: unknown) =>
    typeof value === 'string' ? value.replaceAll(/[\u0000\p{Cs}]/gu, '\uFFFD') : value,
  );
}

/** What stands in an answer. @throws TrackerError `unclear` */
export function readShape<Schema extends z.ZodType>(
  service: string,
  value: unknown,
  schema: Schema,
): z.output<Schema> {
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  const where = result.error.issues.slice(0, 3).map(({ path }) => path.join('.'));
  throw new TrackerError('unclear', `${service}'s answer has another shape: ${where.join(', ')}.`);
}
