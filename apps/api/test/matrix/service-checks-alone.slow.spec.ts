import { ROLES } from '@pitwall/contracts';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ApiHarness, startApi } from '../api-harness.ts';
import { askAsOthers, askAsRoles } from './run-matrix.ts';
import { TenantMatrix } from './tenant-matrix.ts';
import { buildWorld, type TenantWorld } from './tenant-world.ts';

let api: ApiHarness;
let world: TenantWorld;
let matrix: TenantMatrix;

beforeAll(async () => {
  api = await startApi({ requestsPerMinute: 10_000_000, signInsPerMinute: 10_000 });
  world = await buildWorld(api, ROLES);
  matrix = await TenantMatrix.of(api, world);
  await openDatabase();
}, 180_000);
afterAll(async () => {
  await world?.close();
  await api?.close();
});

/** Takes the third wall away, after the process has proven at its start that it stands. */
async function openDatabase(): Promise<void> {
  const owner = new pg.Client({ connectionString: api.database.ownerUrl });
  await owner.connect();
  const { rows } = await owner.query<{ name: string }>(
    `SELECT oid::regclass::text AS name FROM pg_class
     WHERE relnamespace = 'public'::regnamespace AND relkind = 'r' AND relrowsecurity`,
  );
  for (const { name } of rows)
    await owner.query(
      `ALTER TABLE ${name} NO FORCE ROW LEVEL SECURITY, DISABLE ROW LEVEL SECURITY`,
    );
  await owner.end();
}

describe("the service's checks alone", () => {
  it('keep every role from another organization', async () => {
    const untouched = await world.checksumOfOther();
    await askAsRoles(matrix);
    await askAsOthers(matrix);
    expect(matrix.newFaults()).toEqual([]);
    expect(await world.checksumOfOther()).toBe(untouched);
  }, 300_000);
});
