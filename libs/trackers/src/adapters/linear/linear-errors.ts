import { z } from 'zod';
import { TrackerError, type TrackerFault } from '../../run/tracker-error.ts';
import type { TrackerResponse } from '../../run/transport.ts';
import { retryAfter, theirNow, untilReset } from '../asked-wait.ts';

const extensionsSchema = z.object({
  code: z.string().optional(),
  type: z.string().optional(),
  userPresentableMessage: z.string().optional(),
});
/** Errors stand in the body, beside a status of 200 or of 400. */
export const linearErrorsSchema = z
  .array(z.object({ message: z.string().default(''), extensions: extensionsSchema.optional() }))
  .min(1);
type LinearErrors = z.output<typeof linearErrorsSchema>;

/** What Linear's refusal means. `now` in milliseconds since 1970. */
export function linearError(
  response: TrackerResponse,
  errors: LinearErrors | null,
  now: number,
): TrackerError {
  const { status } = response;
  const said = (errors ?? []).map(wordsOf).filter(Boolean).join(' ').slice(0, 300);
  const text = `Linear answered ${status}${said ? `: ${said}` : '.'}`;
  const fault = faultOf(status, errors?.[0]);
  return new TrackerError(fault, text, fault === 'rate_limited' ? askedWait(response, now) : null);
}

const wordsOf = ({ message, extensions }: LinearErrors[number]): string => {
  const shown = extensions?.userPresentableMessage;
  return shown !== undefined && shown !== message ? [message, shown].join(': ') : message;
};

function faultOf(status: number, error: LinearErrors[number] | undefined): TrackerFault {
  const { code = '', type = '' } = error?.extensions ?? {};
  if (status === 429 || code === 'RATELIMITED' || type === 'ratelimited') return 'rate_limited';
  if (status === 401 || code === 'AUTHENTICATION_ERROR' || type === 'authentication error')
    return 'unauthorized';
  if (status === 404 || status === 410 || /entity not found/i.test(error?.message ?? ''))
    return 'gone';
  if (status === 403 || /^(?:forbidden|feature not accessible)$/.test(type)) return 'forbidden';
  if (EXISTS.test(error ? wordsOf(error) : '')) return 'exists';
  const passing = ['internal error', 'lock timeout', 'network error', 'unknown'].includes(type);
  if (status >= 500 || status === 408 || passing) return 'unclear';
  return 'invalid';
}

/** What was made with an id that Pitwall chose, or under a name that is taken. */
const EXISTS = /conflict on insert|already exist|duplicate/i;

/** By `Retry-After`, else by the end of the window that is used up, in milliseconds since 1970. */
function askedWait(response: TrackerResponse, now: number): number | null {
  const after = retryAfter(response, now);
  if (after !== null) return after;
  const { headers } = response;
  for (const window of ['requests', 'complexity', 'endpoint-requests']) {
    const reset = headers[`x-ratelimit-${window}-reset`];
    const left = headers[`x-ratelimit-${window}-remaining`];
    if (left !== undefined && Number(left) <= 0 && reset !== undefined && /^\d{1,15}$/.test(reset))
      return untilReset(Number(reset), theirNow(response, now));
  }
  return null;
}
