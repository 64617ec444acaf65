import type { Activity, CreatedFeed, Organization, Page, System } from '@pitwall/contracts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ApiHarness, type Client, startApi } from './api-harness.ts';

let api: ApiHarness;
let ana: Client;
let at: string;
let system: string;

beforeAll(async () => {
  api = await startApi();
  ana = await api.person('Ana');
  const made = await ana.expect<Organization>(201, 'POST', '/organizations', { name: 'Northwind' });
  at = `/organizations/${made.slug}`;
  const { slug } = await ana.expect<System>(201, 'POST', `${at}/systems`, { name: 'Shop' });
  system = `${at}/systems/${slug}`;
  await ana.expect(201, 'POST', `${at}/systems`, { name: 'Finder' });
  for (const practice of ['DB-05', 'SE-03', 'MO-01'])
    await ana.expect(200, 'PUT', `${system}/answers/${practice}`, { state: 'absent', version: 0 });
  await ana.expect(200, 'PUT', `${system}/answers/SE-03`, { state: 'in_place', version: 1 });
  await ana.expect(201, 'POST', `${system}/comments`, {
    about: { kind: 'system' },
    body: 'Is that so? <script>alert(1)</script>',
  });
  await ana.expect(201, 'POST', `${at}/systems/finder/incidents`, {
    title: 'It fell',
    startedAt: new Date(Date.now() - 3_600_000).toISOString(),
    practices: [],
  });
  await ana.expect(201, 'POST', `${system}/snapshots`, { name: 'Spring' });
}, 60_000);
afterAll(() => api?.close());

const read = (query = '', client = ana) =>
  client.expect<Page<Activity>>(200, 'GET', `${at}/activity${query}`);

describe('what happened', () => {
  it('is told newest first over all systems, each once, page by page', async () => {
    const whole = await read('?limit=100');
    const moments = whole.items.map((item) => item.at);
    expect(moments).toEqual([...moments].sort().reverse());
    const paged: string[] = [];
    let next: string | null = '';
    while (next !== null) {
      const page: Page<Activity> = await read(`?limit=2${next === '' ? '' : `&cursor=${next}`}`);
      paged.push(...page.items.map(({ id }) => id));
      next = page.next;
    }
    expect(paged).toEqual(whole.items.map(({ id }) => id));
    expect(new Set(paged).size).toBe(paged.length);
    const answers = whole.items.filter(({ kind }) => kind === 'answer');
    expect(answers.map(({ sentence }) => sentence)).toEqual([
      'SE-03 "Secrets stand outside the code" was answered: in place, absent before',
      expect.stringMatching(/^MO-01 "[^"]+" was answered: absent$/),
      'SE-03 "Secrets stand outside the code" was answered: absent',
      expect.stringMatching(/^DB-05 "[^"]+" was answered: absent$/),
    ]);
    expect(whole.items[0]?.by?.name).toBe('Ana');
  });

  it('is narrowed by system, kind and person', async () => {
    const ofSearch = await read('?system=finder');
    expect(ofSearch.items.map(({ sentence }) => sentence)).toContain(
      'An incident was recorded: It fell',
    );
    expect(ofSearch.items.every((item) => item.system.slug === 'finder')).toBe(true);
    const [incident] = ofSearch.items;
    await ana.expect(201, 'POST', `${at}/systems/finder/comments`, {
      about: { kind: 'incident', id: incident?.subject },
      body: 'Twice in a week.',
    });
    const comments = await read('?kind=comment');
    expect(comments.items.map(({ sentence }) => sentence)).toEqual([
      'A comment on the incident "It fell"',
      'A comment on the system',
    ]);
    const stranger = '01990000-0000-7000-8000-00000000000f';
    expect((await read(`?actor=${stranger}`)).items).toEqual([]);
  });
});

