import { describe, expect, it } from 'vitest';
import { callsOf } from '../plan/operation.ts';
import { manyTasks as many, sixTasksFor } from '../testing/export-tasks.ts';
import { trialOf } from '../testing/trial/tracker-trial.ts';
import { TRIAL_TRACKERS } from '../testing/trial/trial-trackers.ts';
import { leastMilliseconds } from './rate-limits.ts';

describe.each(TRIAL_TRACKERS)('much at $name', (tracker) => {
  it('finds its six among ten thousand issues of others, without reading those', async () => {
    const trial = trialOf(tracker);
    const six = sixTasksFor(tracker.person);
    trial.world.addOthers(10_000);
    const links = await trial.sync(six);
    const { reads } = trial.service;
    await trial.plan(six, links);
    expect(trial.service.reads - reads).toBe(tracker.readsAgain);
  });

  it('keeps within 510 writes and 20 reads for 500 tasks, and 0 and 10 the second time', async () => {
    const trial = trialOf(tracker, { mapping: { dependencies: false, subIssues: false } });
    const links = await trial.sync(many(500));
    expect(trial.world.issues()).toHaveLength(500);
    expect(trial.service.writes).toBeLessThanOrEqual(510);
    expect(trial.service.reads).toBeLessThanOrEqual(20);
    const { writes, reads } = trial.service;
    await trial.sync(many(500), links);
    expect(trial.service.writes - writes).toBe(0);
    expect(trial.service.reads - reads).toBeLessThanOrEqual(10);
  });

  it('is never refused by the published limits, and ends within 1.1 of the least time that they allow', async () => {
    const { limits } = tracker;
    const trial = trialOf(tracker, {
      limits,
      latencyMilliseconds: 50,
      mapping: { dependencies: false, subIssues: false },
    });
    const planned = await trial.plan(many(600));
    const calls = planned.plan.operations.flatMap(callsOf);
    const least = leastMilliseconds(calls, limits);
    // Without limits, the way there and back is the least.
    const longest = Math.max(least, (calls.length * 50) / limits.concurrency);
    const began = trial.clock.now();
    await trial.apply(planned);
    expect(trial.service.refused).toBe(0);
    expect(trial.world.issues()).toHaveLength(600);
    expect(least).toBeGreaterThanOrEqual(tracker.leastOf600);
    expect(trial.clock.now() - began).toBeLessThanOrEqual(longest * 1.1);
    expect(trial.service.mostConcurrent).toBeLessThanOrEqual(limits.concurrency);
  });
});
