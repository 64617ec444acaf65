import { expect, it } from 'vitest';
import { onEachBackend, type QueueFixture, until } from '../testing/queue-fixture.ts';
import { organization, probeJob, TEST_JOBS } from '../testing/test-jobs.ts';
import { handledJob } from './job-handler.ts';

const BIG = { organizationId: organization(1) };
const SMALL = { organizationId: organization(2) };
const BOUND = 20;
const CONCURRENCY = 10;
const BACKLOG = 10_000;
const WORK_MILLISECONDS = 20;

async function leave(fixture: QueueFixture, payload: typeof BIG, jobs: number): Promise<void> {
  for (let left = jobs; left > 0; left -= 1_000)
    await fixture.database.withTenant(payload, (transaction) =>
      fixture.outbox.enqueueMany(
        transaction,
        probeJob,
        Array.from({ length: Math.min(left, 1_000) }, () => ({ payload })),
      ),
    );
}

onEachBackend('a single job behind ten thousand of another organization', (opened) => {
  it('is begun after no more than were released before it, and tells its time beside its lone time', async () => {
    const fixture = opened();
    const begun: string[] = [];
    await fixture.startJobs(
      TEST_JOBS,
      [
        handledJob(probeJob, {
          handle: async ({ organizationId }) => {
            begun.push(organizationId);
            await new Promise((resolve) => setTimeout(resolve, WORK_MILLISECONDS));
          },
        }),
      ],
      {
        dispatch: { inFlightPerOrganization: BOUND },
        worker: { concurrency: { quick: CONCURRENCY } },
      },
    );
    const ofSmall = (): number => begun.filter((one) => one === SMALL.organizationId).length;
    const timed = async (): Promise<{ milliseconds: number; position: number }> => {
      const [start, place, before] = [performance.now(), begun.length, ofSmall()];
      await leave(fixture, SMALL, 1);
      await until(() => ofSmall() > before, 20_000);
      const position = begun.indexOf(SMALL.organizationId, place) - place;
      return { milliseconds: performance.now() - start, position };
    };
    await timed();
    const lone: number[] = [];
    for (let round = 0; round < 5; round += 1) lone.push((await timed()).milliseconds);

    await leave(fixture, BIG, BACKLOG);
    await until(() => begun.filter((one) => one === BIG.organizationId).length > 50, 20_000);
    const beside = [];
    for (let round = 0; round < 5; round += 1) beside.push(await timed());

    const middle = (values: number[]): number => values.sort((a, b) => a - b)[2] ?? Number.NaN;
    const ratio = middle(beside.map(({ milliseconds }) => milliseconds)) / middle(lone);
    process.stdout.write(
      `a single job beside ${BACKLOG} of another organization: ${ratio.toFixed(2)} of its lone time (bound 3.00); jobs begun before it: ${beside.map(({ position }) => position).join(', ')} (bound ${2 * BOUND + CONCURRENCY})\n`,
    );
    // The order does not depend on the machine: what was in flight, one more turn, and what runs meanwhile.
    for (const { position } of beside)
      expect(position).toBeLessThanOrEqual(2 * BOUND + CONCURRENCY);
  }, 180_000);
});
