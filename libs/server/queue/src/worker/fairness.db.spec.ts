import { expect, it } from 'vitest';
import { onEachBackend, type QueueFixture, until } from '../testing/queue-fixture.ts';
import { organization, probeJob, TEST_JOBS } from '../testing/test-jobs.ts';
import { handledJob } from './job-handler.ts';

const BIG = { organizationId: organization(1) };
const SMALL = { organizationId: organization(2) };
const BOUND = 20;
const WORK_MILLISECONDS = 20;

const leave = (fixture: QueueFixture, payload: typeof BIG, jobs: number) =>
  fixture.database.withTenant(payload, (transaction) =>
    fixture.outbox.enqueueMany(
      transaction,
      probeJob,
      Array.from({ length: jobs }, () => ({ payload })),
    ),
  );

onEachBackend('an organization with one job', (opened) => {
  it('does not wait for one with a thousand, whose jobs stay within their bound', async () => {
    const fixture = opened();
    const done: string[] = [];
    await fixture.startJobs(
      TEST_JOBS,
      [
        handledJob(probeJob, {
          handle: async ({ organizationId }) => {
            await new Promise((resolve) => setTimeout(resolve, WORK_MILLISECONDS));
            done.push(organizationId);
          },
        }),
      ],
      { dispatch: { inFlightPerOrganization: BOUND }, worker: { concurrency: { quick: 10 } } },
    );
    const timed = async (): Promise<number> => {
      const start = performance.now();
      const before = done.filter((one) => one === SMALL.organizationId).length;
      await leave(fixture, SMALL, 1);
      await until(() => done.filter((one) => one === SMALL.organizationId).length > before);
      return performance.now() - start;
    };
    await timed();
    const lone = await timed();

    await leave(fixture, BIG, 1_000);
    const bigDone = (): number => done.filter((one) => one === BIG.organizationId).length;
    await until(() => bigDone() > 50);
    let mostInFlight = 0;
    const watch = setInterval(async () => {
      const [row] = await fixture
        .query<{ jobs: number }>(
          `SELECT count(*)::int AS jobs FROM outbox_release WHERE organization_id = $1`,
          [BIG.organizationId],
        )
        .catch(() => []);
      mostInFlight = Math.max(mostInFlight, row?.jobs ?? 0);
    }, 20);
    const before = bigDone();
    const besideTheBig = await timed();
    const overtaken = bigDone() - before;
    await until(() => bigDone() === 1_000, 25_000);
    clearInterval(watch);

    // What was released before it may run first, and what is released while it runs: never the backlog.
    expect(overtaken).toBeLessThanOrEqual(3 * BOUND);
    expect(besideTheBig).toBeLessThan(10 * lone + 10 * WORK_MILLISECONDS);
    expect(mostInFlight).toBeGreaterThan(0);
    expect(mostInFlight).toBeLessThanOrEqual(BOUND);
    await fixture.emptied();
    expect(done).toHaveLength(1_003);
  }, 60_000);
});
