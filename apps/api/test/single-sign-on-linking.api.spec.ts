import type {
  CaughtMail,
  CreatedFeed,
  LinkedIdentities,
  Me,
  SignInDomain,
} from '@pitwall/contracts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PASSWORD } from './api-harness.ts';
import {
  askToLink,
  clientOf,
  comeThrough,
  join,
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
  south = await world.organization('Southwind', 'southwind.example');
});
afterAll(() => world.close());

let count = 0;
const atNorth = (email: string, verified: boolean | null = true) => ({
  sub: `person-${(count += 1)}`,
  email,
  ...(verified === null ? {} : { email_verified: verified }),
});
const attempt = (person: ReturnType<typeof atNorth>, place = north) => world.arrive(place, person);

const mailsTo = async (address: string): Promise<CaughtMail[]> => {
  const mails = await world.api.application.inject({
    url: '/api/v1/mailbox?limit=100',
    headers: { host: 'localhost:4600' },
  });
  return (mails.json().items as CaughtMail[]).filter(({ to }) => to === address);
};

describe('a provider', () => {
  it('speaks for verified addresses only', async () => {
    for (const verified of [false, null]) {
      const { answer } = await attempt(atNorth('unsure@northwind.example', verified));
      expect(answer).toMatchObject({ ...REFUSED, detail: expect.stringContaining('verified') });
    }
    const { rows } = await world.sql.query(
      `SELECT FROM "user" WHERE email_key = 'unsure@northwind.example'`,
    );
    expect(rows).toHaveLength(0);
  });

  it('speaks for the domains of its own organization only', async () => {
    for (const email of [
      'boss@southwind.example',
      'somebody@elsewhere.example',
      'a@sub.northwind.example',
      'a@northwind.example.evil.example',
    ]) {
      const { answer } = await attempt(atNorth(email));
      expect(answer).toMatchObject({
        ...REFUSED,
        detail: expect.stringContaining('not a domain of'),
      });
    }
  });

  it('does not go on speaking for somebody whose address has gone elsewhere', async () => {
    const person = atNorth('leaver@northwind.example');
    await attempt(person);
    const { answer } = await attempt({ ...person, email: 'leaver@elsewhere.example' });
    expect(answer).toMatchObject(REFUSED);
  });

  it('links an account that belongs to the organization and has confirmed that address', async () => {
    const { client: own, id } = await world.account('ana@northwind.example', true);
    await join(own, north);
    const { client } = await attempt(atNorth('ana@northwind.example'));
    expect(await client.expect<Me>(200, 'GET', '/me')).toMatchObject({
      id,
      through: { organization: north.organization.slug },
    });
    // The owner is told, and the password is theirs as before.
    expect((await mailsTo('ana@northwind.example')).map(({ subject }) => subject)).toContain(
      'You can sign in through Northwind now',
    );
    await own.expect(200, 'GET', '/account');
  });

  it('lets no account into the organization that its owner did not link, signed in', async () => {
    // Confirmed by a click on a mail that somebody else had asked for, say.
    const { client: own, id } = await world.account('click@northwind.example', true);
    const person = atNorth('click@northwind.example');
    const { answer } = await attempt(person);
    expect(answer).toMatchObject({ ...REFUSED, detail: expect.stringContaining('already') });
    expect((await own.expect<Me>(200, 'GET', '/me')).organizations).toEqual([]);
    // Signed in, the owner finds it on the security page, and joins by it.
    const { organizations } = await own.expect<LinkedIdentities>(200, 'GET', '/account/identities');
    expect(organizations).toMatchObject([{ slug: north.organization.slug }]);
    north.provider.person = person;
    const linked = await comeThrough(own, north, () => askToLink(own, north));
    expect(linked.json()).toMatchObject({ did: 'linked' });
    const through = world.api.stranger();
    await signInThrough(through, north);
    expect((await through.expect<Me>(200, 'GET', '/me')).id).toBe(id);
    expect((await own.expect<Me>(200, 'GET', '/me')).organizations).toHaveLength(1);
  });

  it('takes over no account whose address was never confirmed: its maker may be anybody', async () => {
    const { client: stranger } = await world.account('victim@northwind.example', false);
    const { answer } = await attempt(atNorth('victim@northwind.example'));
    expect(answer).toMatchObject(REFUSED);
    expect((await stranger.expect<Me>(200, 'GET', '/me')).organizations).toEqual([]);
  });

  it('gives nobody the passkey or app of whoever made the account before them', async () => {
    const { client, id } = await world.account('early@northwind.example', false);
    await client.expect(200, 'POST', '/account/factors/totp');
    await world.sql.query('UPDATE totp_factor SET confirmed_at = now() WHERE user_id = $1', [id]);
    await world.sql.query(
      `INSERT INTO passkey (id, user_id, name, credential_id, public_key, counter, transports, backed_up)
       VALUES (gen_random_uuid(), $1, 'theirs', 'credential-of-a-stranger', '\\x00', 0, '{}', false)`,
      [id],
    );
    await world.api
      .stranger()
      .expect(204, 'POST', '/auth/password-reset', { email: 'early@northwind.example' });
    const mail = (await mailsTo('early@northwind.example')).find(
      ({ subject }) => subject === 'Choose a new password',
    );
    const token = new URL(mail?.action?.url ?? '').hash.slice(1);
    await world.api.stranger().expect(204, 'POST', '/auth/password-reset/complete', {
      token,
      password: 'the kettle sings at five',
    });
    const left = await world.sql.query(
      'SELECT 1 FROM passkey WHERE user_id = $1 UNION ALL SELECT 1 FROM totp_factor WHERE user_id = $1',
      [id],
    );
    expect(left.rows).toEqual([]);
  });

  it('is linked to a signed-in member who asks for it, and to nobody else', async () => {
    const { client } = await world.account('member@elsewhere.example', true);
    // Not a member yet.
    await client.expect(404, 'POST', '/account/identities/organization', {
      organization: north.organization.slug,
    });
    await join(client, north);
    north.provider.person = atNorth('member@northwind.example');
    const answer = await comeThrough(client, north, () =>
      askToLink(client, north, '/account/security'),
    );
    expect(answer.json()).toEqual({ did: 'linked', to: '/account/security' });
    const { items } = await client.expect<LinkedIdentities>(200, 'GET', '/account/identities');
    expect(items).toMatchObject([{ kind: 'organization', label: 'member@northwind.example' }]);
    // From now on the provider signs them in, by another address than the account's.
    const through = world.api.stranger();
    await signInThrough(through, north);
    const me = await client.expect<Me>(200, 'GET', '/me');
    expect(await through.expect<Me>(200, 'GET', '/me')).toMatchObject({ id: me.id });
    // The same subject is no second person's.
    const { client: other } = await world.account('other@elsewhere.example', true);
    await join(other, north);
    const taken = await comeThrough(other, north, () => askToLink(other, north));
    expect(taken.json()).toMatchObject({ status: 409, code: 'resource.taken' });
    // Unlinked, it is nobody's, and what came of it has ended.
    await client.expect(204, 'DELETE', `/account/identities/${items[0]?.id}`);
    await through.expect(401, 'GET', '/me');
  });

  it('links nothing to whoever is signed in by the time of the answer', async () => {
    const { client } = await world.account('one@elsewhere.example', true);
    await join(client, north);
    north.provider.person = atNorth('one@northwind.example');
    const { url } = await askToLink(client, north);
    const answer = await north.provider.visit(url);
    await world.account('two@elsewhere.example', true);
    await client.expect(200, 'POST', '/auth/sign-in', {
      email: 'two@elsewhere.example',
      password: PASSWORD,
    });
    const late = await client.send('POST', '/auth/sso/answer', {
      organization: north.organization.id,
      answer,
    });
    expect(late.json()).toMatchObject(REFUSED);
  });
});

