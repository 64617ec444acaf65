import { expect, it } from 'vitest';
import { onEachBackend, type QueueFixture, until } from '../testing/queue-fixture.ts';
import { organization, probeJob, TEST_JOBS } from '../testing/test-jobs.ts';
import { handledJob, type HandlesJob } from './job-handler.ts';

const NORTHWIND = { organizationId: organization(1) };
const leave = (fixture: QueueFixture) =>
  fixture.database.withTenant(NORTHWIND, (transaction) =>
    fixture.outbox.enqueue(transaction, probeJob, NORTHWIND),
  );
const probe = (handle: HandlesJob<typeof probeJob>['handle']) => [handledJob(probeJob, { handle })];
const rest = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

onEachBackend('a process that stops', (opened) => {
  it('finishes what runs and takes nothing new', async () => {
    const fixture = opened();
    const order: string[] = [];
    const jobs = await fixture.startJobs(
      TEST_JOBS,
      probe(async () => {
        order.push('begun');
        await rest(400);
        order.push('done');
      }),
      { worker: { concurrency: { quick: 1 } } },
    );
    await leave(fixture);
    await leave(fixture);
    await until(() => order.length === 1);
    await jobs.stop();
    expect(order).toEqual(['begun', 'done']);
    expect((await fixture.query('SELECT FROM outbox_job')).length).toBe(1);
  });

  it('gives back what does not finish in time, without counting the attempt', async () => {
    const fixture = opened();
    let begun = 0;
    const jobs = await fixture.startJobs(
      TEST_JOBS,
      probe(async (_, { signal }) => {
        begun += 1;
        await new Promise((_resolve, reject) => {
          signal.addEventListener('abort', () => reject(signal.reason as Error));
        });
      }),
      { worker: { shutdownMilliseconds: 100 } },
    );
    await leave(fixture);
    await until(() => begun === 1);
    await jobs.stop();
    expect(await fixture.query('SELECT state, attempts, error FROM outbox_job')).toEqual([
      { state: 'waiting', attempts: 0, error: null },
    ]);
    const attempts: number[] = [];
    await fixture.startJobs(
      TEST_JOBS,
      probe(async (_, { attempt }) => void attempts.push(attempt)),
    );
    await fixture.emptied();
    expect(attempts).toEqual([1]);
  });

  it('ends within its limit though a job heeds nothing; another process takes that job', async () => {
    const fixture = opened();
    let begun = 0;
    const jobs = await fixture.startJobs(
      TEST_JOBS,
      probe(async () => {
        begun += 1;
        await new Promise(() => undefined);
      }),
      { worker: { shutdownMilliseconds: 100, stopMilliseconds: 100 } },
    );
    await leave(fixture);
    await until(() => begun === 1);
    const start = performance.now();
    await jobs.stop();
    expect(performance.now() - start).toBeLessThan(5_000);
    let taken = 0;
    await fixture.startJobs(
      TEST_JOBS,
      probe(async () => void (taken += 1)),
    );
    await fixture.emptied();
    expect(taken).toBe(1);
  });
});
