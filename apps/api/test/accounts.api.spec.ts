import type { Account, AccountEvent, CaughtMail, Me } from '@pitwall/contracts';
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

const NEW_PASSWORD = 'nine owls read the map';
const addressOf = (name: string): string =>
  `${name.toLowerCase()}.${(count += 1)}@accounts.example`;

/** A person with an account, and their address. */
async function someone(name: string): Promise<{ client: Client; email: string }> {
  const client = api.stranger();
  const email = addressOf(name);
  await client.expect(201, 'POST', '/auth/sign-up', { name, email, password: PASSWORD });
  return { client, email };
}
/** Mails to an address, newest first. */
async function mailsTo(email: string): Promise<CaughtMail[]> {
  const answer = await api.application.inject({
    url: '/api/v1/mailbox?limit=100',
    headers: { host: 'localhost:4600' },
  });
  return (answer.json().items as CaughtMail[]).filter(({ to }) => to === email);
}
const tokenOf = (mail: CaughtMail | undefined): string =>
  new URL(mail?.action?.url ?? 'http://nowhere').hash.slice(1);
const signIn = (client: Client, email: string, password: string) =>
  client.send('POST', '/auth/sign-in', { email, password });
const eventsOf = async (client: Client): Promise<string[]> =>
  (await client.expect<{ items: AccountEvent[] }>(200, 'GET', '/account/events')).items.map(
    ({ action }) => action,
  );
/** As if the person had signed in long ago. */
const age = (email: string) =>
  database.systemStatement('keep an account', {
    text: `UPDATE session SET authenticated_at = now() - interval '16 minutes'
           WHERE user_id = (SELECT id FROM "user" WHERE email_key = $1)`,
    values: [email],
  });

describe('an e-mail address', () => {
  it('is confirmed by the link that sign-up mails, once', async () => {
    const { client, email } = await someone('Ana');
    expect(await client.expect<Me>(200, 'GET', '/me')).toMatchObject({ emailConfirmed: false });
    const [mail] = await mailsTo(email);
    expect(mail).toMatchObject({ subject: 'Confirm your e-mail address' });
    const token = tokenOf(mail);
    expect(await api.stranger().expect(200, 'POST', '/auth/email-confirmation', { token })).toEqual(
      { email },
    );
    expect(await client.expect<Me>(200, 'GET', '/me')).toMatchObject({ emailConfirmed: true });
    const again = await api.stranger().send('POST', '/auth/email-confirmation', { token });
    expect(again.json()).toMatchObject({ status: 410, code: 'link.unusable' });
    expect(await eventsOf(client)).toEqual(['email.confirmed', 'account.created']);
  });

  it('gets another link on request, which ends the one before, a few times an hour', async () => {
    const { client, email } = await someone('Ben');
    for (let mail = 0; mail < 5; mail += 1)
      await client.expect(204, 'POST', '/account/email-confirmation');
    const limited = await client.send('POST', '/account/email-confirmation');
    expect(limited.json()).toMatchObject({ status: 429, code: 'rate.limited' });
    const mails = await mailsTo(email);
    expect(mails).toHaveLength(6);
    const first = await api
      .stranger()
      .send('POST', '/auth/email-confirmation', { token: tokenOf(mails.at(-1)) });
    expect(first.statusCode).toBe(410);
    await api
      .stranger()
      .expect(200, 'POST', '/auth/email-confirmation', { token: tokenOf(mails[0]) });
  });

  it('changes when the link mailed to the new one is opened, and the old one is told', async () => {
    const { client, email } = await someone('Cid');
    const next = addressOf('Cid');
    await client.expect(204, 'POST', '/account/email', { email: next });
    expect(await client.expect<Me>(200, 'GET', '/me')).toMatchObject({ email });
    expect((await mailsTo(email))[0]?.subject).toBe('Your e-mail address is about to change');
    const token = tokenOf((await mailsTo(next))[0]);
    await api.stranger().expect(200, 'POST', '/auth/email-confirmation', { token });
    expect(await client.expect<Me>(200, 'GET', '/me')).toMatchObject({
      email: next,
      emailConfirmed: true,
    });
    expect((await signIn(api.stranger(), email, PASSWORD)).statusCode).toBe(401);
    expect((await signIn(api.stranger(), next, PASSWORD)).statusCode).toBe(200);
  });

  it('cannot become one that another account has', async () => {
    const { client } = await someone('Dan');
    const wanted = addressOf('Eve');
    await client.expect(204, 'POST', '/account/email', { email: wanted });
    await api
      .stranger()
      .expect(201, 'POST', '/auth/sign-up', { name: 'Eve', email: wanted, password: PASSWORD });
    const mail = (await mailsTo(wanted)).find(({ subject }) => subject.includes('new e-mail'));
    const answer = await api
      .stranger()
      .send('POST', '/auth/email-confirmation', { token: tokenOf(mail) });
    expect(answer.json()).toMatchObject({ status: 409, code: 'resource.taken' });
  });
});

