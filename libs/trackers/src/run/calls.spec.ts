import { describe, expect, it } from 'vitest';
import { SimulatedClock } from '../testing/simulated-clock.ts';
import { Calls } from './calls.ts';
import { RateLimiter } from './rate-limiter.ts';
import { TrackerError } from './tracker-error.ts';

/** The waits before each further try, in seconds, of a call that is refused so often. */
async function waits(refusals: number, asked: number | null): Promise<number[]> {
  const clock = new SimulatedClock();
  const limiter = new RateLimiter(clock, { concurrency: 4, windows: [] });
  const times: number[] = [];
  const call = () => {
    times.push(clock.now());
    return times.length > refusals
      ? Promise.resolve('done')
      : Promise.reject(new TrackerError('rate_limited', 'Too many.', asked));
  };
  expect(await clock.run(new Calls({ limiter, clock }).once('read', call))).toBe('done');
  return times.slice(1).map((at, index) => (at - (times[index] ?? 0)) / 1_000);
}

describe('a call that is refused for being one too many', () => {
  it('waits as long as is asked for', async () => {
    expect(await waits(3, 30_000)).toEqual([30, 30, 30]);
  });

  it('waits longer each time where what is asked for is not enough, as between clocks that differ', async () => {
    expect(await waits(8, 1_000)).toEqual([1, 2, 4, 8, 16, 32, 64, 128]);
    expect(await waits(3, 0)).toEqual([1, 2, 4]);
  });

  it('waits a minute, then twice as long, up to an hour, where nothing is asked for', async () => {
    expect(await waits(8, null)).toEqual([60, 120, 240, 480, 960, 1_920, 3_600, 3_600]);
  });
});
