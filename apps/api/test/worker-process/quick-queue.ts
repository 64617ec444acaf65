/** A worker that was killed is noticed within about 2 s. */
export const QUICK_QUEUE = {
  dispatch: {
    pollMilliseconds: 1_000,
    gatherMilliseconds: 5,
    reconcileMilliseconds: 500,
    lostAfterMilliseconds: 2_000,
  },
  worker: {
    lockMilliseconds: 3_000,
    stalledIntervalMilliseconds: 500,
    shutdownMilliseconds: 2_000,
    stopMilliseconds: 500,
  },
};
