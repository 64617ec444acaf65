/** Why an attempt is told to stop. */
export type StopCause = 'time limit' | 'shutdown' | 'lost';

/** The abort reason that a handler sees. */
export class JobStopped extends Error {
  override name = 'JobStopped';
  constructor(
    readonly stopCause: StopCause,
    message: string,
  ) {
    super(message);
  }
}

const MESSAGES: Record<StopCause, string> = {
  'time limit': 'The job took longer than its time limit.',
  shutdown: 'The process stops.',
  lost: 'Another process may have taken the job.',
};

/** One run of a handler: its signal, its time limit, and its end when the handler does not heed the signal. */
export class Attempt {
  readonly #controller = new AbortController();
  readonly #stopMilliseconds: number;
  #timer: NodeJS.Timeout | undefined;
  #grace: NodeJS.Timeout | undefined;
  #giveUp: ((error: Error) => void) | undefined;

  constructor(stopMilliseconds: number) {
    this.#stopMilliseconds = stopMilliseconds;
  }

  get signal(): AbortSignal {
    return this.#controller.signal;
  }

  /** Why it was told to stop; undefined while it was not. */
  get stopped(): StopCause | undefined {
    const { reason } = this.#controller.signal as { reason: unknown };
    return reason instanceof JobStopped ? reason.stopCause : undefined;
  }

  stop(cause: StopCause): void {
    if (this.#controller.signal.aborted) return;
    const reason = new JobStopped(cause, MESSAGES[cause]);
    this.#controller.abort(reason);
    this.#grace = setTimeout(() => this.#giveUp?.(reason), this.#stopMilliseconds);
  }

  /** Ends as `work` does; or fails a while after the signal, though `work` still runs. */
  async run(work: () => Promise<void>, limitMilliseconds: number): Promise<void> {
    this.#timer = setTimeout(() => this.stop('time limit'), limitMilliseconds);
    const givenUp = new Promise<never>((_, reject) => {
      this.#giveUp = reject;
    });
    try {
      await Promise.race([work(), givenUp]);
    } finally {
      clearTimeout(this.#timer);
      clearTimeout(this.#grace);
    }
  }
}
