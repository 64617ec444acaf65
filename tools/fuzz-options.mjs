/**
 * How the fuzzing is to run, from the environment: a seed, and how many requests. Without one it is the same
 * each time, so that a change is judged by itself; another seed (PITWALL_FUZZ_SEED=random) looks further.
 */
export function fuzzOptions() {
  const { PITWALL_FUZZ_SEED, PITWALL_FUZZ_REQUESTS } = process.env;
  return {
    seed:
      PITWALL_FUZZ_SEED === 'random'
        ? Math.floor(Math.random() * 2 ** 31)
        : Number(PITWALL_FUZZ_SEED ?? 20_261_126),
    requests: Number(PITWALL_FUZZ_REQUESTS ?? 20_000),
  };
}
