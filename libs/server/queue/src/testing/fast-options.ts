import type { DispatchOptions, WorkerOptions } from '../options/queue-options.ts';

/** Short enough for tests. */
export const FAST: { dispatch: DispatchOptions; worker: WorkerOptions } = {
  dispatch: {
    pollMilliseconds: 1_000,
    gatherMilliseconds: 5,
    reconcileMilliseconds: 300,
    lostAfterMilliseconds: 1_000,
  },
  worker: {
    lockMilliseconds: 2_000,
    stalledIntervalMilliseconds: 500,
    shutdownMilliseconds: 2_000,
    stopMilliseconds: 500,
  },
};
