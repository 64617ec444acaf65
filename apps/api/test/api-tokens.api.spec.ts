import type { ApiToken, Organization, Page, System, SystemListItem } from '@pitwall/contracts';
import { connectDirectly } from '@pitwall/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { TokenUses } from '../../../libs/server/identity/src/tokens/token-uses.ts';
import { type ApiHarness, type Client, startApi } from './api-harness.ts';

type Created = ApiToken & { token: string };
const at = '/organizations/northwind';

let api: ApiHarness;
let ana: Client;
let shop: System;
let ledger: System;

beforeAll(async () => {
  api = await startApi({ signInsPerMinute: 1_000 });
  ana = await api.person('Ana');
  await ana.expect<Organization>(201, 'POST', '/organizations', { name: 'Northwind' });
  shop = await ana.expect<System>(201, 'POST', `${at}/systems`, { name: 'Shop' });
  ledger = await ana.expect<System>(201, 'POST', `${at}/systems`, { name: 'Ledger' });
});
afterAll(() => api.close());

const create = (by: Client, body: object): Promise<Created> =>
  by.expect<Created>(201, 'POST', `${at}/tokens`, {
    name: 'CI',
    permissions: ['systems:read'],
    ...body,
  });
const use = ({ token }: Created): Client => api.stranger().withToken(token);

async function join(name: string, role: string): Promise<Client> {
  const member = await api.person(name);
  const { link } = await ana.expect<{ link: string }>(201, 'POST', `${at}/invitations`, { role });
  await member.expect(200, 'POST', '/invitations/accept', { token: new URL(link).hash.slice(1) });
  return member;
}

describe('a token of chosen systems', () => {
  it('sees those alone, in lists too, and writes nowhere else', async () => {
    const created = await create(ana, {
      permissions: ['systems:read', 'systems:write'],
      systemIds: [shop.id],
    });
    expect(created.systemIds).toEqual([shop.id]);
    const machine = use(created);
    const { items } = await machine.expect<Page<SystemListItem>>(200, 'GET', `${at}/systems`);
    expect(items.map(({ name }) => name)).toEqual(['Shop']);
    await machine.expect(404, 'GET', `${at}/systems/${ledger.id}`);
    const version = ledger.version;
    await machine.expect(404, 'PATCH', `${at}/systems/${ledger.id}`, { version, name: 'Taken' });
    await machine.expect(200, 'PATCH', `${at}/systems/${shop.id}`, {
      version: shop.version,
      description: 'Sells.',
    });
    const another = await machine.send('POST', `${at}/systems`, {
      name: 'New',
      team: 'first-team',
    });
    expect(another.json()).toMatchObject({ status: 403, code: 'permission.denied' });
    const seen = await ana.expect<Page<SystemListItem>>(200, 'GET', `${at}/systems`);
    expect(seen.items).toHaveLength(2);
  });

  it('is not made for systems that the organization has not', async () => {
    const response = await ana.send('POST', `${at}/tokens`, {
      name: 'CI',
      permissions: ['systems:read'],
      systemIds: ['01990000-0000-7000-8000-00000000000f'],
    });
    expect(response.json()).toMatchObject({ status: 422, errors: [{ path: 'systemIds' }] });
  });

  it('hands on no permission that it lacks, and nothing that outlives it', async () => {
    const maker = await create(ana, { permissions: ['systems:read', 'tokens:manage'], days: 2 });
    const beyond = await use(maker).send('POST', `${at}/tokens`, {
      name: 'CI',
      permissions: ['systems:read', 'systems:write'],
    });
    expect(beyond.json()).toMatchObject({ status: 403, code: 'permission.denied' });
    const organization = await use(maker).send('POST', `${at}/tokens`, {
      name: 'CI',
      permissions: ['systems:read'],
      kind: 'organization',
    });
    expect(organization.json()).toMatchObject({ status: 403, code: 'permission.denied' });
    const child = await create(use(maker), { days: 300 });
    expect(child.expiresAt).toBe(maker.expiresAt);
    expect((await create(use(maker), { days: 1 })).expiresAt < maker.expiresAt).toBe(true);
  });

  it('is made by a person only with a fresh proof of who they are', async () => {
    const sql = await connectDirectly(api.database.systemUrl);
    await sql.query(`UPDATE session SET authenticated_at = now() - interval '16 minutes'`);
    const stale = await ana.send('POST', `${at}/tokens`, {
      name: 'CI',
      permissions: ['systems:read'],
    });
    expect(stale.json()).toMatchObject({ status: 403, code: 'authentication.stale' });
    await sql.query('UPDATE session SET authenticated_at = now()');
    await sql.end();
  });

  it('hands on no more than it has', async () => {
    const narrow = await create(ana, {
      permissions: ['systems:read', 'tokens:manage'],
      systemIds: [shop.id],
    });
    const child = await create(use(narrow), {});
    expect(child.systemIds).toEqual([shop.id]);
    const wider = await use(narrow).send('POST', `${at}/tokens`, {
      name: 'CI',
      permissions: ['systems:read'],
      systemIds: [ledger.id],
    });
    expect(wider.json()).toMatchObject({ status: 422, errors: [{ path: 'systemIds' }] });
  });
});

