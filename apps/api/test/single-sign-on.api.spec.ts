import type { Me } from '@pitwall/contracts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PASSWORD } from './api-harness.ts';
import {
  comeThrough,
  join,
  newcomer,
  REFUSED,
  signInThrough,
  type SignOnOrganization,
  type SignOnWorld,
  startSignOnWorld,
} from './single-sign-on-world.ts';

let world: SignOnWorld;
let north: SignOnOrganization;
let south: SignOnOrganization;
beforeAll(async () => {
  world = await startSignOnWorld();
  north = await world.organization('Northwind', 'northwind.example');
  south = await world.organization('Southwind', 'southwind.example', { claimsInToken: true });
});
afterAll(() => world.close());

/** Begins in a browser of a newcomer and goes to the provider; what it sends the browser back with. */
async function begin(client = world.api.stranger(), place = north) {
  place.provider.person = newcomer(place.domain);
  const { url } = await client.expect<{ url: string }>(200, 'POST', '/auth/sso', {
    organization: place.organization.slug,
  });
  return { client, url, answer: await place.provider.visit(url) };
}

describe('whoever comes through an organization’s provider', () => {
  it('is let in, the first time as a new member, and again as the same person', async () => {
    north.provider.person = newcomer(north.domain);
    const first = world.api.stranger();
    expect(await signInThrough(first, north)).toEqual({ did: 'signed-in', to: null });
    const me = await first.expect<Me>(200, 'GET', '/me');
    expect(me).toMatchObject({
      email: north.provider.person.email,
      emailConfirmed: true,
      name: north.provider.person.name,
      through: { organization: north.organization.slug },
      organizations: [{ slug: north.organization.slug, role: 'member' }],
    });
    const again = world.api.stranger();
    await signInThrough(again, north);
    expect(await again.expect<Me>(200, 'GET', '/me')).toMatchObject({ id: me.id });
    await north.owner.expect(200, 'GET', `/organizations/${north.organization.slug}/members`);
    expect(await north.owner.expect(200, 'GET', north.at)).toMatchObject({
      connection: { people: 1 },
    });
  });

  it('may begin by an address of the domain, and goes on where it was headed', async () => {
    south.provider.person = newcomer(south.domain);
    const client = world.api.stranger();
    const answer = await comeThrough(client, south, () =>
      client.expect(200, 'POST', '/auth/sso', {
        email: 'Anybody@SouthWind.example',
        to: '/southwind/tasks?state=doing',
      }),
    );
    expect(answer.json()).toEqual({ did: 'signed-in', to: '/southwind/tasks?state=doing' });
    for (const to of ['https://evil.example', '//evil.example', '/\\evil.example'])
      await client.expect(422, 'POST', '/auth/sso', { email: 'a@southwind.example', to });
  });

  it('sees that organization alone, and no account of a person', async () => {
    // A member of both, with an account of their own.
    const { client, id } = await world.account('both@northwind.example', true);
    for (const place of [south, north]) await join(client, place);
    north.provider.person = { ...newcomer(north.domain), email: 'both@northwind.example' };
    const through = world.api.stranger();
    await signInThrough(through, north);
    const me = await through.expect<Me>(200, 'GET', '/me');
    expect(me.id).toBe(id);
    expect(me.organizations.map(({ slug }) => slug)).toEqual([north.organization.slug]);
    await through.expect(200, 'GET', `/organizations/${north.organization.slug}/systems`);
    await through.expect(404, 'GET', `/organizations/${south.organization.slug}/systems`);
    for (const [method, path, body] of [
      ['GET', '/account', undefined],
      ['GET', '/account/sessions', undefined],
      ['GET', '/account/identities', undefined],
      ['GET', '/account/invitations', undefined],
      ['POST', '/account/password', { password: 'the kettle sings at five' }],
      ['POST', '/account/email', { email: 'thief@evil.example' }],
      ['POST', '/account/factors/totp', {}],
      ['POST', '/account/confirm-again', { password: PASSWORD }],
      ['POST', '/organizations', { name: 'Another' }],
    ] as const) {
      const answer = await through.send(method, path, body);
      expect([path, answer.json()]).toMatchObject([
        path,
        { status: 403, code: 'authentication.provider_session' },
      ]);
    }
    // The person's own session sees both, and how they can come in.
    expect((await client.expect<Me>(200, 'GET', '/me')).organizations).toHaveLength(2);
    expect(await client.expect(200, 'GET', '/account/identities')).toMatchObject({
      items: [{ kind: 'organization', label: 'both@northwind.example' }],
    });
    await through.expect(204, 'POST', '/auth/sign-out');
  });

  it('is never an owner by it: whoever sets the provider up cannot come in as one', async () => {
    const id = await world.readdress(north.owner, 'boss@northwind.example');
    north.provider.person = { ...newcomer(north.domain), email: 'boss@northwind.example' };
    const through = world.api.stranger();
    await signInThrough(through, north);
    expect(await through.expect<Me>(200, 'GET', '/me')).toMatchObject({
      id,
      organizations: [{ role: 'admin' }],
    });
    const end = await through.send('POST', `/organizations/${north.organization.slug}/delete`, {
      confirm: north.organization.slug,
    });
    expect(end.statusCode).toBe(403);
  });

  it('is fresh only where the provider says when the person proved who they are', async () => {
    north.provider.person = newcomer(north.domain);
    const client = world.api.stranger();
    await signInThrough(client, north);
    const tokens = `/organizations/${north.organization.slug}/tokens`;
    const token = { name: 'a token', permissions: ['systems:read'] };
    const stale = await client.send('POST', tokens, token);
    expect(stale.json()).toMatchObject({ status: 403, code: 'authentication.stale' });
    const confirm = () =>
      client.expect<{ url: string }>(200, 'POST', '/auth/sso/confirm-again', { to: '/back' });
    const answer = await comeThrough(client, north, confirm);
    expect(answer.json()).toEqual({ did: 'confirmed', to: '/back' });
    await client.expect(201, 'POST', tokens, token);
    // Whoever else is at the provider then confirms nobody.
    north.provider.person = newcomer(north.domain);
    expect((await comeThrough(client, north, confirm)).json()).toMatchObject(REFUSED);
  });

  it('is signed out at once when the provider is switched off, or gone', async () => {
    const place = await world.organization('Eastwind', 'eastwind.example');
    place.provider.person = newcomer(place.domain);
    const client = world.api.stranger();
    await signInThrough(client, place);
    await client.expect(200, 'GET', '/me');
    const { issuer, client: registered } = place.provider;
    const settings = { issuer, clientId: registered.id };
    await place.owner.expect(200, 'PUT', place.at, { ...settings, enabled: false });
    await client.expect(401, 'GET', '/me');
    await client.expect(404, 'POST', '/auth/sso', { organization: place.organization.slug });
    await place.owner.expect(200, 'PUT', place.at, { ...settings, enabled: true });
    await signInThrough(client, place);
    await place.owner.expect(204, 'DELETE', place.at);
    await client.expect(401, 'GET', '/me');
  });

  it('does not come back as a member once removed, as long as nobody lets them', async () => {
    north.provider.person = newcomer(north.domain);
    const client = world.api.stranger();
    await signInThrough(client, north);
    const { id } = await client.expect<Me>(200, 'GET', '/me');
    await north.owner.expect(
      204,
      'DELETE',
      `/organizations/${north.organization.slug}/members/${id}`,
    );
    expect(await client.expect<Me>(200, 'GET', '/me')).toMatchObject({ organizations: [] });
    const { rows } = await world.sql.query('SELECT FROM organization_identity WHERE user_id = $1', [
      id,
    ]);
    expect(rows).toHaveLength(0);
  });
});

