import { z } from 'zod';
import { TrackerError } from '../../run/tracker-error.ts';
import type { TrackerResponse } from '../../run/transport.ts';
import { askedWait } from '../asked-wait.ts';
import { movedWords } from '../moved.ts';

const errorSchema = z.object({
  message: z.string().default(''),
  errors: z
    .array(
      z.union([
        z.string().transform((message) => ({ code: '', field: '', message })),
        z.object({
          code: z.string().default(''),
          field: z.string().default(''),
          message: z.string().default(''),
        }),
      ]),
    )
    .default([]),
});

/** What GitHub's refusal means. `now` in milliseconds since 1970. */
export function githubError(response: TrackerResponse, now: number): TrackerError {
  const { status } = response;
  const said = parse(response.body);
  const text = `GitHub answered ${status}${said.message ? `: ${said.message.slice(0, 300)}` : '.'}`;
  if (status === 401) return new TrackerError('unauthorized', text);
  if (status === 429 || (status === 403 && isLimit(response, said.message)))
    return new TrackerError('rate_limited', text, askedWait(response, 'x-ratelimit', now));
  if (status === 403) return new TrackerError('forbidden', text);
  const moved = movedWords(status);
  if (moved !== null) return new TrackerError('gone', `GitHub answered ${status}. ${moved}`);
  if (status === 404 || status === 410) return new TrackerError('gone', text);
  if (status === 422 && said.errors.some(existsAlready)) return new TrackerError('exists', text);
  if (status === 422 && said.errors.some(({ field }) => field === 'assignees'))
    return new TrackerError('unassignable', text);
  if (status >= 500 || status === 408) return new TrackerError('unclear', text);
  const details = said.errors
    .map(({ field, code, message }) => [field, message || code].filter(Boolean).join(' '))
    .join('; ');
  return new TrackerError('invalid', details ? `${text} (${details.slice(0, 300)})` : text);
}

const existsAlready = ({ code, message }: { code: string; message: string }): boolean =>
  code === 'already_exists' || /already (?:exists|been taken|been added)/i.test(message);

function parse(body: string): z.output<typeof errorSchema> {
  try {
    return errorSchema.parse(JSON.parse(body));
  } catch {
    return { message: '', errors: [] };
  }
}

const isLimit = ({ headers }: TrackerResponse, message: string): boolean =>
  headers['retry-after'] !== undefined ||
  headers['x-ratelimit-remaining'] === '0' ||
  /rate limit/i.test(message);
