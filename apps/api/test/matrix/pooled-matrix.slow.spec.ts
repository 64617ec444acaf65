import { ROLES } from '@pitwall/contracts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ApiHarness, startApi } from '../api-harness.ts';
import { hasPgBouncer, type Pooler, startPgBouncer } from './pgbouncer.ts';
import { askAsOthers, askAsRoles } from './run-matrix.ts';
import { TenantMatrix } from './tenant-matrix.ts';
import { buildWorld, type TenantWorld } from './tenant-world.ts';

let api: ApiHarness;
let pooler: Pooler;
let world: TenantWorld;
let matrix: TenantMatrix;

// Skipped where PgBouncer is not installed: apt-get install pgbouncer.
describe.skipIf(!hasPgBouncer)('through PgBouncer in transaction mode', () => {
  beforeAll(async () => {
    api = await startApi(
      { requestsPerMinute: 10_000_000, signInsPerMinute: 10_000, databasePrepared: false },
      {
        through: async (database) => {
          pooler = await startPgBouncer([database.appUrl, database.systemUrl]);
          return {
            appUrl: pooler.through(database.appUrl),
            systemUrl: pooler.through(database.systemUrl),
          };
        },
      },
    );
    world = await buildWorld(api, ROLES);
    matrix = await TenantMatrix.of(api, world);
  });
  afterAll(async () => {
    await world?.close();
    await api?.application.close();
    await pooler?.stop();
  });

  it('the whole matrix holds', async () => {
    const untouched = await world.checksumOfOther();
    await askAsRoles(matrix);
    await askAsOthers(matrix);
    expect(matrix.newFaults()).toEqual([]);
    expect(await world.checksumOfOther()).toBe(untouched);
  });

  it('two organizations that ask at once over two connections each see their own only', async () => {
    const { own, other } = world;
    const answers = await Promise.all(
      Array.from({ length: 400 }, async (_, index) => {
        const [mine, its] = index % 2 === 0 ? [own, other] : [other, own];
        const at = `/organizations/${mine.organization.slug}`;
        const path = index % 4 < 2 ? `${at}/tasks` : `${at}/systems`;
        const { statusCode, body } = await mine.owner.send('GET', path);
        return statusCode === 200 && body.includes(mine.word) && !body.includes(its.word);
      }),
    );
    expect(answers.filter((right) => !right)).toEqual([]);
  });
});
