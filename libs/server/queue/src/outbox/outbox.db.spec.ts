import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { QueueFixture, until } from '../testing/queue-fixture.ts';
import { organization, probeJob, upkeepJob } from '../testing/test-jobs.ts';
import { OUTBOX_CHANNEL } from './outbox-channel.ts';
import { outboxDepth } from './outbox-depth.repository.ts';

const NORTHWIND = { organizationId: organization(1) };
const SOUTHWIND = { organizationId: organization(2) };
const DAY = { day: '2026-02-01' };

let fixture: QueueFixture;
beforeAll(async () => {
  fixture = await QueueFixture.open('PostgreSQL');
});
afterEach(() => fixture.endTest());
afterAll(() => fixture.close());

const rows = () =>
  fixture.query<{ id: string; organization_id: string | null; payload: object; name: string }>(
    'SELECT id, organization_id, payload, name FROM outbox_job ORDER BY id',
  );

describe('enqueue', () => {
  it('leaves a job when the transaction commits', async () => {
    const left = await fixture.database.withTenant(NORTHWIND, (transaction) =>
      fixture.outbox.enqueue(transaction, probeJob, NORTHWIND),
    );
    expect(left).toEqual({ dropped: false, id: expect.any(String) });
    expect(await rows()).toEqual([
      {
        id: left.id,
        organization_id: NORTHWIND.organizationId,
        name: 'kernel.probe',
        payload: { ...NORTHWIND, milliseconds: 0 },
      },
    ]);
  });

  it('leaves none when the transaction is rolled back, over Prisma and over typed SQL', async () => {
    const changeOfMind = new Error('rolled back');
    await expect(
      fixture.database.withTenant(NORTHWIND, async (transaction) => {
        await fixture.outbox.enqueue(transaction, probeJob, NORTHWIND);
        throw changeOfMind;
      }),
    ).rejects.toThrow(changeOfMind);
    await expect(
      fixture.database.withTenantSql(NORTHWIND, async (sql) => {
        await fixture.outbox.enqueueMany(sql, probeJob, [{ payload: NORTHWIND }]);
        throw changeOfMind;
      }),
    ).rejects.toThrow(changeOfMind);
    expect(await rows()).toEqual([]);
  });

  it('leaves a job of the installation, which has no organization', async () => {
    await fixture.database.withSystem('dispatch jobs', (transaction) =>
      fixture.outbox.enqueue(transaction, upkeepJob, DAY),
    );
    await fixture.outbox.enqueueAlone(fixture.database, upkeepJob, DAY);
    expect((await rows()).map((row) => row.organization_id)).toEqual([null, null]);
  });

  it("cannot leave a job of another organization from a tenant's transaction", async () => {
    const spy = fixture.database.withTenant(NORTHWIND, (transaction) =>
      fixture.outbox.enqueue(transaction, probeJob, SOUTHWIND),
    );
    await expect(spy).rejects.toThrow(/row-level security/);
    const many = fixture.database.withTenant(NORTHWIND, (transaction) =>
      fixture.outbox.enqueueMany(transaction, probeJob, [{ payload: SOUTHWIND }]),
    );
    await expect(many).rejects.toThrow(/row-level security/);
  });

  it('refuses a payload that does not fit, before any statement', async () => {
    const bad = fixture.database.withTenant(NORTHWIND, (transaction) =>
      fixture.outbox.enqueue(transaction, probeJob, { organizationId: 'northwind' }),
    );
    await expect(bad).rejects.toThrow(/organizationId/);
  });

  it('wakes who listens, when the transaction commits', async () => {
    const listener = new pg.Client({ connectionString: fixture.urls.queueUrl });
    await listener.connect();
    let heard = 0;
    listener.on('notification', () => (heard += 1));
    await listener.query(`LISTEN ${OUTBOX_CHANNEL}`);
    await fixture.database.withTenant(NORTHWIND, async (transaction) => {
      for (let index = 0; index < 5; index += 1)
        await fixture.outbox.enqueue(transaction, probeJob, NORTHWIND);
      await listener.query('SELECT 1');
      expect(heard).toBe(0);
    });
    await until(() => heard > 0);
    await fixture.database.withTenant(NORTHWIND, (transaction) =>
      fixture.outbox.enqueueMany(transaction, probeJob, [
        { payload: NORTHWIND },
        { payload: NORTHWIND },
      ]),
    );
    await until(() => heard > 1);
    await fixture.database.withTenant(NORTHWIND, (transaction) =>
      fixture.outbox.enqueueMany(transaction, probeJob, [
        { payload: NORTHWIND, idempotencyKey: 'one' },
        { payload: NORTHWIND, idempotencyKey: 'two' },
      ]),
    );
    await until(() => heard > 2);
    await listener.end();
    expect(heard).toBe(3);
  });
});

