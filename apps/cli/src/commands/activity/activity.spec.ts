import { describe, expect, it } from 'vitest';
import { AT, ID, page, runSignedIn } from '../../testing/signed-in.ts';

const system = { slug: 'shop', name: 'Shop' };
const happening = {
  id: ID,
  kind: 'answer',
  at: AT,
  by: { userId: ID, name: 'Ana' },
  system,
  sentence: 'Ana answered DB-05: in place',
  excerpt: 'Nightly,\nsince May.',
  practice: 'DB-05',
  subject: null,
};

describe('pitwall activity', () => {
  it('tells what happened, of all systems or of one', async () => {
    const all = await runSignedIn(['activity'], () => page(happening), {});
    expect(all.requests[0]?.path).toBe('/api/v1/organizations/acme/activity?limit=100');
    expect(all.output).toBe(
      '2026-01-05 10:00 UTC  shop: Ana answered DB-05: in place\n    Nightly, since May.\n',
    );
    const one = await runSignedIn(['activity', '-s', 'shop', '--kind', 'answer', '--json'], () =>
      page(happening),
    );
    expect(one.requests[0]?.path).toContain('?system=shop&kind=answer&');
    expect(JSON.parse(one.output)).toEqual([happening]);
  });

  it('refuses what is no number', async () => {
    expect(await runSignedIn(['activity', '--limit', 'many'], () => page())).toMatchObject({
      code: 2,
      requests: [],
    });
  });
});

describe('pitwall feeds', () => {
  const feed = { id: ID, kind: 'calendar', system: null, createdAt: AT, lastReadAt: null };

  it('lists them and removes one', async () => {
    const list = await runSignedIn(['feeds', 'list'], () => ({ json: { items: [feed] } }));
    expect(list.output).toContain(`calendar  all that you see  2026-01-05  never      ${ID}`);
    const removed = await runSignedIn(['feeds', 'remove', ID, '--json'], () => ({ status: 204 }));
    expect(removed.requests[0]).toMatchObject({
      method: 'DELETE',
      path: `/api/v1/organizations/acme/feeds/${ID}`,
    });
    expect(JSON.parse(removed.output)).toEqual({ removed: ID });
  });

  it('leads to the page where a person makes one, and asks the server for nothing', async () => {
    const ended = await runSignedIn(['feeds', 'add', '--kind', 'calendar', '-s', 'shop'], () =>
      page(),
    );
    expect(ended).toMatchObject({ code: 0, requests: [] });
    expect(ended.output).toContain(`${ended.url}/acme/activity?system=shop\n`);
  });
});
