import { describe, expect, it } from 'vitest';
import { SimulatedClock } from '../testing/simulated-clock.ts';
import { MustWait } from './must-wait.ts';
import { RateLimiter } from './rate-limiter.ts';
import type { RateLimits } from './rate-limits.ts';

const HOUR = 3_600_000;
const LIMITS: RateLimits = {
  concurrency: 4,
  windows: [{ milliseconds: HOUR, capacity: 2, cost: { read: 0, write: 1, create: 1 } }],
};

describe('a limiter with little patience', () => {
  it('refuses what would wait longer, and says until when', async () => {
    const clock = new SimulatedClock();
    const begun = clock.now();
    const limiter = new RateLimiter(clock, LIMITS, 60_000);
    const call = () => limiter.run('create', () => Promise.resolve('made'));
    const results = await Promise.allSettled([call(), call(), call(), call()]);
    expect(results.map(({ status }) => status)).toEqual([
      'fulfilled',
      'fulfilled',
      'rejected',
      'rejected',
    ]);
    const [, , refused] = results;
    expect(refused).toMatchObject({ reason: expect.any(MustWait) });
    expect((refused as PromiseRejectedResult).reason).toMatchObject({
      until: new Date(begun + HOUR),
    });
    expect(await limiter.run('read', () => Promise.resolve('read'))).toBe('read');
  });

  it('refuses what the tracker itself puts off for longer', async () => {
    const clock = new SimulatedClock();
    const limiter = new RateLimiter(clock, LIMITS, 60_000);
    limiter.standStill(clock.now() + 61_000);
    await expect(limiter.run('read', () => Promise.resolve())).rejects.toThrow(MustWait);
  });

  it('goes on where another process ended, as if it had made those calls itself', async () => {
    const clock = new SimulatedClock();
    const limiter = new RateLimiter(clock, LIMITS);
    const begun = clock.now();
    limiter.remember([
      { kind: 'create', at: begun - 1_000 },
      { kind: 'create', at: begun - 500 },
    ]);
    const made = limiter.run('create', () => Promise.resolve(clock.now() - begun));
    expect(await clock.run(made)).toBe(HOUR - 1_000);
  });
});
