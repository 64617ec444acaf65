import type { INestApplicationContext } from '@nestjs/common';
import type { TrackerSync } from '@pitwall/contracts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { TrackerWorld } from './tracker-world.ts';

/** Longer than a worker waits for a tracker: its job ends, and begins again then. */
const RETRY_AFTER_SECONDS = 65;

let world: TrackerWorld;
let worker: INestApplicationContext;
beforeAll(async () => {
  world = await TrackerWorld.start(['DB-05', 'SE-03', 'MO-01']);
  worker = await world.startWorker();
});
afterAll(async () => {
  await worker?.close();
  await world?.close();
});

describe('a sync that GitHub tells to wait', () => {
  it('rests, says until when, and goes on by itself with no issue made twice', async () => {
    await world.connect();
    const planned = await world.dryRun();
    let refused = 0;
    world.server.refusal = (call) =>
      call === 'POST /repos/acme/shop/issues' && world.issues().length === 1 && refused === 0
        ? ((refused += 1),
          {
            status: 403,
            headers: { 'retry-after': String(RETRY_AFTER_SECONDS) },
            body: '{"message":"You have exceeded a secondary rate limit"}',
          })
        : null;
    const began = Date.now();
    await world.beginApplying(planned);
    const read = () => world.get<TrackerSync>(`${world.tracker}/syncs/${planned.id}`);
    await expect.poll(async () => (await read()).resumesAt, { timeout: 20_000 }).not.toBeNull();
    const resting = await read();
    const until = Date.parse(resting.resumesAt ?? '') - began;
    expect(until).toBeGreaterThan((RETRY_AFTER_SECONDS - 5) * 1_000);
    expect(until).toBeLessThan((RETRY_AFTER_SECONDS + 15) * 1_000);
    expect(refused).toBe(1);
    const calls = world.server.calls.length;
    // Nothing is asked of GitHub while it rests.
    await new Promise((resolve) => setTimeout(resolve, 10_000));
    expect(world.server.calls.length).toBe(calls);
    const done = await world.until(planned, 'finished', 120_000);
    expect(done).toMatchObject({ failed: 0, error: null, resumesAt: null });
    const titles = world.issues().map(({ title }) => title);
    expect(new Set(titles).size).toBe(titles.length);
    expect(titles.sort()).toEqual((await world.tasks()).map(({ title }) => title).sort());
    expect(world.server.violations).toEqual([]);
  });
});
