import { expect, it } from 'vitest';
import { startChild } from '../testing/child.ts';
import { EffectHandler, type HangsAt } from '../testing/effect-handler.ts';
import { onEachBackend } from '../testing/queue-fixture.ts';
import { organization, probeJob, TEST_JOBS } from '../testing/test-jobs.ts';
import { handledJob } from './job-handler.ts';

const NORTHWIND = { organizationId: organization(1) };

onEachBackend('a job whose process is killed', (opened) => {
  it.each<[HangsAt, number]>([
    ['before the commit', 2],
    ['after the commit', 1],
  ])(
    '%s is taken up by another, and its effect is there exactly once',
    async (hangsAt, attempt) => {
      const fixture = opened();
      const { urls, redis, database } = fixture;
      const child = startChild('child-worker.ts', {
        ...urls,
        redisUrl: redis?.url ?? null,
        hangsAt,
      });
      fixture.onEnd(() => child.kill());
      const { id } = await database.withTenant(NORTHWIND, (transaction) =>
        fixture.outbox.enqueue(transaction, probeJob, NORTHWIND),
      );
      await child.tells(1);
      await child.kill();
      expect(await fixture.states()).toEqual({ in_flight: 1 });

      await fixture.startJobs(TEST_JOBS, [handledJob(probeJob, new EffectHandler(database))]);
      await fixture.emptied();
      const effects = await fixture.query<{ job_id: string; attempt: number; process: number }>(
        'SELECT job_id, attempt, process FROM effect',
      );
      expect(effects).toEqual([
        { job_id: id, attempt, process: attempt === 2 ? process.pid : expect.any(Number) },
      ]);
    },
    60_000,
  );
});
