import { orAborted } from './outgoing-clock.ts';
import { OutgoingError } from './outgoing-error.ts';

interface Line {
  running: number;
  waiting: (() => void)[];
}

/** Lets a bounded number of pieces of work run for each key at a time; the others wait in turn. */
export class HostGate {
  readonly #atOnce: number;
  readonly #waiting: number;
  readonly #lines = new Map<string, Line>();

  /** At most `atOnce` run and `waiting` wait for one key. */
  constructor(atOnce: number, waiting: number) {
    if (!(atOnce >= 1)) throw new RangeError('At least one must be able to run at a time.');
    this.#atOnce = atOnce;
    this.#waiting = waiting;
  }

  /**
   * Runs the work when its turn comes.
   * @throws OutgoingError `outgoing.busy` when too many wait already; the signal's reason when aborted while waiting
   */
  async run<T>(key: string, work: () => Promise<T>, signal?: AbortSignal): Promise<T> {
    const line = this.#lines.get(key) ?? { running: 0, waiting: [] };
    this.#lines.set(key, line);
    if (line.running < this.#atOnce) line.running += 1;
    else await this.#turn(line, key, signal);
    try {
      return await work();
    } finally {
      this.#leave(line, key);
    }
  }

  async #turn(line: Line, key: string, signal?: AbortSignal): Promise<void> {
    if (line.waiting.length >= this.#waiting) {
      throw new OutgoingError(
        'outgoing.busy',
        `Too many requests wait for ${key}. Try again later.`,
        {
          reason: 'queue',
          transient: true,
        },
      );
    }
    let enter: () => void = () => undefined;
    const turn = new Promise<void>((resolve) => {
      enter = resolve;
    });
    line.waiting.push(enter);
    try {
      await (signal ? orAborted(signal, turn) : turn);
    } catch (error) {
      const place = line.waiting.indexOf(enter);
      // The turn may have come in the same moment: then it goes to the next.
      if (place < 0) this.#leave(line, key);
      else line.waiting.splice(place, 1);
      throw error;
    }
  }

  #leave(line: Line, key: string): void {
    const next = line.waiting.shift();
    if (next) next();
    else {
      line.running -= 1;
      if (line.running === 0) this.#lines.delete(key);
    }
  }
}
