import { expect, it } from 'vitest';
import { onEachBackend, until } from '../testing/queue-fixture.ts';
import { organization, probeJob, slowProbeJob, TEST_JOBS, upkeepJob } from '../testing/test-jobs.ts';
import { handledJob, type JobContext } from './job-handler.ts';

const NORTHWIND = { organizationId: organization(1) };

onEachBackend('a job', (fixture) => {
  it('runs once with its payload and context, and leaves nothing behind', async () => {
    const { database, outbox, startJobs, emptied } = bound(fixture());
    const seen: { payload: unknown; context: JobContext }[] = [];
    await startJobs(TEST_JOBS, [
      handledJob(probeJob, { handle: async (payload, context) => void seen.push({ payload, context }) }),
    ]);
    const enqueued = await database.withTenant(NORTHWIND, (transaction) =>
      outbox.enqueue(transaction, probeJob, NORTHWIND, { requestId: 'req-1' }),
    );
    await emptied();
    expect(seen).toHaveLength(1);
    expect(seen[0]).toMatchObject({
      payload: { ...NORTHWIND, milliseconds: 0 },
      context: { ...NORTHWIND, jobId: enqueued.id, requestId: 'req-1', attempt: 1 },
    });
  });
});

const bound = <Fixture extends object>(fixture: Fixture): Fixture =>
  new Proxy(fixture, {
    get: (target, name) => {
      const value: unknown = Reflect.get(target, name, target);
      return typeof value === 'function' ? value.bind(target) : value;
    },
  });
void until; void slowProbeJob; void upkeepJob;
