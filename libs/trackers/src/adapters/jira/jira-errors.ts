import { z } from 'zod';
import { TrackerError } from '../../run/tracker-error.ts';
import type { TrackerResponse } from '../../run/transport.ts';
import { retryAfter, theirNow, untilReset } from '../asked-wait.ts';

const errorSchema = z.object({
  errorMessages: z.array(z.string()).default([]),
  errors: z.record(z.string(), z.string()).catch({}),
  message: z.string().optional(),
});

/** What Jira's refusal means. `now` in milliseconds since 1970. */
export function jiraError(response: TrackerResponse, now: number): TrackerError {
  const { status, headers } = response;
  const refused = refusalOf(response.body);
  const said = wordsOf(refused).slice(0, 500);
  const text = `Jira answered ${status}${said ? `: ${said}` : '.'}`;
  // Too many failed sign-ins: it asks for a captcha that only a person can solve.
  const captcha = /AUTHENTICATION_DENIED/.test(headers['x-seraph-loginreason'] ?? '');
  if (status === 401 || (status === 403 && captcha)) return new TrackerError('unauthorized', text);
  if (status === 429 || (status === 503 && headers['retry-after'] !== undefined))
    return new TrackerError('rate_limited', text, askedWait(response, now));
  if (status === 403) return new TrackerError('forbidden', text);
  if (status === 404 || status === 410) return new TrackerError('gone', text);
  // Somebody else changes it at this moment.
  if (status >= 500 || status === 408 || status === 409) return new TrackerError('unclear', text);
  if (/already exists/i.test(said)) return new TrackerError('exists', text);
  if (refused.errors['assignee'] !== undefined) return new TrackerError('unassignable', text);
  return new TrackerError('invalid', text);
}

function refusalOf(body: string): z.output<typeof errorSchema> {
  try {
    return errorSchema.parse(JSON.parse(body));
  } catch {
    return { errorMessages: [], errors: {} };
  }
}

function wordsOf({ errorMessages, errors, message }: z.output<typeof errorSchema>): string {
  const fields = Object.entries(errors).map(([field, error]) => `${field}: ${error}`);
  return [...errorMessages, ...fields, ...(message ? [message] : [])].join(' ');
}

function askedWait(response: TrackerResponse, now: number): number | null {
  const after = retryAfter(response, now);
  if (after !== null) return after;
  // A moment as ISO 8601, to the minute.
  const reset = Date.parse(response.headers['x-ratelimit-reset'] ?? '');
  return Number.isNaN(reset) ? null : untilReset(reset, theirNow(response, now));
}
