import type { CaughtMail, Factors, Me, TotpSetup } from '@pitwall/contracts';
import { Database } from '@pitwall/server-db';
import { Secret, TOTP } from 'otpauth';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ApiHarness, type Client, PASSWORD, startApi } from './api-harness.ts';

let api: ApiHarness;
let count = 0;
beforeAll(async () => {
  api = await startApi({ signInsPerMinute: 1_000 });
});
afterAll(() => api.close());

async function someone(name: string): Promise<{ client: Client; email: string }> {
  const client = api.stranger();
  const email = `${name.toLowerCase()}.${(count += 1)}@factors.example`;
  await client.expect(201, 'POST', '/auth/sign-up', { name, email, password: PASSWORD });
  return { client, email };
}
const codeOf = (secret: string, steps = 0): string =>
  new TOTP({ secret: Secret.fromBase32(secret) }).generate({
    timestamp: Date.now() + steps * 30_000,
  });
/** Somebody with an authenticator app, and their recovery codes. */
async function withApp(name: string) {
  const { client, email } = await someone(name);
  const { secret, uri } = await client.expect<TotpSetup>(200, 'POST', '/account/factors/totp');
  expect(uri).toContain(secret);
  const code = codeOf(secret);
  const { recoveryCodes } = await client.expect<{ recoveryCodes: string[] }>(
    200,
    'POST',
    '/account/factors/totp/confirm',
    { code },
  );
  return { client, email, secret, usedCode: code, recoveryCodes };
}
const password = async (email: string): Promise<Client> => {
  const client = api.stranger();
  const answer = await client.send('POST', '/auth/sign-in', { email, password: PASSWORD });
  expect(answer.json()).toMatchObject({ status: 401, code: 'authentication.second_factor' });
  return client;
};

