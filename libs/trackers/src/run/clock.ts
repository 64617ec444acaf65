/** Time as a run sees it; tests give it a clock that they move. */
export interface RunClock {
  /** Milliseconds since 1970. */
  now(): number;
  /** Resolves after so long; rejects with the signal's reason when that is aborted before. */
  wait(milliseconds: number, signal?: AbortSignal): Promise<void>;
}

export const systemRunClock: RunClock = {
  now: () => Date.now(),
  wait: (milliseconds, signal) =>
    new Promise((resolve, reject) => {
      const abort = (): void => {
        clearTimeout(timer);
        reject(signal?.reason as Error);
      };
      const timer = setTimeout(() => {
        signal?.removeEventListener('abort', abort);
        resolve();
      }, milliseconds);
      if (signal?.aborted) abort();
      else signal?.addEventListener('abort', abort, { once: true });
    }),
};

/** A clock of ours and the tracker's may differ. */
export const CLOCK_SKEW_MILLISECONDS = 5 * 60_000;
