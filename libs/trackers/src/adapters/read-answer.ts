import type { z } from 'zod';
import { TrackerError } from '../run/tracker-error.ts';
import type { TrackerResponse } from '../run/transport.ts';

/**
 * An answer of a service, after the schema. What is no answer after the description may all the same have been
 * done. @throws TrackerError `unclear`, or `foreign` where a page answered
 */
export function readAnswer<Schema extends z.ZodType>(
  service: string,
  response: TrackerResponse,
  schema: Schema,
): z.output<Schema> {
  let value: unknown;
  try {
    value = parsedAnswer(response.body);
  } catch {
    throw noJson(service, response);
  }
  return readShape(service, value, schema);
}

/** Whether it is written for people: no service answers so. */
export const isPage = ({ body }: TrackerResponse): boolean => /^\s*</.test(body);

export const pageInPlace = (service: string, { status }: TrackerResponse): TrackerError =>
  new TrackerError(
    'foreign',
    `${service} answered ${status} with a web page in place of data. Something on the way answers for it, such as a ` +
      'proxy that wants a sign-in: check the address of the tracker, and that this server reaches it.',
  );

/** What is to be said of an answer that should be JSON. */
export const noJson = (service: string, response: TrackerResponse): TrackerError =>
  isPage(response)
    ? pageInPlace(service, response)
    : new TrackerError('unclear', `${service} answered ${response.status} with what is not JSON.`);

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
