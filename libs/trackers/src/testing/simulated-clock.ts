import type { RunClock } from '../run/clock.ts';

interface Alarm {
  at: number;
  order: number;
  ring: () => void;
}

/** A clock that jumps to the next alarm whenever nothing else is left to do. */
export class SimulatedClock implements RunClock {
  #now: number;
  #order = 0;
  #alarms: Alarm[] = [];

  constructor(start = Date.UTC(2026, 0, 5, 9)) {
    this.#now = start;
  }

  now(): number {
    return this.#now;
  }

  wait(milliseconds: number, signal?: AbortSignal): Promise<void> {
    return new Promise((resolve, reject) => {
      if (signal?.aborted) return reject(signal.reason as Error);
      const alarm: Alarm = {
        at: this.#now + Math.max(0, milliseconds),
        order: (this.#order += 1),
        ring: () => {
          signal?.removeEventListener('abort', abort);
          resolve();
        },
      };
      const abort = (): void => {
        this.#alarms = this.#alarms.filter((each) => each !== alarm);
        reject(signal?.reason as Error);
      };
      signal?.addEventListener('abort', abort, { once: true });
      this.#alarms.push(alarm);
    });
  }

  /** Lets time pass until the work is done. */
  async run<Result>(work: Promise<Result>): Promise<Result> {
    let over = false;
    const ended = work.finally(() => {
      over = true;
    });
    ended.catch(() => undefined);
    for (;;) {
      await new Promise((resolve) => setImmediate(resolve));
      if (over) return ended;
      const next = this.#next();
      if (!next) throw new Error('The work waits for something that no alarm brings.');
      this.#now = Math.max(this.#now, next.at);
      next.ring();
    }
  }

  #next(): Alarm | undefined {
    let first: Alarm | undefined;
    for (const alarm of this.#alarms)
      if (!first || alarm.at < first.at || (alarm.at === first.at && alarm.order < first.order))
        first = alarm;
    if (first) this.#alarms = this.#alarms.filter((each) => each !== first);
    return first;
  }
}
