import { onTestFinished } from 'vitest';
import { createGuardedClient, type GuardedClient } from '../guarded-client.ts';
import type { GuardedClientOptions } from '../guarded-client-options.ts';
import type { OutgoingClock } from '../outgoing-clock.ts';
import { OutgoingError } from '../outgoing-error.ts';
import type { Resolve } from '../resolver.ts';

/** A client that may use http and reach 127.0.0.1, closed with the test. It never waits between tries. */
export function localClient(options: GuardedClientOptions = {}): GuardedClient {
  const client = createGuardedClient({
    allowHttp: true,
    allow: ['127.0.0.1'],
    random: () => 0,
    ...options,
  });
  onTestFinished(() => client.close());
  return client;
}

/** The error of a request that must fail. */
export async function failureOf(request: Promise<unknown>): Promise<OutgoingError> {
  const outcome = await request.then(
    () => new Error('The request did not fail.'),
    (error: unknown) => error,
  );
  if (outcome instanceof OutgoingError) return outcome;
  throw outcome;
}

/** Names that resolve to what is listed: a further answer for each further question, the last for the rest. */
export function scriptedNames(script: Record<string, string[][]>): Resolve & { asked: string[] } {
  const asked: string[] = [];
  const resolve = (hostname: string) => {
    const times = asked.filter((name) => name === hostname).length;
    asked.push(hostname);
    const answers = script[hostname];
    const answer = answers?.[Math.min(times, answers.length - 1)];
    if (!answer) return Promise.reject(Object.assign(new Error('unknown'), { code: 'ENOTFOUND' }));
    return Promise.resolve(
      answer.map((address) => ({
        address,
        family: address.includes(':') ? (6 as const) : (4 as const),
      })),
    );
  };
  return Object.assign(resolve, { asked });
}

/** Waits shorter than this pass at once on the `HurriedClock`; longer ones, the limits, do not pass. */
export const HURRIED_LIMIT = 1_000_000;

/** A clock on which waits pass at once, and which remembers them. */
export class HurriedClock implements OutgoingClock {
  readonly waits: number[] = [];
  #now = Date.parse('2030-01-01T00:00:00Z');

  readonly now = () => this.#now;

  readonly schedule = (callback: () => void, milliseconds: number) => {
    if (milliseconds >= HURRIED_LIMIT) return () => undefined;
    this.waits.push(milliseconds);
    const soon = setImmediate(() => {
      this.#now += milliseconds;
      callback();
    });
    return () => {
      clearImmediate(soon);
    };
  };
}
