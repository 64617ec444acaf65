import { describe, expect, it } from 'vitest';
import { AT, ID, page, runSignedIn } from '../../testing/signed-in.ts';

const system = { slug: 'shop', name: 'Shop' };
const happening = {
  id: ID,
  kind: 'answer',
  at: AT,
  by: { userId: ID, name: 'Ana' },
  system,
  sentence: 'DB-05 was answered: in place',
  excerpt: 'Nightly,\nsince May.',
  practice: 'DB-05',
  subject: null,
};

describe('pitwall activity', () => {
  it('tells what happened, of all systems or of one', async () => {
    const all = await runSignedIn(['activity'], () => page(happening), {});
    expect(all.requests[0]?.path).toBe('/api/v1/organizations/acme/activity?limit=100');
    expect(all.output).toBe(
      '2026-01-05 10:00 UTC  shop: DB-05 was answered: in place (Ana)\n    Nightly, since May.\n',
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
  const feed = {
    id: ID,
    kind: 'calendar',
    system: null,
    token: null,
    createdAt: AT,
    lastReadAt: null,
  };

  it('lists them and removes one', async () => {
    const list = await runSignedIn(['feeds', 'list'], () => ({ json: { items: [feed] } }));
    expect(list.output).toContain(
      `calendar  all that you see  2026-01-05            never      ${ID}`,
    );
    const removed = await runSignedIn(['feeds', 'remove', ID, '--json'], () => ({ status: 204 }));
    expect(removed.requests[0]).toMatchObject({
      method: 'DELETE',
      path: `/api/v1/organizations/acme/feeds/${ID}`,
    });
    expect(JSON.parse(removed.output)).toEqual({ removed: ID });
  });

  it('makes one, prints its address alone, and says how it ends', async () => {
    const address = 'https://pitwall.example/api/v1/feeds/abc/calendar';
    const made = { ...feed, system, token: 'laptop', address };
    const ended = await runSignedIn(['feeds', 'add', '--kind', 'calendar', '-s', 'shop'], () => ({
      status: 201,
      json: made,
    }));
    expect(ended.code).toBe(0);
    expect(JSON.parse(ended.requests[0]?.body ?? '')).toEqual({ kind: 'calendar', system: 'shop' });
    expect(ended.output).toBe(`${address}\n`);
    expect(ended.messages).toContain('what you see of Shop.');
    expect(ended.messages).toContain(`the token “laptop”, or by: pitwall feeds remove ${ID}`);
    const lost = await runSignedIn(['feeds', 'add'], () => ({ lost: true }));
    expect(lost.requests).toHaveLength(1);
    expect(lost.messages).toContain('It may have been done all the same');
  });
});