describe('a password', () => {
  it('changes with the current one, ends the other sessions, and gives this one a new id', async () => {
    const { client, email } = await someone('Fay');
    const other = api.stranger();
    expect((await signIn(other, email, PASSWORD)).statusCode).toBe(200);
    const before = client.cookies;
    const wrong = await client.send('POST', '/account/password', {
      current: 'not my password at all',
      password: NEW_PASSWORD,
    });
    expect(wrong.json()).toMatchObject({ status: 422, errors: [{ path: 'current' }] });
    const missing = await client.send('POST', '/account/password', { password: NEW_PASSWORD });
    expect(missing.json()).toMatchObject({ status: 422, errors: [{ path: 'current' }] });
    expect((await other.send('GET', '/me')).statusCode).toBe(200);
    await client.expect(204, 'POST', '/account/password', {
      current: PASSWORD,
      password: NEW_PASSWORD,
    });
    expect(client.cookies).not.toBe(before);
    expect((await client.send('GET', '/me')).statusCode).toBe(200);
    expect((await other.send('GET', '/me')).statusCode).toBe(401);
    expect((await signIn(api.stranger(), email, PASSWORD)).statusCode).toBe(401);
    expect((await signIn(api.stranger(), email, NEW_PASSWORD)).statusCode).toBe(200);
    expect((await mailsTo(email))[0]?.subject).toBe('Your password was changed');
  });

  it('is in the audit log of every organization of its person, without any secret', async () => {
    const { client } = await someone('Gus');
    const { slug } = await client.expect<{ slug: string }>(201, 'POST', '/organizations', {
      name: 'Gusto',
    });
    await client.expect(204, 'POST', '/account/password', {
      current: PASSWORD,
      password: NEW_PASSWORD,
    });
    const log = await client.send('GET', `/organizations/${slug}/audit-events?action=account.`);
    expect(log.json().items).toMatchObject([{ action: 'account.password.changed' }]);
    expect(log.body).not.toContain(NEW_PASSWORD);
  });

  it('is reset by a mailed link that works once, ends every session, and needs no account to be asked for', async () => {
    const { client, email } = await someone('Hal');
    const known = await api.stranger().send('POST', '/auth/password-reset', { email });
    const unknown = await api
      .stranger()
      .send('POST', '/auth/password-reset', { email: 'nobody@accounts.example' });
    expect([known.statusCode, known.body]).toEqual([204, '']);
    expect([unknown.statusCode, unknown.body]).toEqual([204, '']);
    expect(await mailsTo('nobody@accounts.example')).toEqual([]);
    const [mail] = await mailsTo(email);
    const token = tokenOf(mail);
    expect(mail?.subject).toBe('Choose a new password');
    const common = await api
      .stranger()
      .send('POST', '/auth/password-reset/complete', { token, password: 'passwordpassword' });
    expect(common.statusCode).toBe(422);
    await api
      .stranger()
      .expect(204, 'POST', '/auth/password-reset/complete', { token, password: NEW_PASSWORD });
    expect((await client.send('GET', '/me')).statusCode).toBe(401);
    const again = await api
      .stranger()
      .send('POST', '/auth/password-reset/complete', { token, password: PASSWORD });
    expect(again.json()).toMatchObject({ status: 410, code: 'link.unusable' });
    const back = api.stranger();
    expect((await signIn(back, email, NEW_PASSWORD)).json()).toMatchObject({
      emailConfirmed: true,
    });
    expect(await eventsOf(back)).toEqual([
      'account.signed-in',
      'password.reset',
      'password.reset-requested',
      'account.created',
    ]);
  });

  it('keeps reset links of others when one is asked for an address without an account', async () => {
    const { email } = await someone('Ida');
    await api.stranger().expect(204, 'POST', '/auth/password-reset', { email });
    await api
      .stranger()
      .expect(204, 'POST', '/auth/password-reset', { email: 'nobody2@accounts.example' });
    const token = tokenOf((await mailsTo(email))[0]);
    await api
      .stranger()
      .expect(204, 'POST', '/auth/password-reset/complete', { token, password: NEW_PASSWORD });
  });

  it('cannot be reset by a link that is too old or for something else', async () => {
    const { email } = await someone('Jon');
    const confirm = tokenOf((await mailsTo(email))[0]);
    const mixed = await api
      .stranger()
      .send('POST', '/auth/password-reset/complete', { token: confirm, password: NEW_PASSWORD });
    expect(mixed.statusCode).toBe(410);
    await api.stranger().expect(204, 'POST', '/auth/password-reset', { email });
    await database.systemStatement('keep an account', {
      text: `UPDATE email_link SET expires_at = now() WHERE email = $1`,
      values: [email],
    });
    const token = tokenOf((await mailsTo(email))[0]);
    const old = await api
      .stranger()
      .send('POST', '/auth/password-reset/complete', { token, password: NEW_PASSWORD });
    expect(old.statusCode).toBe(410);
  });
});

describe('what changes the ways in', () => {
  it('needs a fresh proof, which gives the session a new id', async () => {
    const { client, email } = await someone('Kim');
    await age(email);
    for (const [path, body] of [
      ['/account/email', { email: addressOf('Kim') }],
      ['/account/password', { current: PASSWORD, password: NEW_PASSWORD }],
    ] as const) {
      const stale = await client.send('POST', path, body);
      expect([path, stale.json().code]).toEqual([path, 'authentication.stale']);
    }
    const wrong = await client.send('POST', '/account/confirm-again', { password: 'wrong' });
    expect(wrong.statusCode).toBe(422);
    const before = client.cookies;
    await client.expect(204, 'POST', '/account/confirm-again', { password: PASSWORD });
    expect(client.cookies).not.toBe(before);
    await client.expect(204, 'POST', '/account/email', { email: addressOf('Kim') });
    expect((await client.expect<Account>(200, 'GET', '/account')).hasPassword).toBe(true);
  });

  it('is closed to API tokens', async () => {
    const { client } = await someone('Lea');
    const { slug } = await client.expect<{ slug: string }>(201, 'POST', '/organizations', {
      name: 'Leaflet',
    });
    const { token } = await client.expect<{ token: string }>(
      201,
      'POST',
      `/organizations/${slug}/tokens`,
      { name: 'all', permissions: ['organization:read'], days: 1 },
    );
    for (const path of ['/account', '/account/sessions', '/account/events']) {
      const answer = await api.stranger().withToken(token).send('GET', path);
      expect([path, answer.json().code]).toEqual([path, 'permission.denied']);
    }
  });
});
