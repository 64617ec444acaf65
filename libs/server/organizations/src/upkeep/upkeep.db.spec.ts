import { randomUUID } from 'node:crypto';
import { DELIVERY_DAYS, ENDED_SHARE_DAYS } from '@pitwall/contracts';
import { Database } from '@pitwall/server-db';
import { createTenant, createTestDatabase, type TestDatabase } from '@pitwall/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { OrganizationUpkeepHandler } from './upkeep.handlers.ts';
import { UpkeepRepository } from './upkeep.repository.ts';

let clone: TestDatabase;
let database: Database;
let own: string;
let other: string;

beforeAll(async () => {
  clone = await createTestDatabase();
  database = new Database({ ...clone, poolSize: 2, statementTimeoutMilliseconds: 10_000 });
  ({ organizationId: own } = await createTenant(database, 'northwind'));
  ({ organizationId: other } = await createTenant(database, 'southwind'));
});
afterAll(async () => {
  await database?.close();
  await clone?.drop();
});

/** A webhook of an app with deliveries that came so many days ago. */
const told = (organizationId: string, days: readonly number[]): Promise<unknown> =>
  database.withTenant({ organizationId }, async (transaction) => {
    const [githubAppId, webhookId] = [randomUUID(), randomUUID()];
    await transaction.githubApp.create({
      data: {
        id: githubAppId,
        organizationId,
        baseUrl: 'https://api.github.com',
        appId: 1,
        name: 'Pitwall',
        url: 'https://github.com/apps/pitwall',
        privateKey: 'sealed',
      },
    });
    await transaction.webhook.create({
      data: {
        id: webhookId,
        organizationId,
        githubAppId,
        provider: 'github',
        address: randomUUID().replaceAll('-', ''),
        secret: 'sealed',
      },
    });
    return transaction.webhookDelivery.createMany({
      data: days.map((day) => ({
        organizationId,
        webhookId,
        delivery: `from-day-${day}`,
        event: 'issues',
        signal: { kind: 'none' },
        state: 'done',
        receivedAt: new Date(Date.now() - day * 86_400_000),
      })),
    });
  });
const left = (organizationId: string): Promise<string[]> =>
  database.withTenant({ organizationId }, async (transaction) => {
    const rows = await transaction.webhookDelivery.findMany({ orderBy: { delivery: 'asc' } });
    return rows.map(({ delivery }) => delivery);
  });

const keep = (organizationId: string): Promise<void> =>
  new OrganizationUpkeepHandler(new UpkeepRepository(database)).handle(
    { organizationId, since: null, until: new Date().toISOString() },
    {
      organizationId,
      jobId: randomUUID(),
      requestId: null,
      attempt: 1,
      signal: new AbortController().signal,
      progress: () => undefined,
    },
  );

describe('deliveries of webhooks', () => {
  it(`are kept for ${DELIVERY_DAYS} days, and no longer; those of others stay until their own turn`, async () => {
    await told(own, [0, 29, 31, 400]);
    await told(other, [31]);
    await keep(own);
    expect(await left(own)).toEqual(['from-day-0', 'from-day-29']);
    expect(await left(other)).toEqual(['from-day-31']);
  });
});

describe('links to reports', () => {
  it(`lose what they showed ${ENDED_SHARE_DAYS} days after they ended, and how often it was seen stays`, async () => {
    const ended = (days: number) => new Date(Date.now() - days * 86_400_000);
    await database.withTenant({ organizationId: own }, (transaction) =>
      transaction.reportShare.createMany({
        data: [-1, ENDED_SHARE_DAYS - 1, ENDED_SHARE_DAYS + 1].map((days) => ({
          organizationId: own,
          tokenHash: `${days}`,
          title: 'Where it stands',
          report: { days },
          expiresAt: ended(days),
          views: 3,
        })),
      }),
    );
    await keep(own);
    await keep(own);
    const rows = await database.withTenant({ organizationId: own }, (transaction) =>
      transaction.reportShare.findMany({ orderBy: { expiresAt: 'desc' } }),
    );
    expect(rows.map(({ report, views }) => ({ report, views }))).toEqual([
      { report: { days: -1 }, views: 3 },
      { report: { days: ENDED_SHARE_DAYS - 1 }, views: 3 },
      { report: {}, views: 3 },
    ]);
  });
});

describe('jobs that failed', () => {
  it('go with their key after their days; those that wait stay', async () => {
    const leave = (key: string, state: string, days: number) =>
      database.systemStatement('dispatch jobs', {
        text: `INSERT INTO outbox_job (id, name, payload, idempotency_key, state, created_at)
               VALUES (gen_random_uuid(), 'x', '{}', $1, $2, now() - make_interval(days => $3))`,
        values: [key, state, days],
      });
    await leave('failed-old', 'failed', 91);
    await leave('failed', 'failed', 89);
    await leave('waiting-old', 'waiting', 91);
    await new UpkeepRepository(database).sweepInstallation(90);
    const { rows } = await database.systemStatement<{ key: string }>('dispatch jobs', {
      text: `SELECT idempotency_key AS key FROM outbox_job ORDER BY 1`,
    });
    expect(rows.map(({ key }) => key)).toEqual(['failed', 'waiting-old']);
  });
});
