import type { LinkedIdentities, Me } from '@pitwall/contracts';
import { Secret } from '@pitwall/server-kernel';
import { connectDirectly, type DirectConnection } from '@pitwall/testing';
import { type GitHubAccount, startGitHub, type TestGitHub } from '@pitwall/testing/providers';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ApiHarness, type Client, PASSWORD, startApi } from './api-harness.ts';

let gitHub: TestGitHub;
let api: ApiHarness;
let sql: DirectConnection;
beforeAll(async () => {
  gitHub = await startGitHub();
  const { id, secret } = gitHub.client;
  api = await startApi({
    signInsPerMinute: 1_000,
    outgoing: { allow: ['127.0.0.1'], allowHttp: true },
    github: { clientId: id, clientSecret: new Secret(secret), url: gitHub.url },
  });
  sql = await connectDirectly(api.database.systemUrl);
});
afterAll(async () => {
  await sql.end();
  await api.close();
  await gitHub.close();
});

let count = 0;
function octocat(email: string, { primary = true, verified = true } = {}): GitHubAccount {
  count += 1;
  const other = { email: `other.${email}`, primary: !primary, verified: true, visibility: null };
  return {
    id: 1_000 + count,
    login: `octocat-${count}`,
    name: `Octo Cat ${count}`,
    emails: [other, { email, primary, verified, visibility: 'public' }],
  };
}
const begin = (client: Client, path = '/auth/github', body: object = {}) =>
  client.expect<{ url: string }>(200, 'POST', path, body);
async function come(client: Client, path?: string, body?: object) {
  const { url } = await begin(client, path, body);
  return client.send('POST', '/auth/github/answer', { answer: await gitHub.visit(url) });
}
const refusal = { status: 401, code: 'authentication.failed' };
async function someone(email: string): Promise<Client> {
  const client = api.stranger();
  await client.expect(201, 'POST', '/auth/sign-up', { name: 'Someone', email, password: PASSWORD });
  return client;
}

