import { z } from 'zod';
import { TrackerError } from '../../run/tracker-error.ts';
import type { TrackerResponse } from '../../run/transport.ts';
import { askedWait } from '../asked-wait.ts';
import { movedWords } from '../moved.ts';

/** GitLab says it in one of four shapes, or in plain words. */
const errorSchema = z.object({
  message: z.unknown().optional(),
  error: z.unknown().optional(),
  error_description: z.unknown().optional(),
});

/** What GitLab's refusal means. `now` in milliseconds since 1970. */
export function gitlabError(response: TrackerResponse, now: number): TrackerError {
  const { status } = response;
  const said = words(response.body);
  const text = `GitLab answered ${status}${said ? `: ${said.slice(0, 300)}` : '.'}`;
  if (status === 401) return new TrackerError('unauthorized', text);
  if (status === 429)
    return new TrackerError('rate_limited', text, askedWait(response, 'ratelimit', now));
  if (status === 403) return new TrackerError('forbidden', text);
  const moved = movedWords(status);
  if (moved !== null) return new TrackerError('gone', `GitLab answered ${status}. ${moved}`);
  if (status === 404 || status === 410) return new TrackerError('gone', text);
  if (status === 409 || (status === 400 && EXISTS.test(said)))
    return new TrackerError('exists', text);
  if (status >= 500 || status === 408) return new TrackerError('unclear', text);
  return new TrackerError('invalid', text);
}

/** What a milestone's title is refused with that the project, or a group above it, has already. */
const EXISTS = /has already been taken|already being used/i;

function words(body: string): string {
  let value: unknown;
  try {
    value = JSON.parse(body);
  } catch {
    // Limits and proxies answer in plain text; a page of HTML says nothing to people.
    return /^\s*</.test(body) ? '' : body.trim();
  }
  const parsed = errorSchema.safeParse(value);
  if (!parsed.success) return '';
  const { message, error, error_description: description } = parsed.data;
  return [message, error, description].map(flat).filter(Boolean).join(': ');
}

/** `{title: ['is too long']}` as "title is too long". */
function flat(value: unknown): string {
  if (typeof value === 'string') return value;
  if (Array.isArray(value)) return value.map(flat).filter(Boolean).join(', ');
  if (typeof value !== 'object' || value === null) return '';
  return Object.entries(value)
    .map(([field, texts]) => `${field} ${flat(texts)}`.trim())
    .join('; ');
}
