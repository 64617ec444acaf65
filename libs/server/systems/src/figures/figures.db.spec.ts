import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { SystemRegistry } from '../systems/system-registry.ts';
import { daysAgo, openSystems, type OpenSystems } from '../testing/open-systems.ts';
import { FiguresService } from './figures.service.ts';

let open: OpenSystems;
let figures: FiguresService;
let id: string;

beforeAll(async () => {
  open = await openSystems();
  figures = open.get(FiguresService);
});
afterAll(() => open.close());
beforeEach(async () => {
  ({ id } = await open.create(open.northwind, { name: 'Measured' }));
  open.published();
});

const GONE = { code: 'resource.not_found' };
const record = (values: Record<string, number | null>, at?: string) =>
  figures.record(open.northwind, id, { figures: values, at, source: 'a dashboard' });

describe('record', () => {
  it('keeps a reading of each figure that is known', async () => {
    const { items } = await record({ monthly_users: 10, tenants: 0, active_engineers: null });
    expect(items.map(({ figure, value, source }) => [figure, value, source]).sort()).toEqual([
      ['monthly_users', 10, 'a dashboard'],
      ['tenants', 0, 'a dashboard'],
    ]);
    expect(open.published()).toEqual([{ systemId: id, cause: 'figures' }]);
    expect(await open.auditActions(open.northwind)).toContain('figures.recorded');
  });

  it('refuses moments to come and readings of nothing, naming the field', async () => {
    await expect(record({ tenants: 1 }, daysAgo(-1).toISOString())).rejects.toMatchObject({
      code: 'request.invalid',
      more: { errors: [{ path: 'at', message: 'this moment is still to come' }] },
    });
    await expect(record({ tenants: null })).rejects.toMatchObject({
      code: 'request.invalid',
      more: { errors: [{ path: 'figures' }] },
    });
    expect(open.published()).toEqual([]);
  });

  it('is not for another tenant', async () => {
    const write = figures.record(open.southwind, id, { figures: { tenants: 1 }, source: 'x' });
    await expect(write).rejects.toMatchObject(GONE);
  });
});

describe('list', () => {
  it('pages through the history of one figure, newest first, equals included', async () => {
    const at = daysAgo(5).toISOString();
    for (const value of [1, 2, 3]) await record({ tenants: value, monthly_users: 9 }, at);
    await record({ tenants: 4 }, daysAgo(6).toISOString());
    const seen: number[] = [];
    let cursor: string | undefined;
    do {
      const page = await figures.list(open.northwind, id, { figure: 'tenants', cursor, limit: 2 });
      seen.push(...page.items.map(({ value }) => value));
      cursor = page.next ?? undefined;
    } while (cursor);
    expect(seen.slice(0, 3).sort()).toEqual([1, 2, 3]);
    expect(seen[3]).toBe(4);
    expect(seen).toHaveLength(4);
    const all = await figures.list(open.northwind, id, { limit: 100 });
    expect(all.items).toHaveLength(7);
    await expect(figures.list(open.southwind, id, { limit: 1 })).rejects.toMatchObject(GONE);
  });
});

describe('delete', () => {
  it('takes a mistake back, so that it no longer counts', async () => {
    await record({ monthly_users: 10 });
    const { items } = await record({ monthly_users: 10_000_000 });
    const mistake = items[0]?.id ?? '';
    const other = await open.create(open.northwind, { name: 'Other' });
    await expect(figures.delete(open.northwind, other.id, mistake)).rejects.toMatchObject(GONE);
    await expect(figures.delete(open.southwind, id, mistake)).rejects.toMatchObject(GONE);
    await figures.delete(open.northwind, id, mistake);
    const system = await open.get(SystemRegistry).get(open.northwind, id);
    expect(system.figures.map(({ value }) => value)).toEqual([10]);
    await expect(figures.delete(open.northwind, id, mistake)).rejects.toMatchObject(GONE);
    expect(await open.auditActions(open.northwind)).toContain('figures.deleted');
  });
});
