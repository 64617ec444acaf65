import { expect, it } from 'vitest';
import type { Broker } from '../broker/broker.ts';
import type { DispatchOptions } from '../options/queue-options.ts';
import { onEachBackend, type QueueFixture, until } from '../testing/queue-fixture.ts';
import {
  organization,
  probeJob,
  slowProbeJob,
  TEST_JOBS,
  upkeepJob,
} from '../testing/test-jobs.ts';
import { handledJob } from '../worker/job-handler.ts';
import { dispatchRepository, FIRST_ORGANIZATION } from './dispatch.repository.ts';
import { Dispatcher } from './dispatcher.ts';
import { Reconciler } from './reconciler.ts';

async function leave(fixture: QueueFixture, number: number, jobs: number): Promise<string[]> {
  const payload = { organizationId: organization(number) };
  const left = await fixture.database.withTenant(payload, (transaction) =>
    fixture.outbox.enqueueMany(
      transaction,
      probeJob,
      Array.from({ length: jobs }, () => ({ payload })),
    ),
  );
  return left.map(({ id }) => id ?? '');
}

function dispatcherOf(
  fixture: QueueFixture,
  broker: Broker,
  options: DispatchOptions = {},
  jobs = TEST_JOBS,
): Dispatcher {
  const { log } = fixture.connectionOptions;
  return new Dispatcher({ database: fixture.database, broker, jobs, log, options });
}

const inFlight = async (fixture: QueueFixture): Promise<number[]> =>
  (
    await fixture.query<{ jobs: number }>(
      `SELECT count(job_id)::int AS jobs FROM outbox_job LEFT JOIN outbox_release ON job_id = id
       GROUP BY outbox_job.organization_id ORDER BY outbox_job.organization_id`,
    )
  ).map(({ jobs }) => jobs);

onEachBackend('the dispatcher', (opened) => {
  it('releases no more of one organization than its bound', async () => {
    const fixture = opened();
    const { broker } = fixture.connect();
    await leave(fixture, 1, 50);
    await leave(fixture, 2, 1);
    await leave(fixture, 3, 7);
    const dispatcher = dispatcherOf(fixture, broker, { inFlightPerOrganization: 5 });
    expect(await dispatcher.pass()).toBe(11);
    expect(await inFlight(fixture)).toEqual([5, 1, 5]);
    expect(await dispatcher.pass()).toBe(0);
  });

  it('takes turns when there is room for few, and goes on where it ended', async () => {
    const fixture = opened();
    const { broker } = fixture.connect();
    for (let number = 1; number <= 6; number += 1) await leave(fixture, number, 10);
    const dispatcher = dispatcherOf(fixture, broker, { inFlight: 4 });
    expect(await dispatcher.pass()).toBe(4);
    expect(await inFlight(fixture)).toEqual([1, 1, 1, 1, 0, 0]);
    // Their jobs end: the room goes to those who have waited.
    await fixture.query('DELETE FROM outbox_job USING outbox_release WHERE job_id = id');
    await fixture.query('DELETE FROM outbox_release');
    expect(await dispatcher.pass()).toBe(4);
    expect(await inFlight(fixture)).toEqual([1, 1, 0, 0, 1, 1]);
  });

  it('serves one after the other when there is room for one, also after looks that find no room', async () => {
    const fixture = opened();
    const { broker } = fixture.connect();
    for (let number = 1; number <= 3; number += 1) await leave(fixture, number, 3);
    const dispatcher = dispatcherOf(fixture, broker, { inFlight: 1 });
    const served: string[] = [];
    for (let round = 0; round < 6; round += 1) {
      await dispatcher.pass();
      expect(await dispatcher.pass()).toBe(0);
      const [gone] = await fixture.query<{ organization_id: string }>(
        `WITH gone AS (DELETE FROM outbox_release RETURNING job_id)
         DELETE FROM outbox_job USING gone WHERE id = gone.job_id RETURNING organization_id`,
      );
      served.push(gone?.organization_id ?? '');
    }
    expect(served).toEqual([1, 2, 3, 1, 2, 3].map(organization));
  });

  it('releases in the order in which an organization left its jobs', async () => {
    const fixture = opened();
    const { broker } = fixture.connect();
    const ids = await leave(fixture, 1, 6);
    await dispatcherOf(fixture, broker, { inFlight: 3 }).pass();
    const released = await fixture.query<{ id: string }>(
      'SELECT job_id AS id FROM outbox_release ORDER BY job_id',
    );
    expect(released.map(({ id }) => id)).toEqual(ids.slice(0, 3));
  });

  it('keeps the bounds exactly and releases nothing twice when several dispatch at once', async () => {
    const fixture = opened();
    const { broker } = fixture.connect();
    for (let number = 1; number <= 10; number += 1) await leave(fixture, number, 30);
    const options = { inFlightPerOrganization: 20, batch: 17 };
    const dispatchers = Array.from({ length: 4 }, () => dispatcherOf(fixture, broker, options));
    let released = 0;
    await until(async () => {
      const passes = await Promise.all(dispatchers.map((dispatcher) => dispatcher.pass()));
      released += passes.reduce((all, one) => all + one, 0);
      return released >= 200;
    });
    expect(await Promise.all(dispatchers.map((dispatcher) => dispatcher.pass()))).toEqual([
      0, 0, 0, 0,
    ]);
    expect(released).toBe(200);
    expect(await inFlight(fixture)).toEqual(Array.from({ length: 10 }, () => 20));
  });

  it('leaves jobs alone that it does not know, and the installation its own bound', async () => {
    const fixture = opened();
    const { broker } = fixture.connect();
    await leave(fixture, 1, 2);
    const payload = { organizationId: organization(1) };
    await fixture.outbox.enqueueAlone(fixture.database, slowProbeJob, payload);
    for (let day = 1; day <= 3; day += 1)
      await fixture.outbox.enqueueAlone(fixture.database, upkeepJob, { day: `2026-02-0${day}` });
    const old = dispatcherOf(fixture, broker, { inFlightPerOrganization: 2 });
    expect(await old.pass()).toBe(2);
    const newer = dispatcherOf(fixture, broker, { inFlightPerOrganization: 2 }, [
      probeJob,
      slowProbeJob,
      upkeepJob,
    ]);
    expect(await newer.pass()).toBe(2);
    expect(await fixture.states()).toEqual({ in_flight: 4, waiting: 2 });
  });

  it('releases a job once when it dies between handing it over and the commit', async () => {
    const fixture = opened();
    const { broker } = fixture.connect();
    const ids = await leave(fixture, 1, 40);
    const dying = Object.assign(Object.create(broker) as Broker, {
      add: async (...given: Parameters<Broker['add']>) => {
        await broker.add(...given);
        throw new Error('the process dies');
      },
    });
    await expect(
      dispatcherOf(fixture, dying, { inFlightPerOrganization: 50 }).pass(),
    ).rejects.toThrow('dies');
    expect(await fixture.states()).toEqual({ waiting: 40 });
    expect(await broker.presence('quick', ids[0] ?? '')).toBe('there');

    const runs: string[] = [];
    await fixture.startJobs(TEST_JOBS, [
      handledJob(probeJob, { handle: async (_, { jobId }) => void runs.push(jobId) }),
    ]);
    await fixture.emptied();
    expect(runs.sort()).toEqual([...ids].sort());
  });

  it('goes on after the queue could not be reached', async () => {
    const fixture = opened();
    const { broker } = fixture.connect();
    let reachable = false;
    const flaky = Object.assign(Object.create(broker) as Broker, {
      add: (...given: Parameters<Broker['add']>) =>
        reachable ? broker.add(...given) : Promise.reject(new Error('unreachable')),
    });
    const dispatcher = dispatcherOf(fixture, flaky, { pollMilliseconds: 50 });
    fixture.onEnd(() => dispatcher.stop());
    dispatcher.start();
    await leave(fixture, 1, 3);
    await until(() =>
      fixture.lines.some(({ message }) => message.includes('could not be released')),
    );
    expect(await fixture.states()).toEqual({ waiting: 3 });
    reachable = true;
    await until(async () => (await fixture.states())['in_flight'] === 3);
  });
});

