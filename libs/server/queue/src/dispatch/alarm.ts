/** A job was left, or there is room for one that waits. */
export type WakeReason = 'left' | 'room';

/** Wakes a loop: a ring while nobody waits is kept for the next wait. */
export class Alarm {
  #rung: WakeReason | undefined;
  #ended = false;
  #onRing: (() => void) | undefined;
  #onEnd: (() => void) | undefined;
  #later: NodeJS.Timeout | undefined;

  ring(why: WakeReason = 'room'): void {
    if (this.#rung !== 'room') this.#rung = why;
    this.#onRing?.();
  }

  ringIn(milliseconds: number): void {
    if (this.#ended) return;
    this.#later ??= setTimeout(() => {
      this.#later = undefined;
      this.ring();
    }, milliseconds);
  }

  /** Nothing waits any more from here on. */
  end(): void {
    this.#ended = true;
    clearTimeout(this.#later);
    this.#onRing?.();
    this.#onEnd?.();
  }

  /**
   * Resolves at the next ring, or after `milliseconds`, but not before `last` plus a pause that depends on
   * the ring: jobs that are left one by one gather, and room that was freed is used soon. `last` is a time
   * of `performance.now()`.
   */
  async heard(
    milliseconds: number,
    last: number,
    pauses: Record<WakeReason, number>,
  ): Promise<void> {
    if (this.#rung === undefined) await this.#ringOr(milliseconds);
    for (;;) {
      const left = last + pauses[this.#rung ?? 'room'] - performance.now();
      if (left <= 0 || this.#ended) break;
      await this.#ringOr(left);
    }
    this.#rung = undefined;
  }

  /** Resolves after `milliseconds`, whatever rings. */
  async rest(milliseconds: number): Promise<void> {
    await this.#timer(milliseconds, (resolve) => {
      this.#onEnd = resolve;
    });
    this.#onEnd = undefined;
  }

  async #ringOr(milliseconds: number): Promise<void> {
    await this.#timer(milliseconds, (resolve) => {
      this.#onRing = resolve;
    });
    this.#onRing = undefined;
  }

  async #timer(milliseconds: number, early: (resolve: () => void) => void): Promise<void> {
    if (this.#ended) return;
    await new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, milliseconds);
      early(() => {
        clearTimeout(timer);
        resolve();
      });
    });
  }
}
