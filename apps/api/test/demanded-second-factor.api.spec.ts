import type { CreatedFeed, FactorDemand, Me, TotpSetup } from '@pitwall/contracts';
import { Secret, TOTP } from 'otpauth';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ApiHarness, type Client, startApi } from './api-harness.ts';

let api: ApiHarness;
beforeAll(async () => {
  api = await startApi({ signInsPerMinute: 1_000 });
});
afterAll(() => api.close());

const refusal = { status: 403, code: 'authentication.factor_required' };

async function addApp(client: Client): Promise<void> {
  const { secret } = await client.expect<TotpSetup>(200, 'POST', '/account/factors/totp');
  const code = new TOTP({ secret: Secret.fromBase32(secret) }).generate();
  await client.expect(200, 'POST', '/account/factors/totp/confirm', { code });
}

/** An organization with an owner and a member. */
async function place(name: string) {
  const owner = await api.person(`${name}owner`);
  const { slug } = await owner.expect<{ slug: string }>(201, 'POST', '/organizations', { name });
  const member = await api.person(`${name}member`);
  const { link } = await owner.expect<{ link: string }>(
    201,
    'POST',
    `/organizations/${slug}/invitations`,
    { role: 'member' },
  );
  const token = link.split('#')[1];
  await member.expect(200, 'POST', '/invitations/accept', { token });
  return { owner, member, slug, at: `/organizations/${slug}` };
}

describe('a second factor that an organization demands', () => {
  it('names who has none before it is switched on', async () => {
    const { owner, at } = await place('Ask');
    const before = await owner.expect<FactorDemand>(200, 'GET', `${at}/second-factor`);
    expect(before).toMatchObject({
      required: false,
      without: { count: 2, people: [{ name: 'Askmember' }, { name: 'Askowner' }] },
    });
    await addApp(owner);
    expect(await owner.expect<FactorDemand>(200, 'GET', `${at}/second-factor`)).toMatchObject({
      without: { count: 1, people: [{ name: 'Askmember' }] },
    });
  });

  it('keeps whoever has none out from the next request on, until they add one, and again without it', async () => {
    const { owner, member, at } = await place('Need');
    await addApp(owner);
    await member.expect(200, 'GET', `${at}/systems`);
    await owner.expect(200, 'PUT', `${at}/second-factor`, { required: true });
    await owner.expect(200, 'GET', `${at}/systems`);
    const kept = await member.send('GET', `${at}/systems`);
    expect(kept.json()).toMatchObject(refusal);
    expect(await member.expect<Me>(200, 'GET', '/me')).toMatchObject({
      organizations: [{ factorRequired: true }],
    });
    await addApp(member);
    await member.expect(200, 'GET', `${at}/systems`);
    expect(await member.expect<Me>(200, 'GET', '/me')).toMatchObject({
      organizations: [{ factorRequired: false }],
    });
    await member.expect(204, 'DELETE', '/account/factors/totp');
    expect((await member.send('GET', `${at}/systems`)).json()).toMatchObject(refusal);
  });

  it('stops the feeds of whoever has none, and lets them go on with one', async () => {
    const { owner, member, at } = await place('Feed');
    await addApp(owner);
    const { address } = await member.expect<CreatedFeed>(201, 'POST', `${at}/feeds`, {
      kind: 'activity',
    });
    const read = async () =>
      (await api.stranger().send('GET', new URL(address).pathname.replace('/api/v1', '')))
        .statusCode;
    expect(await read()).toBe(200);
    await owner.expect(200, 'PUT', `${at}/second-factor`, { required: true });
    expect(await read()).toBe(410);
    await addApp(member);
    expect(await read()).toBe(200);
  });

  it('counts an authenticator app only once a code of it was shown', async () => {
    const { owner, member, at } = await place('Half');
    await addApp(owner);
    await owner.expect(200, 'PUT', `${at}/second-factor`, { required: true });
    await member.expect(200, 'POST', '/account/factors/totp');
    expect((await member.send('GET', `${at}/systems`)).json()).toMatchObject(refusal);
  });

  it('does not lock its owner: who has none is told so, adds one, and is in', async () => {
    const { owner, at } = await place('Lock');
    await owner.expect(200, 'PUT', `${at}/second-factor`, { required: true });
    expect((await owner.send('GET', at)).json()).toMatchObject(refusal);
    await addApp(owner);
    await owner.expect(200, 'GET', at);
  });

  it('stands in the audit log once for each change, and members can neither see nor change it', async () => {
    const { owner, member, at } = await place('Log');
    await addApp(owner);
    for (const required of [true, true, false])
      await owner.expect(200, 'PUT', `${at}/second-factor`, { required });
    const { items } = await owner.expect<{ items: { action: string }[] }>(
      200,
      'GET',
      `${at}/audit-events?limit=50`,
    );
    expect(items.filter(({ action }) => action === 'second-factor.changed')).toMatchObject([
      { after: { required: false } },
      { before: { required: false }, after: { required: true } },
    ]);
    expect((await member.send('GET', `${at}/second-factor`)).statusCode).toBe(403);
    const refused = await member.send('PUT', `${at}/second-factor`, { required: true });
    expect(refused.statusCode).toBe(403);
  });
});