onEachBackend('the reconciler', (opened) => {
  it('puts released jobs back that the queue has lost, and no others', async () => {
    const fixture = opened();
    const { broker } = fixture.connect();
    const { log } = fixture.connectionOptions;
    await leave(fixture, 1, 5);
    await dispatcherOf(fixture, broker).pass();
    await fixture.forgetJobs();
    const [there] = await leave(fixture, 2, 1);
    await dispatcherOf(fixture, broker).pass();
    await fixture.query(`UPDATE outbox_release SET released_at = now() - interval '2 minutes'`);
    let woken = 0;
    const reconciler = new Reconciler({
      database: fixture.database,
      broker,
      jobs: TEST_JOBS,
      log,
      wake: () => (woken += 1),
    });
    expect(await reconciler.pass()).toBe(5);
    expect(woken).toBe(1);
    expect(await fixture.query('SELECT job_id AS id FROM outbox_release')).toEqual([{ id: there }]);
    expect(await reconciler.pass()).toBe(0);
  });

  it('finds what was marked and never handed over, as by a process that died in between', async () => {
    const fixture = opened();
    const { broker } = fixture.connect();
    const { log } = fixture.connectionOptions;
    await leave(fixture, 1, 4);
    await fixture.database.withSystemSql('dispatch jobs', async (sql) => {
      await dispatchRepository.takeTurn(sql);
      await dispatchRepository.claim(sql, {
        names: ['kernel.probe'],
        inFlightPerOrganization: 20,
        inFlight: 500,
        resting: 0,
        batch: 3,
        organizations: 10,
        after: FIRST_ORGANIZATION,
      });
    });
    expect(await fixture.states()).toEqual({ in_flight: 3, waiting: 1 });
    await fixture.query(`UPDATE outbox_release SET released_at = now() - interval '2 minutes'`);
    const parts = { database: fixture.database, broker, jobs: TEST_JOBS, log };
    const reconciler = new Reconciler({ ...parts, wake: () => undefined });
    expect(await reconciler.pass()).toBe(3);
    expect(await fixture.states()).toEqual({ waiting: 4 });
  });

  it('lets a worker finish what was lost', async () => {
    const fixture = opened();
    const { broker } = fixture.connect();
    await leave(fixture, 1, 3);
    await dispatcherOf(fixture, broker).pass();
    await fixture.forgetJobs();
    const runs: string[] = [];
    await fixture.startJobs(TEST_JOBS, [
      handledJob(probeJob, { handle: async (_, { jobId }) => void runs.push(jobId) }),
    ]);
    await fixture.emptied();
    expect(new Set(runs).size).toBe(3);
    expect(runs).toHaveLength(3);
  });
});