describe('signing in with GitHub', () => {
  it('is offered where it is set up, and sends only what GitHub needs', async () => {
    expect(await api.stranger().expect(200, 'GET', '/auth/ways-in')).toMatchObject({
      github: true,
    });
    const { url } = await begin(api.stranger());
    const asked = new URL(url);
    expect(asked.origin + asked.pathname).toBe(`${gitHub.url}/login/oauth/authorize`);
    expect(asked.searchParams.get('scope')).toBe('read:user user:email');
    expect(asked.searchParams.get('code_challenge_method')).toBe('S256');
    expect(url).not.toContain(encodeURIComponent(gitHub.client.secret));
  });

  it('makes an account of the verified primary address, and knows it again under another name', async () => {
    gitHub.account = octocat('new@github.example');
    const client = api.stranger();
    expect((await come(client)).json()).toEqual({ did: 'signed-in', to: null });
    const me = await client.expect<Me>(200, 'GET', '/me');
    expect(me).toMatchObject({ email: 'new@github.example', emailConfirmed: true, through: null });
    expect(await client.expect(200, 'GET', '/account')).toMatchObject({ hasPassword: false });
    gitHub.account = {
      ...octocat('renamed@github.example'),
      id: gitHub.account.id,
      login: 'renamed',
    };
    const again = api.stranger();
    await come(again);
    expect(await again.expect<Me>(200, 'GET', '/me')).toMatchObject({
      id: me.id,
      email: 'new@github.example',
    });
    expect(await again.expect(200, 'GET', '/account/identities')).toMatchObject({
      items: [{ kind: 'github', label: 'renamed' }],
    });
  });

  it('takes no address that is not verified, or not the primary one', async () => {
    gitHub.account = octocat('unsure@github.example', { verified: false });
    expect((await come(api.stranger())).json()).toMatchObject(refusal);
    gitHub.account = octocat('second@github.example', { primary: false });
    gitHub.account.emails = gitHub.account.emails.filter(({ primary }) => !primary);
    expect((await come(api.stranger())).json()).toMatchObject(refusal);
    const { rows } = await sql.query(
      `SELECT FROM "user" WHERE email_key IN ('unsure@github.example', 'second@github.example')`,
    );
    expect(rows).toEqual([]);
  });

  it('links an account that is there only when its owner asks for it, signed in and fresh', async () => {
    const email = 'owner@github.example';
    const owner = await someone(email);
    gitHub.account = octocat(email);
    const refused = await come(api.stranger());
    expect(refused.json()).toMatchObject({
      ...refusal,
      detail: expect.stringContaining('already'),
    });
    await sql.query(
      `UPDATE session SET authenticated_at = now() - interval '1 hour'
       WHERE user_id = (SELECT id FROM "user" WHERE email_key = $1)`,
      [email],
    );
    const stale = await owner.send('POST', '/account/identities/github', {});
    expect(stale.json()).toMatchObject({ status: 403, code: 'authentication.stale' });
    await owner.expect(204, 'POST', '/account/confirm-again', { password: PASSWORD });
    const cookie = owner.cookies;
    const elsewhere = api.stranger();
    await elsewhere.expect(200, 'POST', '/auth/sign-in', { email, password: PASSWORD });
    const linked = await come(owner, '/account/identities/github', { to: '/account/security' });
    expect(linked.json()).toEqual({ did: 'linked', to: '/account/security' });
    // Another way in: the session has a new id, and every other one has ended.
    expect(owner.cookies).not.toBe(cookie);
    await elsewhere.expect(401, 'GET', '/me');
    const client = api.stranger();
    await come(client);
    expect((await client.expect<Me>(200, 'GET', '/me')).email).toBe(email);
    // What GitHub has linked to one person is no other's.
    const other = await someone('other@github.example');
    const taken = await come(other, '/account/identities/github');
    expect(taken.json()).toMatchObject({ status: 409, code: 'resource.taken' });
  });

  it('links nothing to whoever is signed in by the time of the answer', async () => {
    const one = await someone('one@github.example');
    await someone('two@github.example');
    gitHub.account = octocat('link@github.example');
    const { url } = await begin(one, '/account/identities/github');
    const answer = await gitHub.visit(url);
    await one.expect(200, 'POST', '/auth/sign-in', {
      email: 'two@github.example',
      password: PASSWORD,
    });
    const late = await one.send('POST', '/auth/github/answer', { answer });
    expect(late.json()).toMatchObject(refusal);
  });

  it('asks for the second factor where there is one', async () => {
    gitHub.account = octocat('factor@github.example');
    const client = api.stranger();
    await come(client);
    const { id } = await client.expect<Me>(200, 'GET', '/me');
    await client.expect(200, 'POST', '/account/factors/totp');
    await sql.query('UPDATE totp_factor SET confirmed_at = now() WHERE user_id = $1', [id]);
    const again = api.stranger();
    expect((await come(again)).json()).toMatchObject({ code: 'authentication.second_factor' });
    await again.expect(401, 'GET', '/me');
  });

  it('proves anew who somebody is who has nothing else', async () => {
    gitHub.account = octocat('only@github.example');
    const client = api.stranger();
    await come(client);
    const { id } = await client.expect<Me>(200, 'GET', '/me');
    await sql.query(
      `UPDATE session SET authenticated_at = now() - interval '1 hour' WHERE user_id = $1`,
      [id],
    );
    await client.expect(403, 'POST', '/account/password', { password: 'the kettle sings at five' });
    const { account } = gitHub;
    gitHub.account = octocat('stranger@github.example');
    expect((await come(client, '/account/confirm-again/github')).json()).toMatchObject(refusal);
    gitHub.account = account;
    expect((await come(client, '/account/confirm-again/github')).json()).toMatchObject({
      did: 'confirmed',
    });
    await client.expect(204, 'POST', '/account/password', { password: 'the kettle sings at five' });
  });

  it('is unlinked, but never as the last way in', async () => {
    gitHub.account = octocat('last@github.example');
    const client = api.stranger();
    await come(client);
    const { items } = await client.expect<LinkedIdentities>(200, 'GET', '/account/identities');
    const path = `/account/identities/${items[0]?.id}`;
    const last = await client.send('DELETE', path);
    expect(last.json()).toMatchObject({ status: 409, code: 'resource.conflict' });
    await client.expect(204, 'POST', '/account/password', { password: 'the kettle sings at five' });
    await client.expect(204, 'DELETE', path);
    expect(await client.expect(200, 'GET', '/account/identities')).toMatchObject({ items: [] });
    const other = await someone('unlinker@github.example');
    await other.expect(404, 'DELETE', path);
  });

  it('refuses what was not begun so: another state, browser or code, twice, or at an organization', async () => {
    gitHub.account = octocat('careful@github.example');
    const client = api.stranger();
    const answerOf = async () => gitHub.visit((await begin(client)).url);
    const send = (who: Client, answer: Record<string, string>) =>
      who.send('POST', '/auth/github/answer', { answer });
    const wrong = { ...(await answerOf()), state: 'x'.repeat(43) };
    expect((await send(client, wrong)).json()).toMatchObject(refusal);
    const elsewhere = await answerOf();
    expect((await send(api.stranger(), elsewhere)).json()).toMatchObject(refusal);
    const invented = { ...(await answerOf()), code: 'invented' };
    expect((await send(client, invented)).json()).toMatchObject(refusal);
    const mixed = await answerOf();
    const asOrganization = await client.send('POST', '/auth/sso/answer', {
      organization: '01990000-0000-7000-8000-000000000001',
      answer: mixed,
    });
    expect(asOrganization.json()).toMatchObject(refusal);
    const right = await answerOf();
    expect((await send(client, right)).statusCode).toBe(200);
    expect((await send(client, right)).json()).toMatchObject(refusal);
    gitHub.account = null;
    expect((await come(api.stranger())).json()).toMatchObject({
      ...refusal,
      detail: expect.stringContaining('access_denied'),
    });
  });
});
