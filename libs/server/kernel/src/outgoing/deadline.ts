import { OutgoingError } from './outgoing-error.ts';
import type { OutgoingClock } from './outgoing-clock.ts';

/** The end of one request, from its time limit or from its caller's signal. */
export interface Deadline {
  /** Aborted with an `OutgoingError` as its reason. */
  signal: AbortSignal;
  /** Milliseconds left. */
  remaining(): number;
  /** Lets go of the timer and of the caller's signal. */
  stop(): void;
}

export function startDeadline(
  clock: OutgoingClock,
  milliseconds: number,
  origin: string,
  caller?: AbortSignal,
): Deadline {
  const end = clock.now() + milliseconds;
  const controller = new AbortController();
  const onCaller = () => {
    controller.abort(
      new OutgoingError('outgoing.aborted', `The request to ${origin} was ended by its caller.`, {
        origin,
      }),
    );
  };
  if (caller?.aborted) onCaller();
  else caller?.addEventListener('abort', onCaller, { once: true });
  const cancel = clock.schedule(() => {
    controller.abort(timeLimit('total', milliseconds, origin));
  }, milliseconds);
  return {
    signal: controller.signal,
    remaining: () => end - clock.now(),
    stop() {
      cancel();
      caller?.removeEventListener('abort', onCaller);
    },
  };
}

/** The error when connecting or the whole request took too long. Only the former is worth another try. */
export function timeLimit(
  phase: 'connect' | 'total',
  milliseconds: number,
  origin: string,
): OutgoingError {
  const what = phase === 'connect' ? `accept a connection` : `answer in full`;
  return new OutgoingError(
    'outgoing.time_limit',
    `${origin} did not ${what} within ${String(milliseconds)} ms.`,
    { origin, reason: phase, transient: phase === 'connect' },
  );
}