describe('an idempotency key', () => {
  const leave = (organizationOfJob: typeof NORTHWIND, idempotencyKey: string) =>
    fixture.database.withTenant(organizationOfJob, (transaction) =>
      fixture.outbox.enqueue(transaction, probeJob, organizationOfJob, { idempotencyKey }),
    );

  it('drops a second job while the first is there, and says which', async () => {
    const first = await leave(NORTHWIND, 'export 7');
    expect(await leave(NORTHWIND, 'export 7')).toEqual({
      dropped: true,
      id: first.id,
      state: 'waiting',
    });
    await fixture.query(`UPDATE outbox_job SET state = 'failed'`);
    expect(await leave(NORTHWIND, 'export 7')).toEqual({
      dropped: true,
      id: first.id,
      state: 'failed',
    });
    await fixture.query('DELETE FROM outbox_job');
    expect((await leave(NORTHWIND, 'export 7')).dropped).toBe(false);
  });

  it("means nothing in another organization, nor to another job's name", async () => {
    await leave(NORTHWIND, 'same');
    expect((await leave(SOUTHWIND, 'same')).dropped).toBe(false);
    const other = await fixture.outbox.enqueueAlone(fixture.database, upkeepJob, DAY, {
      idempotencyKey: 'same',
    });
    expect(other.dropped).toBe(false);
    expect(await rows()).toHaveLength(3);
  });

  it('leaves one job when many leave it at once', async () => {
    const results = await Promise.all(Array.from({ length: 12 }, () => leave(NORTHWIND, 'race')));
    expect(results.filter((one) => !one.dropped)).toHaveLength(1);
    expect(await rows()).toHaveLength(1);
  });

  it.each(['', 'x'.repeat(201)])('refuses a key of an unusable length', async (key) => {
    await expect(leave(NORTHWIND, key)).rejects.toThrow(/1 to 200 characters/);
  });
});

describe('enqueueMany', () => {
  it('leaves jobs in one statement and answers in their order, keys within the batch included', async () => {
    const before = await fixture.outbox.enqueueAlone(fixture.database, probeJob, NORTHWIND, {
      idempotencyKey: 'b',
    });
    const answers = await fixture.database.withTenant(NORTHWIND, (transaction) =>
      fixture.outbox.enqueueMany(transaction, probeJob, [
        { payload: NORTHWIND, idempotencyKey: 'a' },
        { payload: NORTHWIND, idempotencyKey: 'b' },
        { payload: NORTHWIND },
        { payload: NORTHWIND, idempotencyKey: 'a' },
      ]),
    );
    expect(answers.map((one) => one.dropped)).toEqual([false, true, false, true]);
    expect(answers[1]?.id).toBe(before.id);
    expect(answers[3]?.id).toBe(answers[0]?.id);
    expect(await rows()).toHaveLength(3);
  });

  it('takes nothing and 5,000', async () => {
    const leave = (count: number) =>
      fixture.database.withTenant(NORTHWIND, (transaction) =>
        fixture.outbox.enqueueMany(
          transaction,
          probeJob,
          Array.from({ length: count }, () => ({
            payload: { ...NORTHWIND, systemId: randomUUID() },
          })),
          { requestId: 'req-9' },
        ),
      );
    expect(await leave(0)).toEqual([]);
    expect((await leave(5_000)).every((one) => !one.dropped)).toBe(true);
    expect(await outboxDepth(fixture.database)).toMatchObject({
      waiting: 5_000,
      inFlight: 0,
      failed: 0,
    });
    const [{ requests } = { requests: 0 }] = await fixture.query<{ requests: number }>(
      `SELECT count(*)::int AS requests FROM outbox_job WHERE request_id = 'req-9'`,
    );
    expect(requests).toBe(5_000);
  });

  it('does not block itself when two leave the same keys in another order', async () => {
    const keys = Array.from({ length: 200 }, (_, index) => `key ${index}`);
    const leave = (order: string[]) =>
      fixture.database.withTenant(NORTHWIND, (transaction) =>
        fixture.outbox.enqueueMany(
          transaction,
          probeJob,
          order.map((idempotencyKey) => ({ payload: NORTHWIND, idempotencyKey })),
        ),
      );
    await Promise.all([leave(keys), leave([...keys].reverse()), leave(keys)]);
    expect(await rows()).toHaveLength(200);
  });
});
