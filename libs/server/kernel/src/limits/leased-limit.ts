/** Where the counts of all processes meet. */
export interface Counter {
  add(
    key: string,
    points: number,
    windowMilliseconds: number,
  ): Promise<{ points: number; endsIn: number }>;
}

export interface LimitOptions {
  name: string;
  /** Allowed in each window. */
  points: number;
  seconds: number;
  /** Points that a process takes from the shared count at once; 1 counts each on its own. */
  lease: number;
}

export type LimitOutcome = {
  allowed: boolean;
  limit: number;
  remaining: number;
  resetSeconds: number;
};

interface Lease {
  left: number;
  /** Points of the whole window as the shared count said last. */
  counted: number;
  endsAt: number;
  refill: Promise<void> | null;
}

const MOST_KEYS = 50_000;

/**
 * A fixed-window limit over a shared count, of which each process leases some points at a time:
 * one trip to the store serves `lease` requests. Over all processes it lets through at most
 * `points`; what a process leased and did not use is lost to the others until the window ends.
 */
export class LeasedLimit {
  readonly #leases = new Map<string, Lease>();

  constructor(
    private readonly counter: Counter,
    private readonly options: LimitOptions,
    private readonly now: () => number = Date.now,
  ) {}

  get name(): string {
    return this.options.name;
  }

  async consume(who: string): Promise<LimitOutcome> {
    for (;;) {
      const lease = this.#leaseOf(who);
      if (lease.left > 0) {
        lease.left -= 1;
        return this.#outcome(lease, true);
      }
      if (lease.counted >= this.options.points && lease.endsAt > this.now())
        return this.#outcome(lease, false);
      // Requests that arrive together wait for one refill instead of each taking a lease.
      lease.refill ??= this.#refill(who, lease).finally(() => (lease.refill = null));
      await lease.refill;
    }
  }

  #leaseOf(who: string): Lease {
    const known = this.#leases.get(who);
    if (known && (known.endsAt > this.now() || known.refill)) return known;
    if (this.#leases.size >= MOST_KEYS) this.#forgetEnded();
    const fresh: Lease = { left: 0, counted: 0, endsAt: 0, refill: null };
    this.#leases.set(who, fresh);
    return fresh;
  }

  async #refill(who: string, lease: Lease): Promise<void> {
    const { points, seconds, lease: size, name } = this.options;
    const { points: total, endsIn } = await this.counter.add(
      `${name}:${who}`,
      size,
      seconds * 1000,
    );
    // Of the lease only what lies under the limit is good.
    lease.left = Math.max(0, Math.min(size, points - (total - size)));
    lease.counted = total;
    lease.endsAt = this.now() + endsIn;
  }

  #outcome(lease: Lease, allowed: boolean): LimitOutcome {
    return {
      allowed,
      limit: this.options.points,
      remaining: Math.max(0, this.options.points - lease.counted) + lease.left,
      resetSeconds: Math.max(1, Math.ceil((lease.endsAt - this.now()) / 1000)),
    };
  }

  #forgetEnded(): void {
    for (const [who, lease] of this.#leases) {
      if (lease.endsAt <= this.now() && !lease.refill) this.#leases.delete(who);
    }
    // Under an attack from very many addresses the oldest go first; their next request leases anew.
    for (const who of this.#leases.keys()) {
      if (this.#leases.size < MOST_KEYS) break;
      this.#leases.delete(who);
    }
  }
}
