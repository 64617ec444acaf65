import pg from 'pg';
import { expect, it } from 'vitest';
import { onEachBackend, type QueueFixture, until } from '../testing/queue-fixture.ts';
import { organization, probeJob, TEST_JOBS } from '../testing/test-jobs.ts';
import { handledJob } from './job-handler.ts';

const NORTHWIND = { organizationId: organization(1) };

/** Every connection of a role to this database ends at once, as when the server restarts. */
async function cut(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query(
    `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
     WHERE usename = current_user AND datname = current_database() AND pid <> pg_backend_pid()`,
  );
  await client.end();
}

async function cutEverything({ urls, redis }: QueueFixture): Promise<void> {
  await Promise.all([cut(urls.queueUrl), cut(urls.systemUrl), redis?.restart()]);
}

onEachBackend('a worker process', (opened) => {
  it('goes on after all its connections were cut, and loses no job', async () => {
    const fixture = opened();
    const ran = new Set<string>();
    await fixture.startJobs(
      TEST_JOBS,
      [
        handledJob(probeJob, {
          handle: async (_, { jobId }) => {
            await new Promise((resolve) => setTimeout(resolve, 20));
            ran.add(jobId);
          },
        }),
      ],
      { worker: { concurrency: { quick: 2 } } },
    );
    const leave = async (jobs: number): Promise<string[]> => {
      const left = await fixture.database.withTenant(NORTHWIND, (transaction) =>
        fixture.outbox.enqueueMany(
          transaction,
          probeJob,
          Array.from({ length: jobs }, () => ({ payload: NORTHWIND })),
        ),
      );
      return left.map(({ id }) => id ?? '');
    };
    const before = await leave(40);
    await until(() => ran.size > 5);
    await cutEverything(fixture);
    const after = await leave(5);
    await fixture.emptied(25_000);
    expect([...ran].sort()).toEqual([...before, ...after].sort());
  }, 60_000);
});
