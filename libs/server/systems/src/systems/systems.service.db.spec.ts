import type { Page } from '@pitwall/contracts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openSystems, type OpenSystems } from '../testing/open-systems.ts';
import type { SystemRow } from './system-row.ts';
import { SystemsService } from './systems.service.ts';

let open: OpenSystems;
let systems: SystemsService;
const NAMES = ['Alpha', 'Beta 100%', 'beta', 'Delta_x', 'Deltaax', 'Same', 'Same', 'Zeta'];

beforeAll(async () => {
  open = await openSystems();
  systems = open.get(SystemsService);
  await open.database.withTenant(open.northwind, (transaction) =>
    transaction.team.create({
      data: { organizationId: open.northwind.organizationId, slug: 'core', name: 'Core' },
    }),
  );
  for (const name of NAMES) await open.create(open.northwind, { name });
  const { id } = await open.create(open.northwind, { name: 'Elsewhere', team: 'core' });
  await open.database.withTenant(open.northwind, async (transaction) => {
    const team = await transaction.team.create({
      data: { organizationId: open.northwind.organizationId, slug: 'other', name: 'Other' },
    });
    await transaction.system.update({ where: { id }, data: { teamId: team.id } });
  });
  await open.create(open.southwind, { name: 'Alpha of another tenant' });
});
afterAll(() => open.close());

const page = (query: {
  cursor?: string | undefined;
  limit?: number;
  search?: string;
  team?: string;
}): Promise<Page<SystemRow>> =>
  open.database.withTenant(open.northwind, (transaction) =>
    systems.page(transaction, open.northwind, { limit: 20, ...query }),
  );
const names = async (query: Parameters<typeof page>[0]): Promise<string[]> =>
  (await page(query)).items.map(({ name }) => name);

describe('page', () => {
  it('goes through all systems by name, each once, whatever the page’s size', async () => {
    const whole = await names({});
    expect([...whole].sort()).toEqual([...NAMES, 'Elsewhere'].sort());
    for (const limit of [1, 2, 3, 9, 10]) {
      const seen: string[] = [];
      let cursor: string | undefined;
      do {
        const { items, next } = await page({ cursor, limit });
        expect(items.length).toBeLessThanOrEqual(limit);
        seen.push(...items.map(({ id }) => id));
        cursor = next ?? undefined;
      } while (cursor !== undefined);
      expect(new Set(seen).size).toBe(whole.length);
      expect(seen).toHaveLength(whole.length);
    }
  });

  it('searches names and addresses without regard to case, taking wildcards as themselves', async () => {
    expect((await names({ search: 'BETA' })).sort()).toEqual(['Beta 100%', 'beta']);
    expect(await names({ search: '%' })).toEqual(['Beta 100%']);
    expect(await names({ search: 'a_x' })).toEqual(['Delta_x']);
    expect(await names({ search: 'beta-100' })).toEqual(['Beta 100%']);
    expect(await names({ search: 'another tenant' })).toEqual([]);
  });

  it('filters by team, by id or slug', async () => {
    const [elsewhere] = (await page({ team: 'other' })).items;
    expect(elsewhere?.name).toBe('Elsewhere');
    expect(await names({ team: elsewhere?.team.id ?? '' })).toEqual(['Elsewhere']);
    expect(await names({ team: 'nobody' })).toEqual([]);
  });

  it('refuses a cursor that it has not given', async () => {
    await expect(page({ cursor: 'bm9uc2Vuc2U' })).rejects.toMatchObject({
      code: 'request.invalid',
    });
  });
});

describe('find', () => {
  it('gives the row with its team, and nothing of another tenant', async () => {
    await open.database.withTenant(open.northwind, async (transaction) => {
      const row = await systems.find(transaction, open.northwind, 'alpha');
      expect(row).toMatchObject({
        organizationId: open.northwind.organizationId,
        name: 'Alpha',
        team: { slug: 'core', name: 'Core' },
      });
      expect(row.teamId).toBe(row.team.id);
      await expect(
        systems.find(transaction, open.northwind, 'alpha-of-another-tenant'),
      ).rejects.toMatchObject({ code: 'resource.not_found' });
    });
  });
});
