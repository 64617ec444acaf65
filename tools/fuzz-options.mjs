/** How the fuzzing is to run, from the environment: a seed to repeat, and how many requests. */
export function fuzzOptions() {
  const { PITWALL_FUZZ_SEED, PITWALL_FUZZ_REQUESTS } = process.env;
  return {
    seed: Number(PITWALL_FUZZ_SEED ?? Math.floor(Math.random() * 2 ** 31)),
    requests: Number(PITWALL_FUZZ_REQUESTS ?? 20_000),
  };
}