describe('an authenticator app', () => {
  it('counts only once a code of it was shown, and answers recovery codes', async () => {
    const { client, email } = await someone('Ana');
    const { secret } = await client.expect<TotpSetup>(200, 'POST', '/account/factors/totp');
    const wrong = await client.send('POST', '/account/factors/totp/confirm', { code: '000000' });
    expect(wrong.json()).toMatchObject({ status: 422, errors: [{ path: 'code' }] });
    // Not confirmed: the password alone still signs in.
    await api.stranger().expect(200, 'POST', '/auth/sign-in', { email, password: PASSWORD });
    const { recoveryCodes } = await client.expect<{ recoveryCodes: string[] }>(
      200,
      'POST',
      '/account/factors/totp/confirm',
      { code: codeOf(secret) },
    );
    expect(recoveryCodes).toHaveLength(10);
    expect(recoveryCodes[0]).toMatch(/^([a-z2-7]{4}-){5}[a-z2-7]{4}$/);
    expect(await client.expect<Factors>(200, 'GET', '/account/factors')).toMatchObject({
      totpSince: expect.any(String),
      recoveryCodes: 10,
    });
    const again = await client.send('POST', '/account/factors/totp');
    expect(again.json()).toMatchObject({ status: 409 });
  });

  it('is asked for after the password, which is no session; a code works once', async () => {
    const { email, secret, usedCode } = await withApp('Ben');
    const client = await password(email);
    expect((await client.send('GET', '/me')).statusCode).toBe(401);
    expect(await client.expect(200, 'GET', '/auth/second-factor')).toEqual({
      ways: ['totp', 'recovery-code'],
    });
    // The code that set it up was used by that.
    const replayed = await client.send('POST', '/auth/second-factor/totp', { code: usedCode });
    expect(replayed.json()).toMatchObject({ status: 422, errors: [{ path: 'code' }] });
    const code = codeOf(secret, 1);
    await client.expect<Me>(200, 'POST', '/auth/second-factor/totp', { code });
    await client.expect(200, 'GET', '/me');
    const other = await password(email);
    expect((await other.send('POST', '/auth/second-factor/totp', { code })).statusCode).toBe(422);
  });

  it('lets two who send one code at once in only once', async () => {
    const { email, secret } = await withApp('Cid');
    const clients = [await password(email), await password(email)];
    const code = codeOf(secret, 1);
    const answers = await Promise.all(
      clients.map((client) => client.send('POST', '/auth/second-factor/totp', { code })),
    );
    expect(answers.map(({ statusCode }) => statusCode).sort()).toEqual([200, 422]);
  });

  it('is over after five wrong codes', async () => {
    const { email, secret } = await withApp('Dan');
    const client = await password(email);
    for (let attempt = 0; attempt < 5; attempt += 1)
      await client.send('POST', '/auth/second-factor/totp', { code: '000000' });
    const right = await client.send('POST', '/auth/second-factor/totp', {
      code: codeOf(secret, 1),
    });
    expect(right.json()).toMatchObject({ status: 401, code: 'authentication.failed' });
  });

  it('has whoever sends too many codes wait, and offers no new password, which would not help', async () => {
    const { email } = await withApp('Dora');
    const answers = [];
    for (let signIn = 0; signIn < 3; signIn += 1) {
      const client = await password(email);
      for (let attempt = 0; attempt < 4; attempt += 1)
        answers.push(await client.send('POST', '/auth/second-factor/totp', { code: '000000' }));
    }
    const limited = answers.find(({ statusCode }) => statusCode === 429);
    expect(limited?.json()).toMatchObject({
      code: 'rate.limited',
      detail: expect.stringMatching(/^Too many tries\. Try again in \d+ seconds\.$/) as string,
    });
  });

  it('belongs to the browser in which the password was given', async () => {
    const { email, secret } = await withApp('Eve');
    await password(email);
    const other = await api
      .stranger()
      .send('POST', '/auth/second-factor/totp', { code: codeOf(secret, 1) });
    expect(other.json()).toMatchObject({ code: 'authentication.failed' });
  });

  it('is not passed by a reset of the password', async () => {
    const { email } = await withApp('Fay');
    // Before that, whoever made the account need not be who reads mails there.
    await api.application
      .get(Database)
      .withSystem('keep an account', (transaction) =>
        transaction.user.updateMany({ where: { email }, data: { emailConfirmedAt: new Date() } }),
      );
    await api.stranger().expect(204, 'POST', '/auth/password-reset', { email });
    const mails = await api.application.inject({
      url: '/api/v1/mailbox?limit=100',
      headers: { host: 'localhost:4600' },
    });
    const mail = (mails.json().items as CaughtMail[]).find(
      ({ to, subject }) => to === email && subject === 'Choose a new password',
    );
    const token = new URL(mail?.action?.url ?? '').hash.slice(1);
    await api
      .stranger()
      .expect(204, 'POST', '/auth/password-reset/complete', { token, password: PASSWORD });
    await password(email);
  });

  it('keeps its secret sealed, and is told of by mail when it goes', async () => {
    const { client, email, secret } = await withApp('Gus');
    const { rows } = await api.application
      .get(Database)
      .systemStatement<{ secret: string }>('keep an account', {
        text: 'SELECT secret FROM totp_factor',
      });
    expect(rows.length).toBeGreaterThan(0);
    for (const row of rows) expect(row.secret).not.toContain(secret);
    await client.expect(204, 'DELETE', '/account/factors/totp');
    expect(await client.expect<Factors>(200, 'GET', '/account/factors')).toEqual({
      totpSince: null,
      passkeys: [],
      recoveryCodes: 0,
    });
    await api.stranger().expect(200, 'POST', '/auth/sign-in', { email, password: PASSWORD });
  });
});