describe('tokens of a person and of the organization', () => {
  it('end with the membership, or outlive it', async () => {
    const adam = await join('Adam', 'admin');
    const own = await create(adam, {});
    const shared = await create(adam, { kind: 'organization' });
    const { id } = await adam.expect<{ id: string }>(200, 'GET', '/me');
    for (const token of [own, shared]) await use(token).expect(200, 'GET', `${at}/systems`);
    await ana.expect(204, 'DELETE', `${at}/members/${id}`);
    expect((await use(own).send('GET', `${at}/systems`)).json()).toMatchObject({
      status: 401,
      code: 'authentication.failed',
    });
    await use(shared).expect(200, 'GET', `${at}/systems`);
    await ana.expect(204, 'DELETE', `${at}/tokens/${shared.id}`);
    await use(shared).expect(401, 'GET', `${at}/systems`);
  });

  it('of the organization read and change nothing that is one person’s', async () => {
    const [own, shared] = [await create(ana, {}), await create(ana, { kind: 'organization' })];
    for (const path of [
      'notifications',
      'notifications/count',
      'notifications/preferences',
      'feeds',
    ]) {
      await use(own).expect(200, 'GET', `${at}/${path}`);
      expect((await use(shared).send('GET', `${at}/${path}`)).json()).toMatchObject({
        code: 'permission.denied',
        detail: expect.stringContaining('nobody stands behind it'),
      });
    }
  });

  it('of the organization are not a member’s to make or to see', async () => {
    const max = await join('Max', 'member');
    const made = await max.send('POST', `${at}/tokens`, {
      name: 'x',
      kind: 'organization',
      permissions: ['systems:read'],
    });
    expect(made.json()).toMatchObject({ code: 'permission.denied' });
    await create(ana, { kind: 'organization', name: 'Shared' });
    const { items } = await max.expect<Page<ApiToken>>(200, 'GET', `${at}/tokens`);
    expect(items).toEqual([]);
  });
});

describe('every token', () => {
  it('is refused without a look in the database when its checksum is wrong', async () => {
    const { token } = await create(ana, {});
    const altered = `${token.slice(0, -1)}${token.endsWith('a') ? 'b' : 'a'}`;
    const response = await api.stranger().withToken(altered).send('GET', `${at}/systems`);
    expect(response.json()).toMatchObject({ status: 401, code: 'authentication.failed' });
  });

  it('tells when it was used last, written together with others', async () => {
    const created = [await create(ana, { name: 'One' }), await create(ana, { name: 'Two' })];
    for (const one of created) await use(one).expect(200, 'GET', `${at}/systems`);
    await api.application.get(TokenUses, { strict: false }).flush();
    const { items } = await ana.expect<Page<ApiToken>>(200, 'GET', `${at}/tokens`);
    for (const { id } of created)
      expect(items.find((one) => one.id === id)?.lastUsedAt).not.toBeNull();
  });
});
