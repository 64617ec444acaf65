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
    value = JSON.parse(body);
  } catch {
    throw new TrackerError('unclear', `${service} answered ${status} with what is not JSON.`);
  }
  return readShape(service, value, schema);
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
