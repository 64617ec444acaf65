import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { CliError } from '../cli-error.ts';
import { EXIT } from '../exit-codes.ts';
import { VERSION } from '../version.ts';

const TIME_LIMIT = 60_000;
const TRIES = 3;
/** Milliseconds waited for at most between two tries, whatever the server asks for. */
const LONGEST_PAUSE = 20_000;

/** Of what is not like other requests. */
export interface Patience {
  /** For a whole file that travels. */
  milliseconds?: number;
  tries?: number;
  /** False for what a second request would do a second time: where no answer came, it may have been done. */
  repeatsUnanswered?: boolean;
}

/**
 * Sends a request with a time limit and few repetitions. What the CLI sends is safe to repeat, creations by a
 * key that they carry, unless it says otherwise. Follows no redirect: the token must not travel on to wherever an
 * answer points.
 */
export const patientFetch =
  (
    signal: AbortSignal,
    { milliseconds = TIME_LIMIT, tries = TRIES, repeatsUnanswered = true }: Patience = {},
  ) =>
  async (request: Request): Promise<Response> => {
    request.headers.set('user-agent', `pitwall-cli/${VERSION}`);
    if (request.method === 'POST') request.headers.set('idempotency-key', randomUUID());
    for (let attempt = 1; ; attempt += 1) {
      const isLast = attempt === tries;
      // A copy holds the whole body until it is sent; none is made where nothing follows.
      const answer = await once(isLast ? request : request.clone(), signal, milliseconds);
      if (answer instanceof Response && !isPassing(answer)) return refuseRedirect(request, answer);
      if (answer instanceof Error && (isLast || !repeatsUnanswered))
        throw unreachable(
          request,
          answer,
          milliseconds,
          repeatsUnanswered
            ? []
            : ['It may have been done all the same: look before you repeat it.'],
        );
      if (answer instanceof Response && isLast) return answer;
      const asked =
        answer instanceof Response ? Number(answer.headers.get('retry-after')) * 1000 : 0;
      const wait = Math.min(LONGEST_PAUSE, asked > 0 ? asked : 250 * 4 ** (attempt - 1));
      await pause(wait, undefined, { signal });
    }
  };

/** 409 with a time to ask again: the request whose answer was lost is still being done. */
const isPassing = ({ status, headers }: Response): boolean =>
  status === 429 || status === 503 || (status === 409 && headers.has('retry-after'));

/** An error in place of an answer when there was none. */
async function once(
  request: Request,
  signal: AbortSignal,
  milliseconds: number,
): Promise<Response | Error> {
  try {
    return await fetch(request, {
      redirect: 'manual',
      signal: AbortSignal.any([signal, AbortSignal.timeout(milliseconds)]),
    });
  } catch (error) {
    signal.throwIfAborted();
    return error instanceof Error ? error : new Error(String(error));
  }
}

function refuseRedirect({ url }: Request, answer: Response): Response {
  if (answer.status < 300 || answer.status >= 400) return answer;
  throw new CliError(
    `${new URL(url).origin} sends requests on to ${answer.headers.get('location') ?? 'elsewhere'}. Use that address.`,
    EXIT.server,
  );
}

function unreachable(
  { url }: Request,
  error: Error,
  milliseconds: number,
  details: readonly string[],
): CliError {
  const cause = error.cause instanceof Error ? error.cause : error;
  const code = 'code' in cause ? String(cause.code) : '';
  const why =
    error.name === 'TimeoutError'
      ? `no answer within ${milliseconds / 1000} s`
      : code || cause.message;
  return new CliError(
    `${new URL(url).origin} cannot be reached (${why}). Check the address and the connection.`,
    EXIT.server,
    details,
  );
}
