import type { Me, Organization, OwnInvitation, Page } from '@pitwall/contracts';
import { connectDirectly, type DirectConnection } from '@pitwall/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ApiHarness, type Client, PASSWORD, startApi } from './api-harness.ts';

let api: ApiHarness;
let sql: DirectConnection;
let owner: Client;
let at: string;
beforeAll(async () => {
  api = await startApi({ signInsPerMinute: 1_000 });
  sql = await connectDirectly(api.database.systemUrl);
  owner = await api.person('Owner');
  const { slug } = await owner.expect<Organization>(201, 'POST', '/organizations', {
    name: 'Northwind',
  });
  at = `/organizations/${slug}`;
});
afterAll(async () => {
  await sql.end();
  await api.close();
});

async function someone(email: string, confirmed = true): Promise<Client> {
  const client = api.stranger();
  const { id } = await client.expect<Me>(201, 'POST', '/auth/sign-up', {
    name: 'Someone',
    email,
    password: PASSWORD,
  });
  if (confirmed)
    await sql.query('UPDATE "user" SET email_confirmed_at = now() WHERE id = $1', [id]);
  return client;
}
const invite = (email: string, more: object = {}) =>
  owner.expect<{ id: string; link: string }>(201, 'POST', `${at}/invitations`, { email, ...more });
const open = async (client: Client): Promise<OwnInvitation[]> =>
  (await client.expect<{ items: OwnInvitation[] }>(200, 'GET', '/account/invitations')).items;
const stateOf = async (id: string) =>
  (
    await owner.expect<Page<{ id: string; state: string }>>(200, 'GET', `${at}/invitations`)
  ).items.find((one) => one.id === id)?.state;

describe('an invitation to an address', () => {
  it('is seen and accepted by whoever has confirmed that address, without the link', async () => {
    const { id } = await invite('Ana@Invited.example', { role: 'viewer' });
    const ana = await someone('ana@invited.example');
    expect(await open(ana)).toMatchObject([{ id, organizationName: 'Northwind', role: 'viewer' }]);
    await ana.expect(200, 'POST', `/account/invitations/${id}/accept`);
    expect(await ana.expect<Me>(200, 'GET', '/me')).toMatchObject({
      organizations: [{ role: 'viewer' }],
    });
    expect(await open(ana)).toEqual([]);
    expect(await stateOf(id)).toBe('accepted');
    const again = await ana.send('POST', `/account/invitations/${id}/accept`);
    expect(again.json()).toMatchObject({ status: 410, code: 'invitation.unusable' });
  });

  it('is not shown to whoever has not confirmed it, nor to another', async () => {
    const { id } = await invite('ben@invited.example');
    const unconfirmed = await someone('ben@invited.example', false);
    const other = await someone('other@invited.example');
    for (const client of [unconfirmed, other]) {
      expect(await open(client)).toEqual([]);
      for (const deed of ['accept', 'decline'])
        expect((await client.send('POST', `/account/invitations/${id}/${deed}`)).statusCode).toBe(
          410,
        );
    }
    expect(await stateOf(id)).toBe('open');
  });

  it('that is declined is over, by its link too, and the inviter sees it', async () => {
    const { id, link } = await invite('cid@invited.example');
    const cid = await someone('cid@invited.example');
    await cid.expect(204, 'POST', `/account/invitations/${id}/decline`);
    expect(await stateOf(id)).toBe('declined');
    expect(await open(cid)).toEqual([]);
    const token = new URL(link).hash.slice(1);
    expect((await cid.send('POST', '/invitations/accept', { token })).statusCode).toBe(410);
    const events = await owner.send('GET', `${at}/audit-events?action=invitation.declined`);
    expect(events.json<Page<{ subjectId: string }>>().items).toMatchObject([{ subjectId: id }]);
  });

  it('that was revoked, has expired, or is of a deleted organization is not there', async () => {
    const dan = await someone('dan@invited.example');
    const revoked = await invite('dan@invited.example');
    await owner.expect(204, 'DELETE', `${at}/invitations/${revoked.id}`);
    const expired = await invite('dan@invited.example');
    await sql.query(`UPDATE invitation SET expires_at = now() WHERE id = $1`, [expired.id]);
    expect(await open(dan)).toEqual([]);
    const gone = await owner.expect<Organization>(201, 'POST', '/organizations', { name: 'Gone' });
    await owner.expect(201, 'POST', `/organizations/${gone.slug}/invitations`, {
      email: 'dan@invited.example',
    });
    expect(await open(dan)).toHaveLength(1);
    await owner.expect(200, 'POST', `/organizations/${gone.slug}/delete`, { confirm: gone.slug });
    expect(await open(dan)).toEqual([]);
  });
});