describe('recovery codes', () => {
  it('sign in once each, however they are typed, and are replaced by new ones', async () => {
    const { client, email, recoveryCodes } = await withApp('Hal');
    const [first = '', second = ''] = recoveryCodes;
    const one = await password(email);
    await one.expect(200, 'POST', '/auth/second-factor/recovery-code', {
      code: first.toUpperCase().replaceAll('-', ' '),
    });
    const again = await password(email);
    expect(
      (await again.send('POST', '/auth/second-factor/recovery-code', { code: first })).statusCode,
    ).toBe(422);
    const { codes } = await client.expect<{ codes: string[] }>(
      200,
      'POST',
      '/account/factors/recovery-codes',
    );
    const old = await password(email);
    expect(
      (await old.send('POST', '/auth/second-factor/recovery-code', { code: second })).statusCode,
    ).toBe(422);
    await old.expect(200, 'POST', '/auth/second-factor/recovery-code', { code: codes[0] });
  });

  it('are not made without a factor that they stand in for', async () => {
    const { client } = await someone('Ida');
    const answer = await client.send('POST', '/account/factors/recovery-codes');
    expect(answer.json()).toMatchObject({ status: 409, code: 'resource.conflict' });
  });
});

describe('passkeys', () => {
  it('that are unknown or answer no challenge of this browser sign nobody in', async () => {
    const response = {
      id: 'AAAA',
      rawId: 'AAAA',
      type: 'public-key',
      clientExtensionResults: {},
      response: { clientDataJSON: 'AAAA', authenticatorData: 'AAAA', signature: 'AAAA' },
    };
    const without = await api.stranger().send('POST', '/auth/passkey', { response });
    expect(without.json()).toMatchObject({ status: 401, code: 'authentication.failed' });
    const client = api.stranger();
    const { options } = await client.expect<{ options: Record<string, unknown> }>(
      200,
      'POST',
      '/auth/passkey/options',
    );
    expect(options).toMatchObject({ rpId: 'localhost', userVerification: 'required' });
    const unknown = await client.send('POST', '/auth/passkey', { response });
    expect(unknown.json()).toMatchObject({ status: 401, code: 'authentication.failed' });
  });

  it('are registered only for the challenge that was asked for', async () => {
    const { client } = await someone('Jon');
    const response = {
      id: 'AAAA',
      rawId: 'AAAA',
      type: 'public-key',
      clientExtensionResults: {},
      response: { clientDataJSON: 'AAAA', attestationObject: 'AAAA' },
    };
    const unasked = await client.send('POST', '/account/passkeys', { name: 'Key', response });
    expect(unasked.json()).toMatchObject({ status: 422, code: 'request.invalid' });
    await client.expect(200, 'POST', '/account/passkeys/options');
    const invented = await client.send('POST', '/account/passkeys', { name: 'Key', response });
    expect(invented.json()).toMatchObject({ status: 422, code: 'request.invalid' });
    expect((await client.expect<Factors>(200, 'GET', '/account/factors')).passkeys).toEqual([]);
  });
});

describe('a change of the factors', () => {
  it('gives the acting session a new id, no longer proved than before, and ends every other', async () => {
    const { client, email } = await someone('Max');
    const other = api.stranger();
    const signIn = () => other.expect(200, 'POST', '/auth/sign-in', { email, password: PASSWORD });
    const { authenticatedAt } = await client.expect<{ authenticatedAt: string }>(
      200,
      'GET',
      '/account',
    );
    const { secret } = await client.expect<TotpSetup>(200, 'POST', '/account/factors/totp');
    await signIn();
    let before = client.cookies;
    const stolen = new Map([['cookie', before]]);
    const renewed = async (work: () => Promise<unknown>) => {
      await work();
      expect(client.cookies).not.toBe(before);
      before = client.cookies;
      const ridden = await api.application.inject({
        url: '/api/v1/me',
        headers: Object.fromEntries(stolen),
      });
      expect(ridden.statusCode).toBe(401);
      stolen.set('cookie', before);
      expect(await client.expect(200, 'GET', '/account')).toMatchObject({ authenticatedAt });
      const { items } = await client.expect<{ items: unknown[] }>(200, 'GET', '/account/sessions');
      expect(items).toHaveLength(1);
    };
    await renewed(() =>
      client.expect(200, 'POST', '/account/factors/totp/confirm', { code: codeOf(secret) }),
    );
    expect((await other.send('GET', '/me')).statusCode).toBe(401);
    await renewed(() => client.expect(200, 'POST', '/account/factors/recovery-codes'));
    await renewed(() => client.expect(204, 'DELETE', '/account/factors/totp'));
  });
});
