import type { CallKind } from '../plan/operation.ts';
import type { RunParts } from './run-plan.ts';
import { TrackerError } from './tracker-error.ts';

/** How often something without a usable answer is tried, and how often a refusal for too many calls is waited out. */
const TRIES = 5;
const PATIENCE = 20;
/** A page in the tracker's place stays until a person sees to it, but for a gateway that was just started anew. */
const FOREIGN_TRIES = 2;
const FIRST_REST_MILLISECONDS = 2_000;
const LONGEST_REST_MILLISECONDS = 60_000;
/** GitHub: "wait for at least one minute", longer each time, where it does not say how long. */
const UNTOLD_WAIT_MILLISECONDS = 60_000;
const LONGEST_WAIT_MILLISECONDS = 3_600_000;
/** What was asked for may be nothing, or wrong by the difference of two clocks. */
const LEAST_WAIT_MILLISECONDS = 1_000;

type Parts = Pick<RunParts, 'limiter' | 'clock' | 'signal'>;

/** Calls with the patience that a tracker asks for. */
export class Calls {
  readonly #parts: Parts;

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  /** One call, waited for while the tracker refuses it for being one too many. Never made twice otherwise. */
  async once<Result>(kind: CallKind, call: () => Promise<Result>): Promise<Result> {
    const { limiter, clock, signal } = this.#parts;
    for (let refused = 0; ; refused += 1) {
      try {
        return await limiter.run(kind, call, signal);
      } catch (error) {
        const limited = error instanceof TrackerError && error.fault === 'rate_limited';
        if (!limited || refused >= PATIENCE) throw error;
        limiter.standStill(clock.now() + waitAfter(refused, error.retryAfterMilliseconds));
      }
    }
  }

  /** A call that may be made twice without harm. */
  read<Result>(call: () => Promise<Result>): Promise<Result> {
    return this.repeat(() => this.once('read', call));
  }

  /** Does it again while there is no usable answer. */
  async repeat<Result>(work: () => Promise<Result>): Promise<Result> {
    for (let tried = 1; ; tried += 1) {
      try {
        return await work();
      } catch (error) {
        if (tried >= triesAfter(error)) throw error;
        await this.#rest(tried);
      }
    }
  }

  /** Null when it is there already: that is what was wanted. */
  async unlessThere<Result>(kind: CallKind, call: () => Promise<Result>): Promise<Result | null> {
    return this.#orNull('exists', () => this.repeat(() => this.once(kind, call)));
  }

  /** Null when what it is about is not there any more. */
  async unlessGone<Result>(call: () => Promise<Result>): Promise<Result | null> {
    return this.repeat(() => this.onceUnlessGone(call));
  }

  /** The same, tried once. */
  onceUnlessGone<Result>(call: () => Promise<Result>): Promise<Result | null> {
    return this.#orNull('gone', () => this.once('write', call));
  }

  /**
   * Makes something that must not be made twice: where it may have been made, it is looked for first.
   * `thereIsFine`: the tracker itself says when it exists. `find` waits for its own turns, for each of its pages:
   * a turn within a turn would wait for itself.
   */
  async create<Result>(
    call: () => Promise<Result>,
    find: () => Promise<Result | null>,
    mayBeThere: boolean,
    thereIsFine = false,
  ): Promise<{ result: Result; found: boolean }> {
    let look = mayBeThere;
    let last: unknown;
    for (let tried = 1; ; tried += 1) {
      if (look) {
        const found = await find();
        if (found !== null) return { result: found, found: true };
      }
      if (tried > TRIES) throw last;
      try {
        return { result: await this.once('create', call), found: false };
      } catch (error) {
        if (thereIsFine && error instanceof TrackerError && error.fault === 'exists') {
          const found = await find();
          if (found !== null) return { result: found, found: true };
        }
        if (triesAfter(error) === 0) throw error;
        last = error;
        look = true;
        await this.#rest(tried);
      }
    }
  }

  async #orNull<Result>(
    fault: 'exists' | 'gone',
    work: () => Promise<Result>,
  ): Promise<Result | null> {
    try {
      return await work();
    } catch (error) {
      if (error instanceof TrackerError && error.fault === fault) return null;
      throw error;
    }
  }

  #rest(tried: number): Promise<void> {
    const { clock, signal } = this.#parts;
    const rest = Math.min(FIRST_REST_MILLISECONDS * 2 ** (tried - 1), LONGEST_REST_MILLISECONDS);
    return clock.wait(rest, signal);
  }
}

/** As long as was asked for. Who is refused all the same, again and again, waits longer each time. */
function waitAfter(refused: number, asked: number | null): number {
  const first = asked === null ? UNTOLD_WAIT_MILLISECONDS : LEAST_WAIT_MILLISECONDS;
  const own = Math.min(first * 2 ** refused, LONGEST_WAIT_MILLISECONDS);
  return Math.max(asked ?? 0, own);
}

/** How often in all it is tried; 0 for what another try does not change. */
function triesAfter(error: unknown): number {
  if (!(error instanceof TrackerError)) return 0;
  if (error.fault === 'foreign') return FOREIGN_TRIES;
  return error.fault === 'unclear' ? TRIES : 0;
}
