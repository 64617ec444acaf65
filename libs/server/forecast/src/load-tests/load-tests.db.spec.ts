import { readFileSync } from 'node:fs';
import { importLoadTestSchema } from '@pitwall/contracts';
import type { TestSystem } from '@pitwall/testing';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { ComponentsService } from '../components/components.service.ts';
import { connections, openForecast, type OpenForecast } from '../testing/open-forecast.ts';
import { LoadTestsService } from './load-tests.service.ts';

let open: OpenForecast;
let tests: LoadTestsService;
let components: ComponentsService;
let system: TestSystem;

beforeAll(async () => {
  open = await openForecast();
  tests = open.get(LoadTestsService);
  components = open.get(ComponentsService);
});
afterAll(() => open.close());
beforeEach(async () => {
  system = await open.system();
});

const ALL = [1, 2, 4, 8, 16, 32];
const file = (level: number) => {
  const name = `autocannon-${level}.json`;
  const place = new URL(`../../../../readiness/fixtures/load-tests/${name}`, import.meta.url);
  return { name, content: readFileSync(place, 'utf8') };
};
/** A run of a second with so many answers. */
const past = (level: number, good: number) => {
  const result = JSON.parse(file(4).content) as object;
  const content = { ...result, connections: level, duration: 1, '2xx': good };
  return { name: `past-${level}.json`, content: JSON.stringify(content) };
};
const send = (files: { name: string; content: string }[], component?: string) =>
  tests.import(
    open.northwind,
    system.slug,
    importLoadTestSchema.parse({ name: 'Before the sale', files, ...(component && { component }) }),
  );
const list = async () => (await components.list(open.northwind, system.slug)).items;

describe('import', () => {
  it('makes a component with "at least" what was measured, when the test stopped before the peak', async () => {
    const rising: [number, number][] = [
      [1, 100],
      [2, 195],
      [4, 378],
      [8, 705],
      [16, 1220],
    ];
    const test = await send(rising.map(([level, good]) => past(level, good)));
    expect(test).toMatchObject({
      component: 'api.throughput',
      formats: ['autocannon'],
      fit: { limit: { atLeast: true }, peak: null },
      warnings: [],
    });
    expect(test.fit.levels.map(({ concurrency }) => concurrency)).toEqual([1, 2, 4, 8, 16]);
    expect(test.curve[0]?.concurrency).toBe(1);
    expect(test.curve.at(-1)?.concurrency).toBe(16);
    expect(await list()).toMatchObject([
      {
        component: 'api.throughput',
        unit: 'requests/s',
        limitIs: 'measured',
        limitAtLeast: true,
        limit: test.fit.best.throughput,
        loadTestId: test.id,
        peak: null,
      },
    ]);
    expect(await open.auditActions(open.northwind)).toContain('load_test.imported');
  });

  it('measures the peak of a test that went past it, and a person may overrule it', async () => {
    const runs: [number, number][] = [
      [1, 100],
      [2, 190],
      [4, 340],
      [8, 520],
      [16, 560],
      [32, 420],
    ];
    const test = await send(runs.map(([level, good]) => past(level, good)));
    expect(test.fit.limit.atLeast).toBe(false);
    const [component] = await list();
    expect(component).toMatchObject({ limitAtLeast: false, loadTestId: test.id });
    const stated = await components.update(open.northwind, system.slug, component?.id ?? '', {
      limit: 400,
      limitIs: 'guessed',
      version: component?.version ?? 0,
    });
    expect(stated).toMatchObject({ limit: 400, limitIs: 'guessed', loadTestId: null });
    const again = await send(runs.map(([level, good]) => past(level, good)));
    expect(await list()).toMatchObject([{ limitIs: 'measured', loadTestId: again.id }]);
    await tests.delete(open.northwind, system.slug, again.id);
    expect(await list()).toMatchObject([{ limitIs: 'measured', loadTestId: null }]);
    const page = await tests.list(open.northwind, system.slug, { limit: 20 });
    expect(page.items.map(({ id }) => id)).toEqual([test.id]);
  });

  it.each([
    [
      'a truncated file',
      [...ALL.slice(1).map(file), { ...file(1), content: file(1).content.slice(0, 99) }],
      'files.5.content',
      'autocannon-1.json: it is cut off',
    ],
    [
      'another tool',
      [{ name: 'wrk.txt', content: 'Running 30s test' }],
      'files.0.content',
      'wrk.txt: it is not JSON',
    ],
    [
      'under five levels',
      ALL.slice(0, 4).map(file),
      'files',
      '4 levels of concurrency are too few',
    ],
  ])('refuses %s, names the field, and keeps nothing', async (_name, files, path, message) => {
    await expect(send(files)).rejects.toMatchObject({
      code: 'request.invalid',
      more: { errors: [{ path, message: expect.stringContaining(message) }] },
    });
    expect(await list()).toEqual([]);
    expect((await tests.list(open.northwind, system.slug, { limit: 1 })).items).toEqual([]);
  });

  it('refuses a component that is not counted in requests a second', async () => {
    await components.create(open.northwind, system.slug, connections());
    await expect(send(ALL.map(file), 'db.connections')).rejects.toMatchObject({
      more: { errors: [{ path: 'component' }] },
    });
    expect(await list()).toMatchObject([{ limit: 100, limitIs: 'configured' }]);
  });

  it('is not for another tenant', async () => {
    const test = await send(ALL.map(file));
    const gone = { code: 'resource.not_found' };
    await expect(tests.list(open.southwind, system.slug, { limit: 1 })).rejects.toMatchObject(gone);
    const other = await open.system();
    await expect(tests.delete(open.northwind, other.slug, test.id)).rejects.toMatchObject(gone);
  });
});
