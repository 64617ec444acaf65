import { recordIncidentSchema } from '@pitwall/contracts';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { daysAgo, openSystems, type OpenSystems } from '../testing/open-systems.ts';
import { IncidentsService } from './incidents.service.ts';

let open: OpenSystems;
let incidents: IncidentsService;
let id: string;

beforeAll(async () => {
  open = await openSystems();
  incidents = open.get(IncidentsService);
});
afterAll(() => open.close());
beforeEach(async () => {
  ({ id } = await open.create(open.northwind, { name: 'Broken' }));
  open.published();
});

const GONE = { code: 'resource.not_found' };
const record = (given: Record<string, unknown> = {}) =>
  incidents.record(
    open.northwind,
    id,
    recordIncidentSchema.parse({
      title: 'Checkout was down',
      startedAt: daysAgo(3).toISOString(),
      ...given,
    }),
  );

describe('record', () => {
  it('keeps what happened and which practices would have prevented it', async () => {
    const incident = await record({ practices: ['DB-01', 'CA-01', 'DB-01'] });
    expect(incident).toMatchObject({ endedAt: null, practices: ['DB-01', 'CA-01'] });
    expect(open.published()).toEqual([{ systemId: id, cause: 'incidents' }]);
    expect((await incidents.list(open.northwind, id, { limit: 20 })).items).toEqual([incident]);
  });

  it('refuses practices that the catalogue does not know, naming each', async () => {
    await expect(record({ practices: ['DB-01', 'DB-98', 'DB-99'] })).rejects.toMatchObject({
      code: 'request.invalid',
      more: { errors: [{ path: 'practices.1' }, { path: 'practices.2' }] },
    });
    expect(open.published()).toEqual([]);
  });

  it('refuses moments to come', async () => {
    await expect(record({ startedAt: daysAgo(-1).toISOString() })).rejects.toMatchObject({
      more: { errors: [{ path: 'startedAt' }] },
    });
  });

  it('compares moments, not texts, across time zones', () => {
    const parse = (startedAt: string, endedAt: string): boolean =>
      recordIncidentSchema.safeParse({ title: 'x', startedAt, endedAt }).success;
    // 10:30 at +02:00 is half an hour after 08:00 in UTC.
    expect(parse('2026-05-01T08:00:00Z', '2026-05-01T10:30:00+02:00')).toBe(true);
    expect(parse('2026-05-01T09:00:00Z', '2026-05-01T10:30:00+02:00')).toBe(false);
  });
});

describe('update', () => {
  it('changes what is given', async () => {
    const incident = await record({ practices: ['DB-01'] });
    const endedAt = daysAgo(2).toISOString();
    const changed = await incidents.update(open.northwind, id, incident.id, {
      version: 1,
      endedAt,
      practices: ['CA-01'],
    });
    expect(changed).toEqual({ ...incident, endedAt, practices: ['CA-01'], version: 2 });
    const reopened = await incidents.update(open.northwind, id, incident.id, {
      version: 2,
      endedAt: null,
    });
    expect(reopened).toEqual({ ...incident, practices: ['CA-01'], version: 3 });
    expect(await open.auditActions(open.northwind)).toContain('incident.updated');
  });

  it('takes no change at all as it is', async () => {
    const { version, ...incident } = await record();
    expect(await incidents.update(open.northwind, id, incident.id, { version })).toMatchObject(
      incident,
    );
  });

  it('writes over nothing that others changed meanwhile, and lets one of many through', async () => {
    const incident = await record();
    const update = (title: string) =>
      incidents.update(open.northwind, id, incident.id, { version: incident.version, title });
    const titles = ['One', 'Two', 'Three', 'Four'];
    const outcomes = await Promise.allSettled(titles.map(update));
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    for (const outcome of outcomes)
      if (outcome.status === 'rejected')
        expect(outcome.reason).toMatchObject({ code: 'resource.changed' });
    const [kept] = (await incidents.list(open.northwind, id, { limit: 1 })).items;
    const [won] = outcomes.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []));
    expect(kept).toEqual(won);
    await expect(update('Late')).rejects.toMatchObject({ code: 'resource.changed' });
  });

  it('refuses an end before the start, and unknown practices', async () => {
    const incident = await record();
    const update = (given: Omit<Parameters<typeof incidents.update>[3], 'version'>) =>
      incidents.update(open.northwind, id, incident.id, { version: 1, ...given });
    await expect(update({ endedAt: daysAgo(4).toISOString() })).rejects.toMatchObject({
      more: { errors: [{ path: 'endedAt' }] },
    });
    await expect(update({ practices: ['DB-99'] })).rejects.toMatchObject({
      more: { errors: [{ path: 'practices.0' }] },
    });
  });
});

describe('list', () => {
  it('pages from the latest, equals included', async () => {
    const startedAt = daysAgo(7).toISOString();
    for (const title of ['a', 'b', 'c']) await record({ title, startedAt });
    await record({ title: 'last', startedAt: daysAgo(1).toISOString() });
    const seen: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await incidents.list(open.northwind, id, { cursor, limit: 1 });
      seen.push(...page.items.map(({ title }) => title));
      cursor = page.next ?? undefined;
    } while (cursor);
    expect(seen).toEqual(['last', 'c', 'b', 'a']);
  });
});

describe('delete', () => {
  it('deletes once, keeping what it was in the audit log', async () => {
    const incident = await record();
    const other = await open.create(open.northwind, { name: 'Other' });
    const refused = [
      () => incidents.delete(open.southwind, id, incident.id),
      () => incidents.delete(open.northwind, other.id, incident.id),
      () => incidents.update(open.southwind, id, incident.id, { version: 1, title: 'taken' }),
    ];
    for (const attempt of refused) await expect(attempt()).rejects.toMatchObject(GONE);
    await incidents.delete(open.northwind, id, incident.id);
    await expect(incidents.delete(open.northwind, id, incident.id)).rejects.toMatchObject(GONE);
    const events = await open.database.withTenant(open.northwind, (transaction) =>
      transaction.auditEvent.findMany({ where: { action: 'incident.deleted' } }),
    );
    expect(events[0]?.before).toMatchObject({ title: 'Checkout was down' });
  });
});
