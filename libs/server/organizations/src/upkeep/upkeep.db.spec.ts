import { randomUUID } from 'node:crypto';
import { DELIVERY_DAYS } from '@pitwall/contracts';
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

describe('deliveries of webhooks', () => {
  it(`are kept for ${DELIVERY_DAYS} days, and no longer; those of others stay until their own turn`, async () => {
    await told(own, [0, 29, 31, 400]);
    await told(other, [31]);
    await new OrganizationUpkeepHandler(new UpkeepRepository(database)).handle(
      { organizationId: own, since: null, until: new Date().toISOString() },
      {
        organizationId: own,
        jobId: randomUUID(),
        requestId: null,
        attempt: 1,
        signal: new AbortController().signal,
        progress: () => undefined,
      },
    );
    expect(await left(own)).toEqual(['from-day-0', 'from-day-29']);
    expect(await left(other)).toEqual(['from-day-31']);
  });
});
