import { randomUUID } from 'node:crypto';
import type { INestApplicationContext } from '@nestjs/common';
import { bundledCatalogue } from '@pitwall/catalogue';
import { ReleasedCatalogues } from '@pitwall/server-catalogue';
import { Database } from '@pitwall/server-db';
import { ENVELOPE, type Envelope } from '@pitwall/server-kernel';
import {
  connectDirectly,
  createTenant,
  createTestDatabase,
  createTestSystem,
  type DirectConnection,
  openFeatures,
  queueThatKeeps,
  type TestDatabase,
} from '@pitwall/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { RepositoriesJobsModule } from '../repositories.module.ts';
import { DeliveryHandler } from './delivery.handler.ts';

let clone: TestDatabase;
let database: Database;
let application: INestApplicationContext;
let sql: DirectConnection;
let organizationId: string;
const [webhookId, connectionId] = [randomUUID(), randomUUID()];

beforeAll(async () => {
  clone = await createTestDatabase();
  database = new Database({ ...clone, poolSize: 4, statementTimeoutMilliseconds: 10_000 });
  application = await openFeatures(database, queueThatKeeps([]), RepositoriesJobsModule);
  sql = await connectDirectly(clone.systemUrl);
  await application.get(ReleasedCatalogues, { strict: false }).release();
  const ana = await createTenant(database, 'northwind');
  ({ organizationId } = ana);
  const { version: catalogueVersion } = bundledCatalogue();
  const { id: systemId } = await createTestSystem(database, ana, {
    slug: 'shop',
    catalogueVersion,
  });
  await database.withTenant({ organizationId }, async (transaction) => {
    const shared = { organizationId, systemId, provider: 'github' };
    await transaction.trackerConnection.create({
      data: {
        ...shared,
        id: connectionId,
        baseUrl: 'https://api.github.com',
        project: 'Acme/Shop',
        credential: application
          .get<Envelope>(ENVELOPE, { strict: false })
          .seal(JSON.stringify({ token: 'a-token-for-tests' }), {
            organization: organizationId,
            table: 'tracker_connection',
            row: connectionId,
            field: 'credential',
          }),
        mapping: {},
        state: 'ready',
      },
    });
    await transaction.webhook.create({
      data: { ...shared, id: webhookId, connectionId, address: 'a'.repeat(32), secret: 'sealed' },
    });
  });
});
afterAll(async () => {
  await sql?.end();
  await application?.close();
  await database?.close();
  await clone?.drop();
});

async function told(signal: object): Promise<string> {
  const id = randomUUID();
  await database.withTenant({ organizationId }, (transaction) =>
    transaction.webhookDelivery.create({
      data: { id, organizationId, webhookId, delivery: id, event: 'any', signal, state: 'waiting' },
    }),
  );
  return id;
}
const handle = (id: string) =>
  application
    .get(DeliveryHandler)
    .handle({ organizationId, webhookDeliveryId: id }, { requestId: null } as never);
const outcome = async (id: string) =>
  (await sql.query('SELECT state, outcome FROM webhook_delivery WHERE id = $1', [id])).rows[0];
const follows = async () =>
  (await sql.query(`SELECT payload FROM outbox_job WHERE name = 'tracker.follow'`)).rows;

const runs = async () =>
  (await sql.query(`SELECT reason, repository, state FROM scan_run ORDER BY id`)).rows;

describe('what follows from a delivery', () => {
  it('is one scan for many pushes, of a system that is scanned when it is pushed to', async () => {
    const push = (letter: string) =>
      told({ kind: 'pushed', project: 'acme/shop', branch: 'main', commit: letter.repeat(40) });
    const before = await push('a');
    await handle(before);
    expect(await outcome(before)).toMatchObject({ state: 'ignored' });
    await sql.query(
      `INSERT INTO system_scanning (organization_id, system_id, on_push)
       SELECT organization_id, id, true FROM system`,
    );
    const ids = [await push('b'), await push('c'), await push('d')];
    for (const id of [...ids].reverse().concat(ids)) await handle(id);
    expect(await runs()).toEqual([
      { reason: 'pushed', repository: 'github.com/acme/shop', state: 'waiting' },
    ]);
    const jobs = await sql.query(`SELECT FROM outbox_job WHERE name = 'scan.run'`);
    expect(jobs.rows).toHaveLength(1);
    expect(await outcome(ids[0] ?? '')).toEqual({
      state: 'done',
      outcome: 'One scan will look at the code.',
    });
    const other = await told({
      kind: 'pushed',
      project: 'acme/other',
      branch: 'main',
      commit: 'e'.repeat(40),
    });
    await handle(other);
    expect(await outcome(other)).toMatchObject({ state: 'ignored' });
  });

  it('is one look at the tracker for many events, twice and in any order, of its project', async () => {
    const ids: string[] = [];
    for (let each = 0; each < 5; each += 1)
      ids.push(await told({ kind: 'issues', project: 'acme/shop' }));
    for (const id of [...ids].reverse().concat(ids)) await handle(id);
    expect(await follows()).toMatchObject([{ payload: { trackerConnectionId: connectionId } }]);
    expect(await outcome(ids[0] ?? '')).toEqual({
      state: 'done',
      outcome: 'One sync will look at the issues.',
    });
  });

  it('is no check of a change by a token: GitHub lets an app alone write one', async () => {
    const [head, base] = ['1'.repeat(40), '2'.repeat(40)];
    const proposed = { kind: 'proposed', project: 'acme/shop', number: 7, head, base };
    const off = await told(proposed);
    await handle(off);
    expect(await outcome(off)).toMatchObject({
      state: 'ignored',
      outcome: expect.stringContaining('No system lets changes of this project be checked'),
    });
    await sql.query(`UPDATE system_scanning SET checks = 'neutral'`);
    const on = await told(proposed);
    await handle(on);
    expect(await outcome(on)).toMatchObject({
      state: 'ignored',
      outcome: expect.stringContaining('Connect the repository by the organization’s app'),
    });
    expect((await sql.query('SELECT FROM change_check')).rows).toEqual([]);
  });

  it('is nothing for another project, or for what does not concern Pitwall', async () => {
    for (const signal of [{ kind: 'issues', project: 'acme/other' }, { kind: 'none' }]) {
      const id = await told(signal);
      await handle(id);
      expect(await outcome(id)).toMatchObject({ state: 'ignored' });
    }
    expect(await follows()).toHaveLength(1);
  });
});
