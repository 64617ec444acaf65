import { expect, it } from 'vitest';
import { onEachBackend, type QueueFixture, until } from '../testing/queue-fixture.ts';
import { organization, probeJob } from '../testing/test-jobs.ts';
import { handledJob } from '../worker/job-handler.ts';

/** Jobs that fail, or that have a system and do not. */
async function leave(
  fixture: QueueFixture,
  number: number,
  jobs: number,
  systemId?: string,
): Promise<void> {
  const payload = { organizationId: organization(number), systemId };
  await fixture.database.withTenant(payload, (transaction) =>
    fixture.outbox.enqueueMany(
      transaction,
      probeJob,
      Array.from({ length: jobs }, () => ({ payload })),
    ),
  );
}
const SYSTEM = organization(99);

const fails = (milliseconds: number) => {
  const failing: typeof probeJob = {
    ...probeJob,
    backoff: { kind: 'fixed', milliseconds, jitter: 0 },
  };
  let runs = 0;
  const handle = async ({ systemId }: { systemId?: string | undefined }): Promise<void> => {
    if (systemId !== undefined) return;
    runs += 1;
    throw new Error('not now');
  };
  return { failing, handled: [handledJob(failing, { handle })], runs: () => runs };
};
const left = async (fixture: QueueFixture, number: number) =>
  (await fixture.query('SELECT FROM outbox_job WHERE organization_id = $1', [organization(number)]))
    .length;

onEachBackend('jobs that rest', (opened) => {
  it('count, where they rest shortly before a retry, into the bound of their organization only', async () => {
    const fixture = opened();
    const { failing, handled } = fails(60_000);
    await fixture.startJobs([failing], handled, {
      dispatch: { inFlight: 4, inFlightPerOrganization: 4 },
      worker: { shortRestMilliseconds: 60_000 },
    });
    await leave(fixture, 1, 10);
    await until(
      async () =>
        (await fixture.query('SELECT FROM outbox_job WHERE error IS NOT NULL')).length === 4,
    );
    await leave(fixture, 2, 10, SYSTEM);
    await until(async () => (await left(fixture, 2)) === 0);
    expect(await left(fixture, 1)).toBe(10);
    expect(await fixture.states()).toEqual({ in_flight: 4, waiting: 6 });
  });

  it('take no room where they rest for long: others of the same organization run meanwhile', async () => {
    const fixture = opened();
    const { failing, handled } = fails(60_000);
    await fixture.startJobs([failing], handled, { dispatch: { inFlightPerOrganization: 4 } });
    await leave(fixture, 1, 10);
    await leave(fixture, 1, 5, SYSTEM);
    await until(async () => (await fixture.states())['resting'] === 10);
    await until(async () => (await left(fixture, 1)) === 10);
    expect(await fixture.states()).toEqual({ resting: 10 });
  });

  it('are released again when they have rested, with the attempts that they have left, and keep their key meanwhile', async () => {
    const fixture = opened();
    const { failing, handled, runs } = fails(400);
    await fixture.startJobs([failing], handled, {
      dispatch: { pollMilliseconds: 100 },
      worker: { shortRestMilliseconds: 0 },
    });
    const key = { idempotencyKey: 'once' };
    const payload = { organizationId: organization(1) };
    const { id } = await fixture.outbox.enqueueAlone(fixture.database, failing, payload, key);
    await until(async () => (await fixture.states())['resting'] === 1);
    const again = await fixture.outbox.enqueueAlone(fixture.database, failing, payload, key);
    expect(again).toMatchObject({ dropped: true, id });
    await until(async () => (await fixture.states())['failed'] === 1);
    expect(runs()).toBe(failing.attempts);
  });
});
