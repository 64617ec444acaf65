import type { CallKind } from '../plan/operation.ts';
import type { RunClock } from './clock.ts';
import { MustWait } from './must-wait.ts';
import { RateAccount, type RateLimits } from './rate-limits.ts';

interface Waiting {
  kind: CallKind;
  start: () => void;
  refuse: (error: Error) => void;
}

/**
 * Lets calls through in their order, as fast as the limits allow; stands still while the tracker asks for it.
 * What would wait longer than its patience is refused with `MustWait`.
 */
export class RateLimiter {
  readonly #clock: RunClock;
  readonly #limits: RateLimits;
  readonly #account: RateAccount;
  readonly #queue: Waiting[] = [];
  #running = 0;
  #stillUntil = 0;
  #wakesAt = Infinity;
  readonly #closing = new AbortController();

  readonly #patience: number;

  /** `patience` in milliseconds. */
  constructor(clock: RunClock, limits: RateLimits, patience = Infinity) {
    this.#patience = patience;
    this.#clock = clock;
    this.#limits = limits;
    this.#account = new RateAccount(limits);
  }

  /** Calls as soon as it may. Rejects with the signal's reason when it is aborted before its turn. */
  async run<Result>(
    kind: CallKind,
    call: () => Promise<Result>,
    signal?: AbortSignal,
  ): Promise<Result> {
    await this.#turn(kind, signal);
    try {
      return await call();
    } finally {
      this.#running -= 1;
      this.#account.end(kind, this.#clock.now());
      this.#serve();
    }
  }

  /** Counts calls that an earlier process made, the oldest first; `at` in milliseconds since 1970. */
  remember(calls: readonly { kind: CallKind; at: number }[]): void {
    for (const { kind, at } of calls) this.#account.add(kind, at);
  }

  /** Begins no call before this moment, milliseconds since 1970. */
  standStill(until: number): void {
    this.#stillUntil = Math.max(this.#stillUntil, until);
  }

  /** Forgets its alarms; what waits is never let through. */
  close(): void {
    this.#closing.abort();
  }

  #turn(kind: CallKind, signal?: AbortSignal): Promise<void> {
    return new Promise((resolve, reject) => {
      signal?.throwIfAborted();
      const waiting: Waiting = {
        kind,
        start: () => {
          signal?.removeEventListener('abort', leave);
          resolve();
        },
        refuse: (error) => {
          signal?.removeEventListener('abort', leave);
          reject(error);
        },
      };
      const leave = (): void => {
        const at = this.#queue.indexOf(waiting);
        if (at === -1) return;
        this.#queue.splice(at, 1);
        reject(signal?.reason as Error);
        this.#serve();
      };
      signal?.addEventListener('abort', leave, { once: true });
      this.#queue.push(waiting);
      this.#serve();
    });
  }

  #serve(): void {
    for (;;) {
      const [first] = this.#queue;
      if (!first || this.#running >= this.#limits.concurrency) return;
      const now = this.#clock.now();
      const at = Math.max(this.#account.earliest(first.kind, now), this.#stillUntil);
      if (at !== Infinity && at - now > this.#patience) return this.#refuseAll(new Date(at));
      if (at > now) return this.#wakeAt(at);
      this.#queue.shift();
      this.#running += 1;
      this.#account.begin(first.kind);
      first.start();
    }
  }

  #refuseAll(until: Date): void {
    for (const waiting of this.#queue.splice(0)) waiting.refuse(new MustWait(until));
  }

  /** An earlier alarm than the one that is set; a later one is set anew when that one rings. */
  #wakeAt(moment: number): void {
    if (moment === Infinity || moment >= this.#wakesAt) return;
    this.#wakesAt = moment;
    this.#clock.wait(moment - this.#clock.now(), this.#closing.signal).then(
      () => {
        if (this.#wakesAt === moment) this.#wakesAt = Infinity;
        this.#serve();
      },
      () => undefined,
    );
  }
}