describe('a feed', () => {
  const create = (kind: string, client = ana) =>
    client.expect<CreatedFeed>(201, 'POST', `${at}/feeds`, { kind });
  const open = (address: string) =>
    api.stranger().send('GET', new URL(address).pathname.replace('/api/v1', ''));

  it('is read by its address alone, until it is revoked', async () => {
    const [atom, calendar] = [await create('activity'), await create('calendar')];
    const answer = await open(atom.address);
    expect(answer.statusCode).toBe(200);
    expect(answer.headers['content-type']).toBe('application/atom+xml; charset=utf-8');
    expect(answer.headers['x-robots-tag']).toBe('noindex, nofollow');
    expect(answer.body).toContain('A comment on the system');
    expect(answer.body).not.toContain('<script>');
    const days = await open(calendar.address);
    expect(days.headers['content-type']).toBe('text/calendar; charset=utf-8');
    expect(days.body).toMatch(/^BEGIN:VCALENDAR/);
    // Who asks again hears that nothing changed, or gets what did.
    const again = (address: string, tag: unknown) =>
      api.stranger().send('GET', new URL(address).pathname.replace('/api/v1', ''), undefined, {
        'if-none-match': String(tag),
      });
    for (const [feed, first] of [
      [atom, answer],
      [calendar, days],
    ] as const) {
      const same = await again(feed.address, first.headers.etag);
      expect([same.statusCode, same.body]).toEqual([304, '']);
      expect((await again(feed.address, '"another"')).statusCode).toBe(200);
    }
    // One kind's address is none of the other's.
    const crossed = await open(atom.address.replace(/activity$/, 'calendar'));
    expect(crossed.statusCode).toBe(410);
    await ana.expect(204, 'DELETE', `${at}/feeds/${atom.id}`);
    expect((await open(atom.address)).statusCode).toBe(410);
  });

  it('is made by a token of its person, shows no more than the token sees, and ends with it', async () => {
    const tokenWith = (given: object) =>
      ana.expect<{ id: string; token: string }>(201, 'POST', `${at}/tokens`, {
        name: 'script',
        permissions: ['systems:read'],
        ...given,
      });
    const { id, token } = await tokenWith({});
    const made = await create('activity', api.stranger().withToken(token));
    expect(made.token).toBe('script');
    expect((await open(made.address)).statusCode).toBe(200);
    await ana.expect(204, 'DELETE', `${at}/tokens/${id}`);
    expect((await open(made.address)).statusCode).toBe(410);

    const organizations = api
      .stranger()
      .withToken((await tokenWith({ kind: 'organization' })).token);
    expect((await organizations.send('POST', `${at}/feeds`, { kind: 'activity' })).statusCode).toBe(
      403,
    );
    expect((await organizations.send('GET', `${at}/feeds`)).statusCode).toBe(403);

    const finder = await ana.expect<System>(200, 'GET', `${at}/systems/finder`);
    const narrow = api.stranger().withToken((await tokenWith({ systemIds: [finder.id] })).token);
    const send = (system?: string) =>
      narrow.send('POST', `${at}/feeds`, { kind: 'activity', system });
    expect((await send()).statusCode).toBe(403);
    expect((await send('shop')).statusCode).toBe(404);
    const seen = await open((await send('finder')).json<CreatedFeed>().address);
    expect(seen.body).toContain('It fell');
    expect(seen.body).not.toContain('Shop');
  });

  it('ends with its person’s membership, and is nobody else’s to see', async () => {
    const ben = await api.person('Ben');
    const { link } = await ana.expect<{ link: string }>(201, 'POST', `${at}/invitations`, {
      role: 'viewer',
    });
    await ben.expect(200, 'POST', '/invitations/accept', { token: new URL(link).hash.slice(1) });
    const made = await create('activity', ben);
    const { items } = await ana.expect<{ items: { id: string }[] }>(200, 'GET', `${at}/feeds`);
    expect(items.map(({ id }) => id)).not.toContain(made.id);
    expect((await ana.send('DELETE', `${at}/feeds/${made.id}`)).statusCode).toBe(404);
    expect((await open(made.address)).statusCode).toBe(200);
    const members = await ana.expect<Page<{ userId: string; name: string }>>(
      200,
      'GET',
      `${at}/members`,
    );
    const left = members.items.find(({ name }) => name === 'Ben');
    await ana.expect(204, 'DELETE', `${at}/members/${left?.userId}`);
    expect((await open(made.address)).statusCode).toBe(410);
  });
});
