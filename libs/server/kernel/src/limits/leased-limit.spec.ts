import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Counter, LeasedLimit } from './leased-limit.ts';

/** One shared count with a clock that the test moves. */
function sharedCount(clock: { now: number }): Counter & { trips: number } {
  const windows = new Map<string, { points: number; expire: number }>();
  return {
    trips: 0,
    async add(key, points, length) {
      this.trips += 1;
      const seen = windows.get(key);
      const window =
        seen && seen.expire > clock.now ? seen : { points: 0, expire: clock.now + length };
      window.points += points;
      windows.set(key, window);
      return { points: window.points, endsIn: window.expire - clock.now };
    },
  };
}
const limitOf = (
  counter: Counter,
  clock: { now: number },
  points: number,
  lease: number,
): LeasedLimit =>
  new LeasedLimit(counter, { name: 'test', points, seconds: 60, lease }, () => clock.now);

describe('LeasedLimit', () => {
  it('never lets more through than the limit, however many processes lease from it', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 1, max: 40 }),
        fc.integer({ min: 1, max: 12 }),
        fc.array(fc.nat({ max: 3 }), { maxLength: 120 }),
        async (points, lease, turns) => {
          const clock = { now: 0 };
          const counter = sharedCount(clock);
          const processes = Array.from({ length: 4 }, () => limitOf(counter, clock, points, lease));
          let allowed = 0;
          for (const turn of turns)
            if ((await processes[turn]?.consume('ana'))?.allowed) allowed += 1;
          expect(allowed).toBeLessThanOrEqual(points);
        },
      ),
    );
  });

  it('lets one process use all of the limit, also when requests come together', async () => {
    const clock = { now: 0 };
    const limit = limitOf(sharedCount(clock), clock, 10, 4);
    const outcomes = await Promise.all(Array.from({ length: 15 }, () => limit.consume('ana')));
    expect(outcomes.filter((outcome) => outcome.allowed)).toHaveLength(10);
  });

  it('asks the shared count once for each lease, and not at all once the limit is reached', async () => {
    const clock = { now: 0 };
    const counter = sharedCount(clock);
    const limit = limitOf(counter, clock, 20, 10);
    for (let request = 0; request < 50; request += 1) await limit.consume('ana');
    expect(counter.trips).toBeLessThanOrEqual(3);
  });

  it('starts anew when the window has ended, and says how long that is', async () => {
    const clock = { now: 0 };
    const limit = limitOf(sharedCount(clock), clock, 1, 1);
    expect((await limit.consume('ana')).allowed).toBe(true);
    clock.now = 20_000;
    expect(await limit.consume('ana')).toMatchObject({ allowed: false, resetSeconds: 40 });
    expect((await limit.consume('ben')).allowed).toBe(true);
    clock.now = 60_001;
    expect((await limit.consume('ana')).allowed).toBe(true);
  });
});
