const PACE_MILLISECONDS = 200;

export interface Step {
  done: number;
  total: number;
}

/** Lets through the first step, then at most five a second, and always the latest. */
export class ProgressReporter {
  readonly #send: (step: Step) => void;
  #latest: Step = { done: 0, total: 0 };
  #waiting = false;
  #timer: NodeJS.Timeout | undefined;

  constructor(send: (step: Step) => void) {
    this.#send = send;
  }

  get latest(): Step {
    return this.#latest;
  }

  report(done: number, total: number): void {
    this.#latest = { done, total };
    if (this.#timer) {
      this.#waiting = true;
      return;
    }
    this.#emit();
  }

  /** Nothing is sent any more: what follows is the end of the job. */
  stop(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#waiting = false;
  }

  #emit(): void {
    this.#waiting = false;
    this.#send(this.#latest);
    this.#timer = setTimeout(() => {
      this.#timer = undefined;
      if (this.#waiting) this.#emit();
    }, PACE_MILLISECONDS);
  }
}
