import type { Factors, Me } from '@pitwall/contracts';
import { Database } from '@pitwall/server-db';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ApiHarness, type Client, PASSWORD, startApi } from './api-harness.ts';

let api: ApiHarness;
let database: Database;
let count = 0;
beforeAll(async () => {
  api = await startApi({ signInsPerMinute: 1_000 });
  database = api.application.get(Database);
});
afterAll(() => api.close());

/** A person with an account, and their id. */
async function someone(name: string): Promise<{ client: Client; id: string }> {
  const client = api.stranger();
  const email = `person.${(count += 1)}@names.example`;
  await client.expect(201, 'POST', '/auth/sign-up', { name, email, password: PASSWORD });
  return { client, id: (await client.expect<Me>(200, 'GET', '/me')).id };
}

describe('the name of an account', () => {
  const nameOf = async (client: Client) => (await client.expect<Me>(200, 'GET', '/me')).name;

  it('is changed by its person, whom everyone reads by it from then on', async () => {
    const { client } = await someone('Ada Marten');
    await client.expect(201, 'POST', '/organizations', { name: 'Names', slug: 'names' });
    await client.expect(204, 'PATCH', '/account', { name: '  Ada Lund ' });
    expect(await nameOf(client)).toBe('Ada Lund');
    const members = await client.expect(200, 'GET', '/organizations/names/members');
    expect(members).toMatchObject({ items: [{ name: 'Ada Lund' }] });
  });

  it('is noted with what it was, once, and in the audit log of those the person works with', async () => {
    const { client } = await someone('Bo Winter');
    await client.expect(201, 'POST', '/organizations', { name: 'Noted', slug: 'noted' });
    await client.expect(204, 'PATCH', '/account', { name: 'Bo Sommer' });
    await client.expect(204, 'PATCH', '/account', { name: 'Bo Sommer' });
    const events = await client.expect<{ items: { action: string; detail: unknown }[] }>(
      200,
      'GET',
      '/account/events',
    );
    expect(events.items.filter(({ action }) => action === 'account.renamed')).toMatchObject([
      { detail: { before: 'Bo Winter', after: 'Bo Sommer' } },
    ]);
    const audit = await client.expect<{ items: { action: string }[] }>(
      200,
      'GET',
      '/organizations/noted/audit-events?action=account.renamed',
    );
    expect(audit.items).toHaveLength(1);
  });

  it.each([
    ['', 'nothing'],
    ['x'.repeat(81), 'too much'],
    ['\u200b\u200d', 'what nobody can see'],
  ])('is not %j: %s', async (name) => {
    const { client } = await someone('Cy');
    const answer = await client.send('PATCH', '/account', { name });
    expect(answer.json()).toMatchObject({ code: 'request.invalid', errors: [{ path: 'name' }] });
    expect(await nameOf(client)).toBe('Cy');
  });
});

describe('the name of a passkey', () => {
  const give = (userId: string) =>
    database.withSystem('keep an account', (transaction) =>
      transaction.passkey.create({
        data: {
          userId,
          name: 'Old laptop',
          credentialId: `credential-${userId}`,
          publicKey: new Uint8Array([1]),
          counter: 0,
          transports: [],
          backedUp: false,
        },
      }),
    );
  const namesOf = async (client: Client) =>
    (await client.expect<Factors>(200, 'GET', '/account/factors')).passkeys.map(({ name }) => name);

  it('is changed by its owner, and by nobody else', async () => {
    const owner = await someone('Dee');
    const other = await someone('Eve');
    const { id } = await give(owner.id);
    const refused = await other.client.send('PATCH', `/account/passkeys/${id}`, { name: 'Mine' });
    expect(refused.statusCode).toBe(404);
    expect(await namesOf(owner.client)).toEqual(['Old laptop']);
    await owner.client.expect(204, 'PATCH', `/account/passkeys/${id}`, { name: 'Home laptop' });
    expect(await namesOf(owner.client)).toEqual(['Home laptop']);
  });
});