describe('an answer that is not what was begun', () => {
  const send = async (
    { client, answer }: Pick<Awaited<ReturnType<typeof begin>>, 'client' | 'answer'>,
    organization = north.organization.id,
  ) => {
    const { rows: before } = await world.sql.query('SELECT count(*) AS people FROM "user"');
    const response = await client.send('POST', '/auth/sso/answer', { organization, answer });
    const { rows: after } = await world.sql.query('SELECT count(*) AS people FROM "user"');
    if (response.statusCode !== 200) {
      expect(after).toEqual(before);
      expect((await client.send('GET', '/me')).statusCode).toBe(401);
    }
    return response.json<{ status: number }>();
  };

  /** Changes what was begun, by the state of its answer. */
  const alter = (state: string | undefined, set: string) =>
    world.sql.query(`UPDATE pending_sign_in SET ${set} WHERE content->>'state' = $1`, [state]);
  const other = (name: string, letter: string): string =>
    `content = jsonb_set(content, '{${name}}', '"${letter.repeat(43)}"')`;

  it('is sent with PKCE, a state and a nonce', async () => {
    const { url } = await begin();
    const asked = new URL(url).searchParams;
    expect(asked.get('code_challenge_method')).toBe('S256');
    for (const name of ['code_challenge', 'state', 'nonce'])
      expect(asked.get(name)?.length).toBeGreaterThan(40);
    expect(asked.get('response_type')).toBe('code');
  });

  it('has the wrong state', async () => {
    const { client, answer } = await begin();
    expect(await send({ client, answer: { ...answer, state: 'x'.repeat(43) } })).toMatchObject(
      REFUSED,
    );
  });

  it('has the wrong nonce', async () => {
    const { client, answer } = await begin();
    await alter(answer.state, other('nonce', 'n'));
    expect(await send({ client, answer })).toMatchObject(REFUSED);
  });

  it('has a code for another verifier', async () => {
    const { client, answer } = await begin();
    await alter(answer.state, other('verifier', 'v'));
    expect(await send({ client, answer })).toMatchObject(REFUSED);
  });

  it('names another issuer: the answer of one provider is none of another’s', async () => {
    const { client, answer } = await begin();
    expect(await send({ client, answer: { ...answer, iss: south.provider.issuer } })).toMatchObject(
      REFUSED,
    );
    const mixed = await begin();
    const elsewhere = await begin(world.api.stranger(), south);
    // The state fits; the code is the other provider's.
    const { code = '', iss = '' } = elsewhere.answer;
    expect(
      await send({ client: mixed.client, answer: { ...mixed.answer, code, iss } }),
    ).toMatchObject(REFUSED);
    const leftOut = await begin();
    const { iss: _iss, ...without } = leftOut.answer;
    expect(await send({ client: leftOut.client, answer: without })).toMatchObject(REFUSED);
  });

  it('comes back at the address of another organization', async () => {
    expect(await send(await begin(), south.organization.id)).toMatchObject(REFUSED);
  });

  it('comes too late', async () => {
    const { client, answer } = await begin();
    await alter(answer.state, `expires_at = now() - interval '1 second'`);
    expect(await send({ client, answer })).toMatchObject(REFUSED);
  });

  it('comes twice, or its code does', async () => {
    const first = await begin();
    expect(await send(first)).toEqual({ did: 'signed-in', to: null });
    const again = await first.client.send('POST', '/auth/sso/answer', {
      organization: north.organization.id,
      answer: first.answer,
    });
    expect(again.json()).toMatchObject(REFUSED);
    // In another browser, with a state and verifier of its own.
    const second = await begin();
    const { code = '' } = first.answer;
    expect(await send({ client: second.client, answer: { ...second.answer, code } })).toMatchObject(
      REFUSED,
    );
  });

  it('comes in another browser', async () => {
    const { answer } = await begin();
    expect(await send({ client: world.api.stranger(), answer })).toMatchObject(REFUSED);
    // Nor may it be ridden by whoever began something else.
    const victim = await begin();
    expect(await send({ client: victim.client, answer })).toMatchObject(REFUSED);
  });

  it('says that the provider refused', async () => {
    const client = world.api.stranger();
    const { url } = await client.expect<{ url: string }>(200, 'POST', '/auth/sso', {
      organization: north.organization.slug,
    });
    north.provider.person = null;
    const answer = await north.provider.visit(url);
    expect(await send({ client, answer })).toMatchObject({
      ...REFUSED,
      detail: expect.stringContaining('access_denied'),
    });
  });
});
