import { PITWALL_JOBS, ROLES } from '@pitwall/contracts';
import { Database } from '@pitwall/server-db';
import { Outbox, prepareQueueDatabase } from '@pitwall/server-queue';
import { connectDirectly, type DirectConnection } from '@pitwall/testing';
import type { INestApplicationContext } from '@nestjs/common';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ApiHarness, startApi } from '../api-harness.ts';
import { startWorker } from '../start-worker.ts';
import { TenantMatrix } from './tenant-matrix.ts';
import { buildWorld, type TenantWorld } from './tenant-world.ts';

let api: ApiHarness;
let world: TenantWorld;
let worker: INestApplicationContext;
let sql: DirectConnection;
const lines: string[] = [];

beforeAll(async () => {
  api = await startApi();
  await prepareQueueDatabase(api.database);
  world = await buildWorld(api, ROLES);
  sql = await connectDirectly(api.database.systemUrl);
  // What the worlds have left to do is done with; only the foreign jobs are to run.
  await sql.query(`DELETE FROM outbox_job WHERE state <> 'failed'`);
  worker = await startWorker(api, (line) => lines.push(line));
}, 180_000);
afterAll(async () => {
  await worker?.close();
  await sql?.end();
  await world?.close();
  await api?.close();
});

/** Jobs whose payload names an organization, and rows besides it. */
const JOBS = PITWALL_JOBS.filter(({ payload }) => 'organizationId' in payload.shape);

/** Where a word means another table in a job than in an address. */
const MEANT: Record<string, Record<string, string>> = {
  'notifications.tell': { eventId: 'notificationEvent' },
  'notifications.deliver': { deliveryId: 'notificationDelivery' },
};

describe('a job of one organization with ids of another in its payload', () => {
  it('reads, changes and tells nothing of the other, whichever job it is', async () => {
    const { own, other } = world;
    const untouched = await world.checksumOfOther();
    expect(JOBS.length).toBeGreaterThan(5);
    const now = new Date().toISOString();
    for (const job of JOBS) {
      const payload = Object.fromEntries(
        Object.keys(job.payload.shape).map((field) => [
          field,
          field === 'organizationId'
            ? own.organization.id
            : field.endsWith('Id')
              ? other.idOf(MEANT[job.name]?.[field] ?? field)
              : field === 'since' || field === 'until'
                ? now
                : null,
        ]),
      );
      const parsed = job.payload.parse(payload);
      await api.application
        .get(Database)
        .withTenant({ organizationId: own.organization.id }, (transaction) =>
          api.application.get(Outbox).enqueue(transaction, job, parsed as never),
        );
    }
    await expect
      .poll(
        async () =>
          (
            await sql.query<{ jobs: number }>(
              `SELECT count(*)::int AS jobs FROM outbox_job WHERE state NOT IN ('failed', 'done')
                 AND organization_id = $1 AND attempts = 0`,
              [own.organization.id],
            )
          ).rows[0]?.jobs,
        { timeout: 60_000, interval: 200 },
      )
      .toBe(0);
    // A job that fails is tried again later; what it says of that is looked at, too.
    await new Promise((resolve) => setTimeout(resolve, 1_000));

    expect(await world.checksumOfOther()).toBe(untouched);
    const matrix = await TenantMatrix.of(api, world);
    const sent = other.idOf('exportRun') + other.idOf('system') + other.idOf('mail');
    const { rows } = await sql.query<{ told: string }>(
      `SELECT coalesce(error, '') AS told FROM outbox_job WHERE organization_id = $1`,
      [own.organization.id],
    );
    const told = [...rows.map((row) => row.told), ...lines];
    expect(told.flatMap((body) => matrix.leaks({ body, headers: {} }, sent))).toEqual([]);
  }, 120_000);
});
