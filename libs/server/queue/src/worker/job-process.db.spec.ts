import type { Database } from '@pitwall/server-db';
import { expect, it } from 'vitest';
import { onEachBackend, type QueueFixture, until } from '../testing/queue-fixture.ts';
import {
  organization,
  probeJob,
  slowProbeJob,
  TEST_JOBS,
  upkeepJob,
} from '../testing/test-jobs.ts';
import { FailedJobs } from '../failed/failed-jobs.ts';
import { handledJob, type HandlesJob, type JobContext, PermanentJobError } from './job-handler.ts';

const NORTHWIND = { organizationId: organization(1) };
const SOUTHWIND = { organizationId: organization(2) };
const PAGE = { limit: 20 };

const leave = (fixture: QueueFixture, requestId?: string) =>
  fixture.database.withTenant(NORTHWIND, (transaction) =>
    fixture.outbox.enqueue(transaction, probeJob, NORTHWIND, { requestId }),
  );
const probe = (handle: HandlesJob<typeof probeJob>['handle']) => [handledJob(probeJob, { handle })];

onEachBackend('a job', (opened) => {
  it('runs once with its payload and context, and leaves nothing behind', async () => {
    const fixture = opened();
    const seen: { payload: unknown; context: JobContext }[] = [];
    await fixture.startJobs(
      TEST_JOBS,
      probe(async (payload, context) => void seen.push({ payload, context })),
    );
    const { id } = await leave(fixture, 'req-1');
    await fixture.emptied();
    expect(seen).toHaveLength(1);
    expect(seen[0]).toMatchObject({
      payload: { ...NORTHWIND, milliseconds: 0 },
      context: { ...NORTHWIND, jobId: id, requestId: 'req-1', attempt: 1 },
    });
  });

  it('runs in the lane of its contract, the installation’s own among them', async () => {
    const fixture = opened();
    const ran: string[] = [];
    const note = (name: string) => ({ handle: async () => void ran.push(name) });
    await fixture.startJobs(
      [slowProbeJob, upkeepJob],
      [handledJob(slowProbeJob, note('slow')), handledJob(upkeepJob, note('upkeep'))],
    );
    await fixture.outbox.enqueueAlone(fixture.database, slowProbeJob, NORTHWIND);
    await fixture.outbox.enqueueAlone(fixture.database, upkeepJob, { day: '2026-02-01' });
    await fixture.emptied();
    expect(ran.sort()).toEqual(['slow', 'upkeep']);
  });

  it('is tried again with growing rests, and its last error is seen meanwhile', async () => {
    const fixture = opened();
    const starts: number[] = [];
    const attempts: number[] = [];
    const errors: unknown[] = [];
    await fixture.startJobs(
      TEST_JOBS,
      probe(async (_, { attempt }) => {
        starts.push(performance.now());
        attempts.push(attempt);
        errors.push(
          (await fixture.query<{ error: string }>('SELECT error FROM outbox_job'))[0]?.error,
        );
        if (attempt < 3) throw new Error(`attempt ${attempt} failed`);
      }),
    );
    await leave(fixture);
    await fixture.emptied();
    expect(attempts).toEqual([1, 2, 3]);
    expect(errors).toEqual([null, 'attempt 1 failed', 'attempt 2 failed']);
    const [first = 0, second = 0, third = 0] = starts;
    expect(second - first).toBeGreaterThanOrEqual(95);
    expect(third - second).toBeGreaterThanOrEqual(190);
  });

  it('fails after its last attempt: visible to its organization alone, and replayable', async () => {
    const fixture = opened();
    let broken = true;
    let runs = 0;
    const told: string[] = [];
    await fixture.startJobs(TEST_JOBS, [
      handledJob(probeJob, {
        handle: async () => {
          runs += 1;
          if (broken) throw new Error('cannot reach https://bot:hunter2@tracker.example/x');
        },
        failed: async (_, { jobId }, message) => void told.push(`${jobId} ${message}`),
      }),
    ]);
    const { id } = await leave(fixture);
    await until(async () => (await fixture.states())['failed'] === 1);
    expect(runs).toBe(3);
    const error = 'cannot reach https://[secret]@tracker.example/x';
    await until(() => told.length > 0);
    expect(told).toEqual([`${id} ${error}`]);

    const failed = new FailedJobs(fixture.database);
    const seenBy = (context: typeof NORTHWIND) =>
      fixture.database.withTenant(context, (transaction) => failed.list(transaction, PAGE));
    expect((await seenBy(SOUTHWIND)).items).toEqual([]);
    expect((await seenBy(NORTHWIND)).items).toEqual([
      { id, name: 'kernel.probe', attempts: 3, error, createdAt: expect.any(String) },
    ]);
    // As a list gives it, or refused: it never begins anew in silence.
    await expect(
      fixture.database.withTenant(NORTHWIND, (transaction) =>
        failed.list(transaction, { ...PAGE, cursor: 'the-second-page' }),
      ),
    ).rejects.toMatchObject({ code: 'request.invalid' });
    expect(await failed.replay(SOUTHWIND, id ?? '')).toBe(false);
    expect(await failed.discard(SOUTHWIND, id ?? '')).toBe(false);
    broken = false;
    expect(await failed.replay(NORTHWIND, id ?? '')).toBe(true);
    await fixture.emptied();
    expect(runs).toBe(4);
    expect(await failed.replay(NORTHWIND, id ?? '')).toBe(false);
  });

  it('keeps no secret of an error in the queue', async () => {
    const fixture = opened();
    await fixture.startJobs(
      TEST_JOBS,
      probe(async () => {
        throw new Error('password=hunter2 refused');
      }),
    );
    await leave(fixture);
    await until(async () => (await fixture.states())['failed'] === 1);
    const [row] = await fixture.query<{ error: string }>('SELECT error FROM outbox_job');
    expect(row?.error).toBe('password=[secret] refused');
    expect(await fixture.textOfQueue()).not.toContain('hunter2');
  });

  it('of an organization that is gone meanwhile leaves the queue, which never named the organization', async () => {
    const fixture = opened();
    let runs = 0;
    await fixture.startJobs(
      TEST_JOBS,
      probe(async () => {
        runs += 1;
        throw new Error('not yet');
      }),
    );
    const { id } = await leave(fixture);
    await until(async () => runs > 0 && (await fixture.textOfQueue()).includes(id ?? ''));
    expect(await fixture.textOfQueue()).not.toContain(NORTHWIND.organizationId);
    await fixture.query('DELETE FROM outbox_job WHERE organization_id = $1', [
      NORTHWIND.organizationId,
    ]);
    await until(async () => !(await fixture.textOfQueue()).includes(id ?? ''));
    expect(await fixture.query('SELECT FROM outbox_job')).toEqual([]);
  });

  it('fails at once when its handler says that no other attempt can help', async () => {
    const fixture = opened();
    let runs = 0;
    await fixture.startJobs(
      TEST_JOBS,
      probe(async () => {
        runs += 1;
        throw new PermanentJobError('The system was archived.');
      }),
    );
    await leave(fixture);
    await until(async () => (await fixture.states())['failed'] === 1);
    expect(runs).toBe(1);
  });

  it('is told to stop when its time is over, and has failed though it goes on', async () => {
    const fixture = opened();
    const reasons: unknown[] = [];
    const hasty = { ...probeJob, attempts: 1, timeLimitMilliseconds: 100 };
    await fixture.startJobs(
      [hasty],
      [
        handledJob(hasty, {
          handle: async (_, { signal }) => {
            signal.addEventListener('abort', () => reasons.push((signal.reason as Error).message));
            await new Promise(() => undefined);
          },
        }),
      ],
    );
    await leave(fixture);
    await until(async () => (await fixture.states())['failed'] === 1);
    expect(reasons).toEqual(['The job took longer than its time limit.']);
  });

  it('of an older or newer release runs: a missing field has its default, an unknown one is ignored', async () => {
    const fixture = opened();
    const seen: unknown[] = [];
    await fixture.startJobs(
      TEST_JOBS,
      probe(async (payload) => void seen.push(payload)),
    );
    await fixture.query(
      `INSERT INTO outbox_job (id, organization_id, name, payload, idempotency_key)
       VALUES (gen_random_uuid(), $1, 'kernel.probe', $2, 'older')`,
      [NORTHWIND.organizationId, { ...NORTHWIND, fromTheFuture: true }],
    );
    await fixture.emptied();
    expect(seen).toEqual([{ ...NORTHWIND, milliseconds: 0 }]);
  });

  it('whose payload does not fit fails with what is wrong, and is not handed to its handler', async () => {
    const fixture = opened();
    let runs = 0;
    await fixture.startJobs(
      TEST_JOBS,
      probe(async () => void (runs += 1)),
    );
    await fixture.query(
      `INSERT INTO outbox_job (id, organization_id, name, payload, idempotency_key)
       VALUES (gen_random_uuid(), $1, 'kernel.probe', '{"organizationId": 7}', 'broken')`,
      [NORTHWIND.organizationId],
    );
    await until(async () => (await fixture.states())['failed'] === 1);
    const [row] = await fixture.query<{ error: string }>('SELECT error FROM outbox_job');
    expect(row?.error).toMatch(
      /^The payload does not fit the contract of "kernel.probe". organizationId: /,
    );
    expect(runs).toBe(0);
  });

  it('that keeps ending its process is ended itself', async () => {
    const fixture = opened();
    let runs = 0;
    await leave(fixture);
    // As three processes left it that died while they ran it.
    await fixture.query('UPDATE outbox_job SET attempts = 3');
    await fixture.startJobs(
      TEST_JOBS,
      probe(async () => void (runs += 1)),
    );
    await until(async () => (await fixture.states())['failed'] === 1);
    const [row] = await fixture.query<{ error: string }>('SELECT error FROM outbox_job');
    expect(row?.error).toBe('The process that ran this job ended 3 times before the job did.');
    expect(runs).toBe(0);
  });

  it('is tried again when the outbox could not be asked for it', async () => {
    const fixture = opened();
    let refused = 0;
    const failing = Object.assign(Object.create(fixture.database) as Database, {
      withSystemSql: fixture.database.withSystemSql.bind(fixture.database),
      systemStatement: (...given: Parameters<Database['systemStatement']>) => {
        if (given[1].name === 'outbox_start' && refused < 1) {
          refused += 1;
          return Promise.reject(new Error('connection lost to postgres://app:hunter2@db/x'));
        }
        return fixture.database.systemStatement(...given);
      },
    });
    const attempts: number[] = [];
    await fixture.startJobs(
      TEST_JOBS,
      probe(async (_, { attempt }) => void attempts.push(attempt)),
      { database: failing },
    );
    await leave(fixture);
    await until(() => refused === 1);
    expect(await fixture.textOfQueue()).not.toContain('hunter2');
    await fixture.emptied();
    expect(attempts).toEqual([1]);
  });

  it('runs inside what the process puts around handlers', async () => {
    const fixture = opened();
    const order: string[] = [];
    await fixture.startJobs(
      TEST_JOBS,
      probe(async () => void order.push('handler')),
      {
        around: async ({ name, context }, work) => {
          order.push(`before ${name} ${context.requestId}`);
          await work();
          order.push('after');
        },
      },
    );
    await leave(fixture, 'req-2');
    await fixture.emptied();
    expect(order).toEqual(['before kernel.probe req-2', 'handler', 'after']);
  });
});
