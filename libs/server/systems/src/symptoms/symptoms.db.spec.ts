import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { daysAgo, openSystems, type OpenSystems } from '../testing/open-systems.ts';
import { SymptomsService } from './symptoms.service.ts';

let open: OpenSystems;
let symptoms: SymptomsService;
let id: string;

beforeAll(async () => {
  open = await openSystems();
  symptoms = open.get(SymptomsService);
});
afterAll(() => open.close());
beforeEach(async () => {
  ({ id } = await open.create(open.northwind, { name: 'Hurting' }));
  open.published();
});

const GONE = { code: 'resource.not_found' };
const start = (symptom = 'slow-queries', startedAt?: string) =>
  symptoms.start(open.northwind, id, { symptom, startedAt, note: 'since the launch' });

describe('start and end', () => {
  it('goes from active to ended, and may start again', async () => {
    const started = await start('slow-queries', daysAgo(3).toISOString());
    expect(started).toMatchObject({
      symptom: 'slow-queries',
      note: 'since the launch',
      endedAt: null,
    });
    expect(started.title.length).toBeGreaterThan(4);
    const ended = await symptoms.end(open.northwind, id, started.id, {});
    expect(ended.endedAt).not.toBeNull();
    expect(open.published()).toEqual([
      { systemId: id, cause: 'symptoms' },
      { systemId: id, cause: 'symptoms' },
    ]);
    const again = await start();
    const active = await symptoms.list(open.northwind, id, { state: 'active', limit: 20 });
    expect(active.items).toEqual([again]);
    const over = await symptoms.list(open.northwind, id, { state: 'ended', limit: 20 });
    expect(over.items).toEqual([ended]);
    expect(await open.auditActions(open.northwind)).toEqual(
      expect.arrayContaining(['symptom.started', 'symptom.ended']),
    );
  });

  it('is active once, however many people say so at the same time', async () => {
    const results = await Promise.allSettled(Array.from({ length: 4 }, () => start()));
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    for (const result of results) {
      if (result.status === 'rejected')
        expect(result.reason).toMatchObject({ code: 'resource.conflict' });
    }
  });

  it('refuses a symptom that the catalogue does not know, naming the field', async () => {
    await expect(start('bad-mood')).rejects.toMatchObject({
      code: 'request.invalid',
      more: { errors: [{ path: 'symptom', message: expect.stringContaining('bad-mood') }] },
    });
  });

  it('refuses moments that cannot be', async () => {
    await expect(start('disk-full', daysAgo(-2).toISOString())).rejects.toMatchObject({
      more: { errors: [{ path: 'startedAt' }] },
    });
    const { id: symptom } = await start('disk-full', daysAgo(1).toISOString());
    const early = { endedAt: daysAgo(2).toISOString() };
    await expect(symptoms.end(open.northwind, id, symptom, early)).rejects.toMatchObject({
      code: 'request.invalid',
      more: { errors: [{ path: 'endedAt', message: 'a symptom ends after it starts' }] },
    });
    await symptoms.end(open.northwind, id, symptom, {});
    await expect(symptoms.end(open.northwind, id, symptom, {})).rejects.toMatchObject({
      code: 'resource.conflict',
    });
  });

  it('is not for another tenant, nor by way of another system', async () => {
    const { id: symptom } = await start();
    const other = await open.create(open.northwind, { name: 'Other' });
    await expect(symptoms.end(open.southwind, id, symptom, {})).rejects.toMatchObject(GONE);
    await expect(symptoms.end(open.northwind, other.id, symptom, {})).rejects.toMatchObject(GONE);
    await expect(symptoms.list(open.southwind, id, { limit: 1 })).rejects.toMatchObject(GONE);
  });
});

describe('list', () => {
  it('pages from the latest start', async () => {
    const names = ['disk-full', 'slow-queries', 'lock-waits'];
    for (const [index, name] of names.entries())
      await start(name, daysAgo(9 - index).toISOString());
    const seen: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await symptoms.list(open.northwind, id, { cursor, limit: 2 });
      seen.push(...page.items.map(({ symptom }) => symptom));
      cursor = page.next ?? undefined;
    } while (cursor);
    expect(seen).toEqual([...names].reverse());
  });
});
