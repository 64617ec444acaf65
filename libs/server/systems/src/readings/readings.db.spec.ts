import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { FiguresService } from '../figures/figures.service.ts';
import { IncidentsService } from '../incidents/incidents.service.ts';
import { SymptomsService } from '../symptoms/symptoms.service.ts';
import { SystemRegistry } from '../systems/system-registry.ts';
import { SystemsService } from '../systems/systems.service.ts';
import { daysAgo, openSystems, type OpenSystems } from '../testing/open-systems.ts';
import type { SystemReading } from './system-reading.ts';

let open: OpenSystems;
let id: string;

beforeAll(async () => {
  open = await openSystems();
});
afterAll(() => open.close());
beforeEach(async () => {
  const system = await open.create(open.northwind, {
    name: 'Read',
    kind: 'website',
    stacks: ['python', 'node'],
    databases: ['mysql'],
    instances: 4,
    declaredStage: 'scale',
  });
  id = system.id;
});

const read = (now = new Date(), context = open.northwind): Promise<SystemReading> =>
  open.database.withTenant(context, (transaction) =>
    open.get(SystemsService).reading(transaction, id, now),
  );
const record = (figures: Record<string, number>, days: number): Promise<unknown> =>
  open
    .get(FiguresService)
    .record(open.northwind, id, { figures, at: daysAgo(days).toISOString(), source: 'stated' });

describe('reading', () => {
  it('gives the facts of a system that nothing is known of', async () => {
    const reading = await read();
    expect(reading).toMatchObject({
      facts: {
        kind: 'website',
        stack: ['python', 'node'],
        databases: ['mysql'],
        instances: 4,
        figures: {},
      },
      activeSymptoms: [],
      incidents: [],
      declaredStage: 'scale',
    });
    expect(reading.teamId).toBe(reading.system.team.id);
    expect(reading.catalogueVersion).toBe(reading.system.catalogueVersion);
    await open.database.withTenant(open.northwind, async (transaction) =>
      expect(reading.system).toEqual(
        await open.get(SystemsService).find(transaction, open.northwind, id),
      ),
    );
  });

  it('takes the highest of each figure within 90 days, whatever came last', async () => {
    await record({ monthly_users: 9000 }, 91);
    await record({ monthly_users: 5000, active_engineers: 4 }, 89);
    await record({ monthly_users: 7000.5, active_engineers: 3 }, 40);
    await record({ monthly_users: 100 }, 0);
    expect((await read()).facts.figures).toEqual({ monthly_users: 7000.5, active_engineers: 4 });
    expect((await read(daysAgo(80))).facts.figures).toEqual({
      monthly_users: 9000,
      active_engineers: 4,
    });
    const system = await open.get(SystemRegistry).get(open.northwind, id);
    expect(system.figures).toMatchObject([
      { figure: 'active_engineers', value: 4, source: 'stated' },
      { figure: 'monthly_users', value: 7000.5 },
    ]);
    expect(Math.abs(Date.parse(system.figures[1]?.at ?? '') - daysAgo(40).getTime())).toBeLessThan(
      60_000,
    );
  });

  it('gives active symptoms once each, and incidents of 180 days, the newest first', async () => {
    const symptoms = open.get(SymptomsService);
    const incidents = open.get(IncidentsService);
    await symptoms.start(open.northwind, id, { symptom: 'slow-queries', note: '' });
    const over = await symptoms.start(open.northwind, id, { symptom: 'disk-full', note: '' });
    await symptoms.end(open.northwind, id, over.id, {});
    const common = { description: '', endedAt: null };
    await incidents.record(open.northwind, id, {
      ...common,
      title: 'long ago',
      startedAt: daysAgo(181).toISOString(),
      practices: [],
    });
    const older = await incidents.record(open.northwind, id, {
      ...common,
      title: 'older',
      startedAt: daysAgo(179).toISOString(),
      practices: ['DB-01'],
    });
    const newer = await incidents.record(open.northwind, id, {
      ...common,
      title: 'newer',
      startedAt: daysAgo(2).toISOString(),
      practices: ['DB-01', 'CA-01'],
    });
    const reading = await read();
    expect(reading.activeSymptoms).toEqual(['slow-queries']);
    expect(reading.incidents).toEqual([
      { id: newer.id, at: new Date(newer.startedAt), practices: ['DB-01', 'CA-01'] },
      { id: older.id, at: new Date(older.startedAt), practices: ['DB-01'] },
    ]);
  });

  it('is not found by another tenant', async () => {
    await expect(read(new Date(), open.southwind)).rejects.toMatchObject({
      code: 'resource.not_found',
    });
  });
});

describe('readings', () => {
  it('gives many in the order asked for, and leaves out what is not there', async () => {
    const others = [
      await open.create(open.northwind, { name: 'Second', figures: { tenants: 7 } }),
      await open.create(open.northwind, { name: 'Third' }),
    ];
    const foreign = await open.create(open.southwind, { name: 'Foreign' });
    const wanted = [others[1]?.id ?? '', foreign.id, id, others[0]?.id ?? ''];
    const readings = await open.database.withTenant(open.northwind, (transaction) =>
      open.get(SystemsService).readings(transaction, wanted, new Date()),
    );
    expect(readings.map(({ system }) => system.id)).toEqual([wanted[0], wanted[2], wanted[3]]);
    expect(readings[2]?.facts.figures).toEqual({ tenants: 7 });
    expect(readings[1]).toEqual(await read());
    const none = await open.database.withTenant(open.northwind, (transaction) =>
      open.get(SystemsService).readings(transaction, [], new Date()),
    );
    expect(none).toEqual([]);
  });
});
