import type { CallKind } from '../plan/operation.ts';

/** So much in so long, counted over any stretch of that length. */
export interface RateWindow {
  milliseconds: number;
  capacity: number;
  cost: Readonly<Record<CallKind, number>>;
}

/** What a tracker allows one user or installation. */
export interface RateLimits {
  /** Calls at the same time. */
  concurrency: number;
  windows: readonly RateWindow[];
}

/** When the calls that count in a window were over, oldest first, with what each cost. */
class WindowLog {
  readonly #window: RateWindow;
  readonly #over: { at: number; cost: number }[] = [];
  #sum = 0;

  constructor(window: RateWindow) {
    this.#window = window;
  }

  /** The earliest moment, from `now`, at which a call of this kind fits beside those under way. */
  earliest(kind: CallKind, now: number, underWay: number): number {
    const cost = this.#window.cost[kind];
    if (cost === 0) return now;
    this.#forget(now);
    let excess = this.#sum + underWay + cost - this.#window.capacity;
    if (excess <= 0) return now;
    for (const entry of this.#over) {
      excess -= entry.cost;
      if (excess <= 0) return entry.at + this.#window.milliseconds;
    }
    // Only the end of what is under way can make room; who asks is asked again then.
    return Infinity;
  }

  add(kind: CallKind, at: number): void {
    const cost = this.#window.cost[kind];
    if (cost === 0) return;
    this.#over.push({ at, cost });
    this.#sum += cost;
  }

  cost = (kind: CallKind): number => this.#window.cost[kind];

  #forget(now: number): void {
    let gone = 0;
    for (const { at, cost } of this.#over) {
      if (at + this.#window.milliseconds > now) break;
      this.#sum -= cost;
      gone += 1;
    }
    this.#over.splice(0, gone);
  }
}

/**
 * Counts calls against all windows. A call counts until a whole window after its *answer*: the tracker
 * counted it at some moment between, so that no delay on the way can make it refuse the next.
 */
export class RateAccount {
  readonly #logs: { log: WindowLog; underWay: number }[];

  constructor({ windows }: RateLimits) {
    this.#logs = windows.map((window) => ({ log: new WindowLog(window), underWay: 0 }));
  }

  earliest(kind: CallKind, now: number): number {
    return Math.max(
      now,
      ...this.#logs.map(({ log, underWay }) => log.earliest(kind, now, underWay)),
    );
  }

  begin(kind: CallKind): void {
    for (const each of this.#logs) each.underWay += each.log.cost(kind);
  }

  /** A call that is over, made by another process. */
  add(kind: CallKind, at: number): void {
    for (const { log } of this.#logs) log.add(kind, at);
  }

  end(kind: CallKind, now: number): void {
    for (const each of this.#logs) {
      each.underWay -= each.log.cost(kind);
      each.log.add(kind, now);
    }
  }
}

/** The least time in milliseconds that the limits allow for these calls, in this order, if each took no time. */
export function leastMilliseconds(calls: readonly CallKind[], limits: RateLimits): number {
  const account = new RateAccount(limits);
  let now = 0;
  for (const kind of calls) {
    now = account.earliest(kind, now);
    account.begin(kind);
    account.end(kind, now);
  }
  return now;
}
