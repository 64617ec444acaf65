import { createServer } from 'node:http';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import type { Organization, SignInDomain, SignInSettings } from '@pitwall/contracts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Client } from './api-harness.ts';
import {
  clientOf,
  signInThrough,
  type SignOnOrganization,
  type SignOnWorld,
  startSignOnWorld,
} from './single-sign-on-world.ts';

let world: SignOnWorld;
let north: SignOnOrganization;
beforeAll(async () => {
  world = await startSignOnWorld();
  north = await world.organization('Northwind', 'northwind.example');
});
afterAll(() => world.close());

let count = 0;
async function another(): Promise<{ owner: Client; at: string; organization: Organization }> {
  const owner = await world.api.person(`Owner${(count += 1)}`);
  const organization = await owner.expect<Organization>(201, 'POST', '/organizations', {
    name: `Another ${count}`,
  });
  return { owner, organization, at: `/organizations/${organization.slug}/sign-in` };
}

/** Something that describes itself as a provider, however it likes. */
async function describing(
  description: (url: string) => object,
): Promise<{ url: string; close(): void }> {
  const server = createServer((_request, response) => {
    response
      .writeHead(200, { 'content-type': 'application/json' })
      .end(JSON.stringify(description(url)));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return { url, close: () => server.close() };
}

describe('the settings of single sign-on', () => {
  it('never tell the secret, and keep it sealed', async () => {
    const { provider, owner, at, organization } = north;
    const answer = await owner.send('GET', at);
    expect(answer.body).not.toContain(provider.client.secret);
    expect(answer.json<SignInSettings>().connection).toMatchObject({
      issuer: provider.issuer,
      clientId: provider.client.id,
    });
    const { rows } = await world.sql.query<{ client_secret: string }>(
      'SELECT client_secret FROM sign_in_connection WHERE organization_id = $1',
      [organization.id],
    );
    expect(rows[0]?.client_secret).not.toContain(provider.client.secret);
    const events = await owner.send('GET', `/organizations/${organization.slug}/audit-events`);
    expect(events.body).toContain('sign-in.set-up');
    expect(events.body).not.toContain(provider.client.secret);
  });

  it('keep the secret for the same client, and send it to no other issuer', async () => {
    const place = await world.organization('Keepwind', 'keepwind.example');
    const { issuer, clientId, clientSecret } = clientOf(place.provider);
    place.provider.person = { sub: 'k', email: 'k@keepwind.example', email_verified: true };
    const client = world.api.stranger();
    await signInThrough(client, place);
    await place.owner.expect(200, 'PUT', place.at, { issuer, clientId, role: 'viewer' });
    await signInThrough(client, place);
    const thief = await describing(() => ({}));
    const elsewhere = await place.owner.send('PUT', place.at, { issuer: thief.url, clientId });
    expect(elsewhere.json()).toMatchObject({ status: 422, errors: [{ path: 'clientSecret' }] });
    thief.close();
    // Another client is another connection: who came by the one before is signed out.
    await place.owner.expect(200, 'PUT', place.at, { issuer, clientId: 'another', clientSecret });
    await client.expect(401, 'GET', '/me');
    expect(await place.owner.expect(200, 'GET', place.at)).toMatchObject({
      connection: { people: 0 },
    });
  });

  it('take no issuer inside the network, nor one that is no provider of that name', async () => {
    const { owner, at } = await another();
    const save = async (issuer: string) =>
      (await owner.send('PUT', at, { issuer, clientId: 'a', clientSecret: 'b' })).json<
        Record<string, unknown>
      >();
    for (const issuer of [
      'http://10.1.2.3/',
      'http://169.254.169.254/latest',
      'https://[::1]:4600/',
      'https://192.168.1.1/realms/a',
    ])
      expect([issuer, await save(issuer)]).toMatchObject([
        issuer,
        {
          status: 422,
          errors: [
            { path: 'issuer', message: expect.stringContaining('outside the public internet') },
          ],
        },
      ]);
    const other = await describing(() => ({
      issuer: north.provider.issuer,
      authorization_endpoint: `${north.provider.issuer}/auth`,
      token_endpoint: `${north.provider.issuer}/token`,
      jwks_uri: `${north.provider.issuer}/jwks`,
    }));
    expect(await save(other.url)).toMatchObject({ status: 422, errors: [{ path: 'issuer' }] });
    other.close();
    const trick = await describing((url) => ({
      issuer: url,
      authorization_endpoint: 'javascript:alert(1)',
      token_endpoint: `${url}/token`,
      jwks_uri: `${url}/jwks`,
    }));
    expect(await save(trick.url)).toMatchObject({ status: 422, errors: [{ path: 'issuer' }] });
    trick.close();
    expect(await save(trick.url)).toMatchObject({ status: 422, errors: [{ path: 'issuer' }] });
    expect(await owner.expect(200, 'GET', at)).toMatchObject({ connection: null });
  });

  it('send no code to a token endpoint inside the network', async () => {
    const { owner, at, organization } = await another();
    const provider = await describing((url) => ({
      issuer: url,
      authorization_endpoint: `${url}/auth`,
      token_endpoint: 'http://10.1.2.3/token',
      jwks_uri: `${url}/jwks`,
    }));
    await owner.expect(200, 'PUT', at, { issuer: provider.url, clientId: 'a', clientSecret: 'b' });
    const client = world.api.stranger();
    const { url } = await client.expect<{ url: string }>(200, 'POST', '/auth/sso', {
      organization: organization.slug,
    });
    const state = new URL(url).searchParams.get('state') ?? '';
    const refused = await client.send('POST', '/auth/sso/answer', {
      organization: organization.id,
      answer: { state, code: 'a code' },
    });
    expect(refused.json()).toMatchObject({
      status: 503,
      detail: expect.stringContaining('outside the public internet'),
    });
    provider.close();
  });

  it('are for admins with a fresh proof, and for no token', async () => {
    const { owner, at, organization } = await another();
    const { token } = await owner.expect<{ token: string }>(
      201,
      'POST',
      `/organizations/${organization.slug}/tokens`,
      { name: 'all', permissions: ['sign-in:manage'] },
    );
    const program = world.api.stranger().withToken(token);
    await program.expect(200, 'GET', at);
    for (const [method, path, body] of [
      ['PUT', at, clientOf(north.provider)],
      ['DELETE', at, undefined],
      ['POST', `${at}/domains`, { domain: 'token.example' }],
    ] as const)
      expect((await program.send(method, path, body)).json()).toMatchObject({
        status: 403,
        code: 'permission.denied',
      });
    await world.sql.query(`UPDATE session SET authenticated_at = now() - interval '1 hour'`);
    const stale = await owner.send('PUT', at, clientOf(north.provider));
    expect(stale.json()).toMatchObject({ status: 403, code: 'authentication.stale' });
    await world.sql.query('UPDATE session SET authenticated_at = now()');
  });
});

describe('a domain', () => {
  const add = (owner: Client, at: string, domain: string) =>
    owner.expect<SignInDomain>(201, 'POST', `${at}/domains`, { domain });

  it('counts once its TXT record is seen, and not before', async () => {
    const { owner, at } = await another();
    const waiting = await add(owner, at, 'Proof.Example');
    expect(waiting).toMatchObject({ domain: 'proof.example', state: 'waiting' });
    expect(waiting.record).toEqual({
      name: '_pitwall.proof.example',
      value: expect.stringMatching(/^pitwall-domain-verification=[0-9A-Za-z]{32}$/),
    });
    const prove = () => owner.send('POST', `${at}/domains/${waiting.id}/prove`);
    expect((await prove()).json()).toMatchObject({
      status: 409,
      detail: expect.stringContaining('no TXT record'),
    });
    world.names.records.set(waiting.record.name, [`${waiting.record.value}x`]);
    expect((await prove()).json()).toMatchObject({
      status: 409,
      detail: expect.stringContaining('something else'),
    });
    world.names.records.set(waiting.record.name, [waiting.record.value]);
    expect((await prove()).json()).toMatchObject({ state: 'proven' });
    await owner.expect(204, 'DELETE', `${at}/domains/${waiting.id}`);
    expect(await owner.expect(200, 'GET', at)).toMatchObject({ domains: [] });
  });

  it('of one organization is proven by no other, and claimed by whoever likes', async () => {
    const { owner, at } = await another();
    // Naming it tells nothing of whose it is.
    const named = await add(owner, at, 'northwind.example');
    expect(named.state).toBe('waiting');
    world.names.records.set(named.record.name, [named.record.value]);
    const taken = await owner.send('POST', `${at}/domains/${named.id}/prove`);
    expect(taken.json()).toMatchObject({ status: 409, code: 'resource.taken' });
    await owner.expect(409, 'POST', `${at}/domains`, { domain: 'northwind.example' });
  });

  it.each(['localhost', '10.0.0.1', 'a b.example', 'exa_mple.example', '-a.example', 'example.'])(
    'is never %s',
    async (domain) => {
      await north.owner.expect(422, 'POST', `${north.at}/domains`, { domain });
    },
  );
});
