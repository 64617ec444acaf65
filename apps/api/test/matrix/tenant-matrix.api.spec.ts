import { ROLES } from '@pitwall/contracts';
import { HttpModule } from '@pitwall/server-kernel';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ApiHarness, startApi } from '../api-harness.ts';
import { askAsOthers, askAsRoles, askOutside } from './run-matrix.ts';
import { TenantMatrix } from './tenant-matrix.ts';
import { buildWorld, type TenantWorld } from './tenant-world.ts';

let api: ApiHarness;
let world: TenantWorld;
let matrix: TenantMatrix;
let untouched: string;
const lines: string[] = [];

beforeAll(async () => {
  api = await startApi(
    { requestsPerMinute: 10_000_000, signInsPerMinute: 10_000 },
    { log: (line) => lines.push(line) },
  );
  world = await buildWorld(api, ROLES);
  matrix = await TenantMatrix.of(api, world);
  untouched = await world.checksumOfOther();
  lines.length = 0;
}, 180_000);
afterAll(async () => {
  await world?.close();
  await api?.close();
});

describe('the tenant matrix', () => {
  it('has every route, as the inventory and the description of the API have it', () => {
    const undescribed = api.application
      .get(HttpModule)
      .routes.filter((route) => !matrix.routes.some(({ handler }) => handler === route.handler))
      .map(({ path }) => path);
    expect(undescribed.sort()).toEqual(['/healthz', '/metrics', '/readyz']);
    expect(matrix.ofTenants.length).toBeGreaterThan(50);
  });

  it('admits each role to what the permission list says, and to nothing of another organization', async () => {
    await askAsRoles(matrix);
    expect(matrix.newFaults()).toEqual([]);
  }, 300_000);

  it('refuses nobody, revoked tokens, tokens without the permission, and owners of other organizations', async () => {
    await askAsOthers(matrix);
    expect(matrix.newFaults()).toEqual([]);
  }, 300_000);

  it('tells nothing outside organizations', async () => {
    await askOutside(matrix);
    expect(matrix.newFaults()).toEqual([]);
  }, 120_000);

  it('left no trace in the other organization, and none of it in a log line', async () => {
    expect(await world.checksumOfOther()).toBe(untouched);
    const ofOwn = lines.filter((line) => line.includes(world.own.organization.id));
    expect(ofOwn.length).toBeGreaterThan(100);
    expect(ofOwn.flatMap((line) => matrix.leaks({ body: line, headers: {} }, ''))).toEqual([]);
    // Reported so that the size of the matrix can be read.
    process.stdout.write(
      `tenant matrix: ${matrix.routes.length} routes, ${matrix.cells.length} requests\n`,
    );
  });
});
