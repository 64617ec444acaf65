import type { TestSystem } from '@pitwall/testing';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { connections, daysAgo, openForecast, type OpenForecast } from '../testing/open-forecast.ts';
import { ComponentReadingsService } from './component-readings.service.ts';
import { ComponentsService } from './components.service.ts';

let open: OpenForecast;
let components: ComponentsService;
let readings: ComponentReadingsService;
let system: TestSystem;

beforeAll(async () => {
  open = await openForecast();
  components = open.get(ComponentsService);
  readings = open.get(ComponentReadingsService);
});
afterAll(() => open.close());
beforeEach(async () => {
  system = await open.system();
  open.published();
});

const GONE = { code: 'resource.not_found' };
const create = (changes = {}) =>
  components.create(open.northwind, system.slug, connections(changes));
const list = async () => (await components.list(open.northwind, system.slug)).items;

describe('components', () => {
  it('are created with a first reading, changed and deleted, and tell so', async () => {
    const made = await create({ peak: 40, monthlyCost: 12 });
    expect(made).toMatchObject({
      component: 'db.connections',
      limit: 100,
      limitIs: 'configured',
      limitAtLeast: false,
      monthlyCost: 12,
      peak: { value: 40, source: 'stated' },
      version: 1,
    });
    const changed = await components.update(open.northwind, system.slug, made.id, {
      limit: 200,
      version: 1,
    });
    expect(changed).toMatchObject({ limit: 200, version: 2, peak: { value: 40 } });
    await components.delete(open.northwind, system.slug, made.id);
    expect(await list()).toEqual([]);
    expect(open.published()).toEqual(
      Array.from({ length: 3 }, () => ({ systemId: system.id, cause: 'components' })),
    );
    expect(await open.auditActions(open.northwind)).toEqual(
      expect.arrayContaining(['component.created', 'component.updated', 'component.deleted']),
    );
  });

  it('have one of each name, however many people add it at the same time', async () => {
    const results = await Promise.allSettled(Array.from({ length: 4 }, () => create()));
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    for (const result of results) {
      if (result.status === 'rejected')
        expect(result.reason).toMatchObject({
          code: 'resource.taken',
          more: { errors: [{ path: 'component' }] },
        });
    }
  });

  it('refuse a change by somebody who saw an older version', async () => {
    const { id } = await create();
    const change = (limit: number) =>
      components.update(open.northwind, system.slug, id, { limit, version: 1 });
    await change(120);
    await expect(change(140)).rejects.toMatchObject({ code: 'resource.changed' });
    expect(await list()).toMatchObject([{ limit: 120 }]);
  });

  it('are not for another tenant, nor by way of another system', async () => {
    const { id } = await create();
    const other = await open.system();
    const change = { limit: 1, version: 1 };
    await expect(components.list(open.southwind, system.slug)).rejects.toMatchObject(GONE);
    await expect(components.update(open.northwind, other.slug, id, change)).rejects.toMatchObject(
      GONE,
    );
    await expect(components.delete(open.northwind, other.slug, id)).rejects.toMatchObject(GONE);
    await expect(
      readings.record(open.northwind, other.slug, id, { value: 1, source: 'stated' }),
    ).rejects.toMatchObject(GONE);
  });
});

describe('readings', () => {
  it('stand in the audit log with the name of their component', async () => {
    const { id } = await create();
    const { id: reading } = await readings.record(open.northwind, system.slug, id, {
      value: 31,
      source: 'stated',
    });
    await readings.delete(open.northwind, system.slug, id, reading);
    const logged = await open.database.withTenant(open.northwind, (transaction) =>
      transaction.auditEvent.findMany({
        where: { subjectId: id, action: { startsWith: 'component.reading' } },
        orderBy: { id: 'asc' },
      }),
    );
    expect(logged).toMatchObject([
      { after: { component: 'db.connections', value: 31 } },
      { before: { component: 'db.connections', value: 31 } },
    ]);
  });

  it('give the highest of 90 days as the peak, whatever came last', async () => {
    const { id } = await create();
    const record = (value: number, days: number) =>
      readings.record(open.northwind, system.slug, id, {
        value,
        at: daysAgo(days),
        source: 'metrics',
      });
    await record(99, 91);
    expect(await list()).toMatchObject([{ peak: null }]);
    const highest = await record(70, 89);
    await record(55, 1);
    expect(await list()).toMatchObject([{ peak: { value: 70, source: 'metrics' } }]);
    await readings.delete(open.northwind, system.slug, id, highest.id);
    expect(await list()).toMatchObject([{ peak: { value: 55 } }]);
    await expect(
      readings.delete(open.northwind, system.slug, id, highest.id),
    ).rejects.toMatchObject(GONE);
  });

  it('page from the newest, and refuse a moment that is still to come', async () => {
    const { id } = await create();
    for (const days of [3, 2, 1])
      await readings.record(open.northwind, system.slug, id, {
        value: days,
        at: daysAgo(days),
        source: 'metrics',
      });
    const seen: number[] = [];
    let cursor: string | undefined;
    do {
      const page = await readings.list(open.northwind, system.slug, id, { cursor, limit: 2 });
      seen.push(...page.items.map(({ value }) => value));
      cursor = page.next ?? undefined;
    } while (cursor);
    expect(seen).toEqual([1, 2, 3]);
    await expect(
      readings.record(open.northwind, system.slug, id, {
        value: 1,
        at: daysAgo(-2),
        source: 'metrics',
      }),
    ).rejects.toMatchObject({ more: { errors: [{ path: 'at' }] } });
  });
});
