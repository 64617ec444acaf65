import type { ApiToken, Member, Organization, Page } from '@pitwall/contracts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ApiHarness, type Client, startApi } from './api-harness.ts';

let api: ApiHarness;
let ana: Client;
let northwind: Organization;

beforeAll(async () => {
  api = await startApi();
  ana = await api.person('Ana');
  northwind = await ana.expect<Organization>(201, 'POST', '/organizations', {
    name: 'Northwind Traders',
    timeZone: 'Europe/Berlin',
  });
});
afterAll(() => api.close());

const at = (path = ''): string => `/organizations/${northwind.slug}${path}`;
const invite = async (role: string): Promise<string> => {
  const { link } = await ana.expect<{ link: string }>(201, 'POST', at('/invitations'), { role });
  return new URL(link).hash.slice(1);
};

describe('organizations', () => {
  it('are made by name, with an address of their own', async () => {
    expect(northwind).toMatchObject({ slug: 'northwind-traders', timeZone: 'Europe/Berlin' });
    const second = await ana.expect<Organization>(201, 'POST', '/organizations', {
      name: 'Northwind Traders',
    });
    expect(second.slug).toBe('northwind-traders-2');
    const taken = await ana.send('POST', '/organizations', {
      name: 'X',
      slug: 'northwind-traders',
    });
    expect(taken.json()).toMatchObject({ status: 409, code: 'resource.taken' });
  });

  it('are made once for one Idempotency-Key', async () => {
    const key = { 'idempotency-key': 'create-it-once' };
    const first = await ana.send('POST', '/organizations', { name: 'Once' }, key);
    const again = await ana.send('POST', '/organizations', { name: 'Once' }, key);
    expect(again.json()).toEqual(first.json());
    expect(again.statusCode).toBe(201);
    expect(again.headers['idempotency-replayed']).toBe('true');
    const other = await ana.send('POST', '/organizations', { name: 'Twice' }, key);
    expect(other.json()).toMatchObject({ code: 'idempotency.key_reused' });
  });

  it('look absent to those who do not belong', async () => {
    const eve = await api.person('Eve');
    for (const name of [northwind.slug, northwind.id, 'no-such-organization']) {
      expect((await eve.send('GET', `/organizations/${name}`)).json()).toMatchObject({
        status: 404,
        code: 'resource.not_found',
      });
    }
  });
});

describe('members', () => {
  it('join by a link that works once', async () => {
    const token = await invite('viewer');
    const ben = await api.person('Ben');
    expect(
      await api.stranger().expect(200, 'POST', '/invitations/preview', { token }),
    ).toMatchObject({ organizationName: 'Northwind Traders', role: 'viewer' });
    expect(await ben.expect(200, 'POST', '/invitations/accept', { token })).toEqual({
      organization: northwind.slug,
    });
    await ben.expect(200, 'GET', at());
    const cid = await api.person('Cid');
    expect((await cid.send('POST', '/invitations/accept', { token })).json()).toMatchObject({
      status: 410,
      code: 'invitation.unusable',
    });
  });

  it('may do what their role allows, and are told what they lack', async () => {
    const token = await invite('viewer');
    const dan = await api.person('Dan');
    await dan.expect(200, 'POST', '/invitations/accept', { token });
    const denied = await dan.send('PATCH', at(), { version: 1, name: 'Mine' });
    expect(denied.json()).toMatchObject({ status: 403, code: 'permission.denied' });
    expect(denied.json().detail).toContain('organization:update');
  });

  it('cannot lift themselves, and the last owner stays', async () => {
    const members = await ana.expect<Page<Member>>(200, 'GET', at('/members'));
    const owner = members.items.find((member) => member.role === 'owner');
    const demote = await ana.send('PATCH', at(`/members/${owner?.userId}`), { role: 'admin' });
    expect(demote.json()).toMatchObject({ code: 'organization.last_owner' });
    const leave = await ana.send('DELETE', at(`/members/${owner?.userId}`));
    expect(leave.json()).toMatchObject({ code: 'organization.last_owner' });
    const token = await invite('admin');
    const fay = await api.person('Fay');
    await fay.expect(200, 'POST', '/invitations/accept', { token });
    const me = await fay.expect<{ id: string }>(200, 'GET', '/me');
    expect(
      (await fay.send('PATCH', at(`/members/${me.id}`), { role: 'owner' })).json(),
    ).toMatchObject({ code: 'permission.denied' });
    expect(
      (await fay.send('PATCH', at(`/members/${owner?.userId}`), { role: 'viewer' })).json(),
    ).toMatchObject({ code: 'permission.denied' });
  });

  it('are listed page by page, each once', async () => {
    const seen: string[] = [];
    let cursor: string | null = null;
    do {
      const page: Page<Member> = await ana.expect(
        200,
        'GET',
        at(`/members?limit=2${cursor ? `&cursor=${cursor}` : ''}`),
      );
      seen.push(...page.items.map((member) => member.userId));
      cursor = page.next;
    } while (cursor);
    expect(new Set(seen).size).toBe(seen.length);
    expect(seen.length).toBeGreaterThanOrEqual(4);
    const { id } = await ana.expect<{ id: string }>(200, 'GET', '/me');
    const only = await ana.expect<Page<Member>>(200, 'GET', at(`/members?user=${id}`));
    expect(only).toMatchObject({ items: [{ userId: id, name: 'Ana' }], next: null });
    const stranger = await (await api.person('Zoe')).expect<{ id: string }>(200, 'GET', '/me');
    expect(await ana.expect(200, 'GET', at(`/members?user=${stranger.id}`))).toEqual({
      items: [],
      next: null,
    });
    expect((await ana.send('GET', at('/members?cursor=nonsense'))).json()).toMatchObject({
      code: 'request.invalid',
    });
  });
});

describe('tokens', () => {
  it('admit to what they were given, are shown once, and stop at once when revoked', async () => {
    const created = await ana.expect<ApiToken & { token: string }>(201, 'POST', at('/tokens'), {
      name: 'CI',
      permissions: ['organization:read'],
    });
    expect(created.token).toMatch(/^pitwall_[0-9A-Za-z]{40}$/);
    const machine = api.stranger().withToken(created.token);
    await machine.expect(200, 'GET', at());
    expect((await machine.send('PATCH', at(), { version: 1, name: 'Mine' })).json()).toMatchObject({
      code: 'permission.denied',
    });
    const listed = await ana.send('GET', at('/tokens'));
    expect(listed.body).not.toContain(created.token);
    await ana.expect(204, 'DELETE', at(`/tokens/${created.id}`));
    expect((await machine.send('GET', at())).json()).toMatchObject({
      status: 401,
      code: 'authentication.failed',
    });
  });

  it('cannot do more than their person may', async () => {
    const token = await invite('member');
    const gus = await api.person('Gus');
    await gus.expect(200, 'POST', '/invitations/accept', { token });
    const beyond = await gus.send('POST', at('/tokens'), {
      name: 'x',
      permissions: ['audit:read'],
    });
    expect(beyond.json()).toMatchObject({ code: 'permission.denied' });
  });
});

describe('the audit log', () => {
  it('tells who did what, newest first', async () => {
    const log = await ana.expect<Page<{ action: string; actor: { name: string } }>>(
      200,
      'GET',
      at('/audit-events?limit=100'),
    );
    const actions = log.items.map((event) => event.action);
    expect(actions).toContain('organization.created');
    expect(actions).toContain('token.revoked');
    expect(actions.indexOf('token.revoked')).toBeLessThan(actions.indexOf('organization.created'));
    expect(log.items[0]?.actor.name).toBeTruthy();
  });
});
