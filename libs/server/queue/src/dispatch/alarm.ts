/** Wakes a loop: a ring while nobody waits is kept for the next wait. */
export class Alarm {
  #rung = false;
  #ended = false;
  #onRing: (() => void) | undefined;
  #onEnd: (() => void) | undefined;
  #later: NodeJS.Timeout | undefined;

  ring(): void {
    this.#rung = true;
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

  /** Resolves at the next ring, or after `milliseconds`. */
  async heard(milliseconds: number): Promise<void> {
    if (!this.#rung)
      await this.#timer(milliseconds, (resolve) => {
        this.#onRing = resolve;
      });
    this.#onRing = undefined;
    this.#rung = false;
  }

  /** Resolves after `milliseconds`, whatever rings. */
  async rest(milliseconds: number): Promise<void> {
    await this.#timer(milliseconds, (resolve) => {
      this.#onEnd = resolve;
    });
    this.#onEnd = undefined;
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
