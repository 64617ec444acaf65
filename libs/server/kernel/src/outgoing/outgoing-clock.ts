/** Time as this folder sees it, so that tests can supply their own. */
export interface OutgoingClock {
  /** Milliseconds since the epoch. */
  now(): number;
  /** Calls back once after so many milliseconds, unless the returned function is called before. */
  schedule(callback: () => void, milliseconds: number): () => void;
}

export const systemClock: OutgoingClock = {
  now: Date.now,
  schedule(callback, milliseconds) {
    const timer = setTimeout(callback, milliseconds);
    return () => {
      clearTimeout(timer);
    };
  },
};

/** Settles with the work, or rejects with the signal's reason as soon as it is aborted. */
export async function orAborted<T>(signal: AbortSignal, work: Promise<T>): Promise<T> {
  let stop: (() => void) | undefined;
  const aborted = new Promise<never>((_resolve, reject) => {
    const abort = () => {
      reject(signal.reason as Error);
    };
    if (signal.aborted) abort();
    else signal.addEventListener('abort', abort, { once: true });
    stop = () => {
      signal.removeEventListener('abort', abort);
    };
  });
  try {
    return await Promise.race([aborted, work]);
  } finally {
    stop?.();
  }
}

/** Waits, or rejects with the signal's reason. */
export async function pause(
  clock: OutgoingClock,
  milliseconds: number,
  signal: AbortSignal,
): Promise<void> {
  let cancel: (() => void) | undefined;
  const waited = new Promise<void>((resolve) => {
    cancel = clock.schedule(resolve, milliseconds);
  });
  try {
    await orAborted(signal, waited);
  } finally {
    cancel?.();
  }
}