describe('single sign-on as the only way', () => {
  it('keeps members of the domain out until they come through it; owners keep their way', async () => {
    const place = await world.organization('Westwind', 'westwind.example', { enforced: true });
    const { client: member, id } = await world.account('m@westwind.example', true);
    const { client: guest } = await world.account('guest@elsewhere.example', true);
    for (const client of [member, guest]) await join(client, place);
    const systems = `/organizations/${place.organization.slug}/systems`;
    const kept = await member.send('GET', systems);
    expect(kept.json()).toMatchObject({ status: 403, code: 'authentication.provider_required' });
    expect(await member.expect<Me>(200, 'GET', '/me')).toMatchObject({
      organizations: [{ slug: place.organization.slug, providerRequired: true }],
    });
    await guest.expect(200, 'GET', systems);
    place.provider.person = { sub: 'm', email: 'm@westwind.example', email_verified: true };
    const through = world.api.stranger();
    await signInThrough(through, place);
    expect(await through.expect<Me>(200, 'GET', '/me')).toMatchObject({
      id,
      organizations: [{ providerRequired: false }],
    });
    await through.expect(200, 'GET', systems);
    // An owner of that domain is let in either way: nobody can lock the organization.
    await world.readdress(place.owner, 'boss@westwind.example');
    await place.owner.expect(200, 'GET', systems);
    // The only domain stays as long as it must be come through.
    const [domain] = (await place.owner.expect<{ domains: SignInDomain[] }>(200, 'GET', place.at))
      .domains;
    await place.owner.expect(409, 'DELETE', `${place.at}/domains/${domain?.id}`);
  });

  it('stops the feeds of members of the domain until they have come through it', async () => {
    const place = await world.organization('Eastwind', 'eastwind.example', { enforced: true });
    const { client: member, id } = await world.account('f@eastwind.example', true);
    const { client: guest } = await world.account('guest@nowhere.example', true);
    const at = `/organizations/${place.organization.slug}`;
    const feedOf = async (client: typeof member) =>
      (await client.expect<CreatedFeed>(201, 'POST', `${at}/feeds`, { kind: 'activity' })).address;
    const read = async (address: string) =>
      (await world.api.stranger().send('GET', new URL(address).pathname.replace('/api/v1', '')))
        .statusCode;
    await join(member, place);
    await join(guest, place);
    place.provider.person = { sub: 'f', email: 'f@eastwind.example', email_verified: true };
    const through = world.api.stranger();
    await signInThrough(through, place);
    const feeds = [await feedOf(through), await feedOf(guest)];
    expect(await Promise.all(feeds.map(read))).toEqual([200, 200]);
    // As for somebody who made it before the provider was the only way, and has not come since.
    await world.sql.query('DELETE FROM organization_identity WHERE user_id = $1', [id]);
    expect(await Promise.all(feeds.map(read))).toEqual([410, 200]);
  });

  it('cannot be switched on before anybody could come', async () => {
    const owner = await world.api.person('Lone');
    const { slug } = await owner.expect<{ slug: string }>(201, 'POST', '/organizations', {
      name: 'Lone',
    });
    const answer = await owner.send('PUT', `/organizations/${slug}/sign-in`, {
      ...clientOf(north.provider),
      enforced: true,
    });
    expect(answer.json()).toMatchObject({ status: 422, errors: [{ path: 'enforced' }] });
  });

  it('is not escaped through the other organization’s provider', async () => {
    const { answer } = await attempt(atNorth('m@westwind.example'), south);
    expect(answer).toMatchObject(REFUSED);
  });
});
