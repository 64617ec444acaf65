import { once } from 'node:events';
import { OPEN_FILE_ROWS, OPEN_FILE_TABLES, taskViewSettingsSchema } from '@pitwall/contracts';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { ExportingService } from './exporting/exporting.service.ts';
import { bare } from './testing/bare-file.ts';
import { OpenFileWorld, STATES } from './testing/open-file-world.ts';
import { LEFT_HERE } from './tracker-rows.ts';

let world: OpenFileWorld;
beforeAll(async () => {
  world = await OpenFileWorld.open();
});
afterAll(() => world.close());

describe('the open file', () => {
  it('gives the same scores, ranks and plan after a round trip, and the same file', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.constantFrom(...STATES), { minLength: 8, maxLength: 8 }),
        async (states) => {
          const [from, to] = [await world.tenant(), await world.tenant()];
          await world.fill(from, states);
          const file = await world.export(from);
          const imported = await world.import(to, file);
          expect(imported).toMatchObject({ teams: 2, systems: 2, answers: 14 });
          expect(imported.unknownPeople).toHaveLength(1);
          const now = new Date();
          expect(await world.seen(to, now)).toEqual(await world.seen(from, now));
          expect(bare(await world.export(to))).toEqual(bare(file));
        },
      ),
      { numRuns: 2 },
    );
  }, 200_000);

  it('may have its tables and keys in any order', async () => {
    const [from, to] = [await world.tenant(), await world.tenant()];
    await world.fill(from, ['absent', 'proven']);
    const file = await world.export(from);
    const backwards = <Value extends object>(value: Value): object =>
      Object.fromEntries(Object.entries(value).reverse());
    await world.import(to, backwards({ ...file, tables: backwards(file.tables) }));
    expect(bare(await world.export(to))).toEqual(bare(file));
  }, 120_000);

  it('holds views that are shared, and nobody’s own', async () => {
    const tenant = await world.tenant();
    const view = {
      organizationId: tenant.organizationId,
      createdById: tenant.userId,
      settings: taskViewSettingsSchema.parse({}),
    };
    await world.database.withTenant(tenant, (transaction) =>
      transaction.taskView.createMany({
        data: [
          { ...view, name: 'Everybody’s', shared: true },
          { ...view, name: 'Mine', shared: false },
        ],
      }),
    );
    const { tables } = await world.export(tenant);
    expect(tables.taskView.map(({ name }) => name)).toEqual(['Everybody’s']);
  }, 120_000);

  it('is whole however many rows a table has, in the order of their ids', async () => {
    const tenant = await world.tenant();
    await world.fill(tenant, ['absent']);
    await addIncidents(tenant, 1_203, 10);
    const { tables } = await world.export(tenant);
    expect(tables.incident).toHaveLength(1_203);
    expect(new Set(tables.incident.map(({ title }) => title)).size).toBe(1_203);
    const ids = tables.incident.map(({ id }) => id);
    expect(ids).toEqual([...ids].sort());
    expect(tables.taskDependency.length).toBeGreaterThan(0);
  }, 120_000);

  it('is read from the database only as fast as somebody takes it', async () => {
    const tenant = await world.tenant();
    await world.fill(tenant, ['absent']);
    await addIncidents(tenant, 2_000, 9_000);
    const file = await world.get(ExportingService).export(tenant);
    await new Promise((passed) => setTimeout(passed, 500));
    // One page of the eighteen megabytes at most.
    expect(file.readableLength).toBeLessThan(6_000_000);
    file.destroy();
    const whole = await world.exportText(tenant);
    expect(whole.length).toBeGreaterThan(18_000_000);
  }, 120_000);

  it('lends out few connections, and none for ever to who does not read', async () => {
    const tenant = await world.tenant();
    await world.fill(tenant, ['absent']);
    await addIncidents(tenant, 200, 9_000);
    const exporting = world.get(ExportingService);
    const held = await Promise.all([1, 2, 3].map(() => exporting.export(tenant)));
    await expect(exporting.export(tenant)).rejects.toMatchObject({ code: 'rate.limited' });
    for (const each of held) each.destroy();
    const onceFree = () =>
      vi.waitFor(() => exporting.export(tenant, { patienceMilliseconds: 300 }), {
        timeout: 10_000,
      });
    // Nobody reads these either, and each is cut off for it.
    for (let times = 0; times < 4; times += 1) await onceFree();
    await expect(once(await onceFree(), 'end')).rejects.toThrow(/has taken nothing/);
  }, 120_000);

  it('tells nothing of another tenant', async () => {
    const [from, eve] = [await world.tenant(), await world.tenant()];
    await world.fill(from, ['absent']);
    expect(JSON.stringify(await world.export(eve))).not.toContain('shop');
  }, 120_000);

  it('holds every column of its tables: a new one must be taken into the file', async () => {
    const columns = await world.database.withSystem(
      'check the health of the database',
      (transaction) =>
        transaction.$queryRaw<{ table: string; column: string }[]>`
          SELECT table_name AS "table", column_name AS "column" FROM information_schema.columns
          WHERE table_schema = 'public'`,
    );
    const snake = (word: string): string =>
      word.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
    for (const table of OPEN_FILE_TABLES) {
      const stored = columns
        .filter((one) => one.table === snake(table) && one.column !== 'organization_id')
        .map(({ column }) => column);
      const left = Object.keys(LEFT_HERE[table] ?? {});
      const written = [...Object.keys(OPEN_FILE_ROWS[table].shape), ...left].map(snake);
      expect([table, written.sort()]).toEqual([table, stored.sort()]);
    }
  }, 120_000);
});

/** Incidents of its first system with descriptions of so many characters. */
async function addIncidents(
  { organizationId }: { organizationId: string },
  count: number,
  characters: number,
): Promise<void> {
  await world.database.withTenant(
    { organizationId },
    (transaction) => transaction.$executeRaw`
    INSERT INTO incident (id, organization_id, system_id, title, description, started_at, practices)
    SELECT gen_random_uuid(), ${organizationId}::uuid, first.id, 'Incident ' || number,
      repeat('x', ${characters}::int), now(), '{}'
    FROM generate_series(1, ${count}::int) AS number,
      (SELECT id FROM system WHERE organization_id = ${organizationId}::uuid ORDER BY id LIMIT 1) first`,
  );
}
