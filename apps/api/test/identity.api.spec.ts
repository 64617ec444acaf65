import type { Me } from '@pitwall/contracts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ApiHarness, PASSWORD, startApi } from './api-harness.ts';

let api: ApiHarness;
beforeAll(async () => {
  api = await startApi({ signInsPerMinute: 5 });
});
afterAll(() => api.close());

describe('accounts', () => {
  it('signs up, out and in again', async () => {
    const ana = api.stranger();
    const created = await ana.expect<Me>(201, 'POST', '/auth/sign-up', {
      name: 'Ana',
      email: 'Ana@Example.com',
      password: PASSWORD,
    });
    expect(created).toMatchObject({ name: 'Ana', email: 'Ana@Example.com', organizations: [] });
    expect(await ana.expect<Me>(200, 'GET', '/me')).toEqual({ ...created, through: null });
    await ana.expect(204, 'POST', '/auth/sign-out');
    expect((await ana.send('GET', '/me')).json()).toMatchObject({
      code: 'authentication.required',
      status: 401,
    });
    await ana.expect(200, 'POST', '/auth/sign-in', {
      email: 'ana@example.com',
      password: PASSWORD,
    });
    expect(await ana.expect<Me>(200, 'GET', '/me')).toEqual({ ...created, through: null });
  });

  it('sends a cookie that scripts cannot read and other sites do not send, under a new id at each sign-in', async () => {
    const ben = api.stranger();
    const first = await ben.send('POST', '/auth/sign-up', {
      name: 'Ben',
      email: 'ben@example.com',
      password: PASSWORD,
    });
    const second = await ben.send('POST', '/auth/sign-in', {
      email: 'ben@example.com',
      password: PASSWORD,
    });
    const cookies = [first, second].map(
      (response) =>
        [response.headers['set-cookie'] ?? []]
          .flat()
          .find((cookie) => cookie.startsWith('pitwall_session')) ?? '',
    );
    for (const cookie of cookies)
      expect(cookie).toMatch(
        /^pitwall_session=[^;]+; Path=\/; Expires=[^;]+; HttpOnly; SameSite=Lax$/,
      );
    expect(cookies[0]?.split(';')[0]).not.toBe(cookies[1]?.split(';')[0]);
  });

  it('tells the same of a wrong password and an unknown account', async () => {
    const wrong = await api
      .stranger()
      .send('POST', '/auth/sign-in', { email: 'ana@example.com', password: 'wrong' });
    const unknown = await api
      .stranger()
      .send('POST', '/auth/sign-in', { email: 'nobody@example.com', password: 'wrong' });
    const { requestId: _one, ...first } = wrong.json();
    const { requestId: _two, ...second } = unknown.json();
    expect(first).toEqual(second);
    expect(first).toMatchObject({ status: 401, code: 'authentication.failed' });
  });

  it('refuses a taken address, a common password and a short one, each with its field', async () => {
    const taken = await api
      .stranger()
      .send('POST', '/auth/sign-up', { name: 'A', email: 'ANA@example.com', password: PASSWORD });
    expect(taken.json()).toMatchObject({ code: 'resource.taken', errors: [{ path: 'email' }] });
    const common = await api.stranger().send('POST', '/auth/sign-up', {
      name: 'A',
      email: 'a@example.com',
      password: 'passwordpassword',
    });
    expect(common.json()).toMatchObject({
      code: 'request.invalid',
      errors: [{ path: 'password' }],
    });
    const short = await api
      .stranger()
      .send('POST', '/auth/sign-up', { name: 'A', email: 'a@example.com', password: 'short' });
    expect(short.json()).toMatchObject({ status: 422, errors: [{ path: 'password' }] });
  });

  it('takes a password of any characters up to 256, all of which count, and none longer', async () => {
    const email = 'long@example.com';
    const password = `  Ünïcode ☂ ${'kettles and herons '.repeat(13)}`.slice(0, 255);
    const signUp = (given: string) =>
      api.stranger().send('POST', '/auth/sign-up', { name: 'Lo', email, password: given });
    expect((await signUp(`${password}xy`)).json()).toMatchObject({
      status: 422,
      errors: [{ path: 'password' }],
    });
    expect((await signUp(`${password}x`)).statusCode).toBe(201);
    const signIn = async (given: string) =>
      (await api.stranger().send('POST', '/auth/sign-in', { email, password: given })).statusCode;
    expect(await signIn(`${password}x`)).toBe(200);
    // Nothing is cut off, trimmed or changed before it is looked at.
    for (const other of [
      `${password}y`,
      password,
      `${password}x`.trim(),
      `${password}x`.toLowerCase(),
    ])
      expect(await signIn(other)).toBe(401);
  });

  it('stops guessing one account from one address, but not its owner elsewhere', async () => {
    const tries = [];
    for (let attempt = 0; attempt < 7; attempt += 1) {
      tries.push(
        await api.stranger().send('POST', '/auth/sign-in', {
          email: 'guessed@example.com',
          password: `guess ${attempt}`,
        }),
      );
    }
    expect(tries.map((response) => response.statusCode)).toEqual([
      401, 401, 401, 401, 401, 429, 429,
    ]);
    expect(tries.at(-1)?.json()).toMatchObject({ code: 'rate.limited' });
    expect(Number(tries.at(-1)?.headers['retry-after'])).toBeGreaterThan(0);
  });
});

describe('requests', () => {
  it('refuses what it cannot read, with a stable code', async () => {
    const broken = await api.application.inject({
      method: 'POST',
      url: '/api/v1/auth/sign-in',
      headers: { 'content-type': 'application/json' },
      payload: '{"email":',
    });
    expect(broken.json()).toMatchObject({ status: 400, code: 'request.malformed' });
    expect(broken.headers['content-type']).toContain('application/problem+json');
    const unknownField = await api
      .stranger()
      .send('POST', '/auth/sign-in', { email: 'a@example.com', password: 'x', admin: true });
    expect(unknownField.json()).toMatchObject({ status: 422, code: 'request.invalid' });
    const wrongType = await api
      .stranger()
      .send('POST', '/auth/sign-in', { email: 7, password: [] });
    expect(wrongType.json().errors.map((error: { path: string }) => error.path)).toEqual([
      'email',
      'password',
    ]);
    const large = await api
      .stranger()
      .send('POST', '/auth/sign-in', { email: 'a'.repeat(2_000_000), password: 'x' });
    expect(large.json()).toMatchObject({ status: 413, code: 'request.too_large' });
    const media = await api.application.inject({
      method: 'POST',
      url: '/api/v1/auth/sign-in',
      headers: { 'content-type': 'text/xml' },
      payload: '<a/>',
    });
    expect(media.json()).toMatchObject({ status: 415, code: 'request.unsupported_media_type' });
    expect((await api.stranger().send('GET', '/nowhere')).json()).toMatchObject({
      status: 404,
      code: 'route.not_found',
    });
  });

  it("refuses a change that another site's page makes with a person's cookies", async () => {
    const cid = await api.person('Cid');
    const foreign = await cid.send(
      'POST',
      '/organizations',
      { name: 'Stolen' },
      { origin: 'https://evil.example' },
    );
    expect(foreign.json()).toMatchObject({ status: 403, code: 'origin.refused' });
    const signIn = await api
      .stranger()
      .send(
        'POST',
        '/auth/sign-in',
        { email: 'a@example.com', password: 'x' },
        { origin: 'https://evil.example' },
      );
    expect(signIn.json()).toMatchObject({ code: 'origin.refused' });
  });

  it('carries security headers and a request id on every answer', async () => {
    const response = await api
      .stranger()
      .send('GET', '/me', undefined, { 'x-request-id': 'abc-12345' });
    expect(response.headers['x-request-id']).toBe('abc-12345');
    expect(response.json().requestId).toBe('abc-12345');
    expect(response.headers['content-security-policy']).toContain("default-src 'none'");
    expect(response.headers['content-security-policy']).not.toContain('unsafe');
    expect(response.headers['x-content-type-options']).toBe('nosniff');
  });

  it('tells what is left of the limit', async () => {
    const response = await api.stranger().send('GET', '/me');
    expect(response.headers['ratelimit-policy']).toBe('"requests";q=1200;w=60');
    expect(response.headers.ratelimit).toMatch(/^"requests";r=\d+;t=\d+$/);
  });

  it('answers health and readiness', async () => {
    expect((await api.stranger().send('GET', '/api/../healthz')).statusCode).toBeLessThan(500);
    expect((await api.application.inject('/healthz')).json()).toEqual({ status: 'ok' });
    expect((await api.application.inject('/readyz')).json()).toEqual({ status: 'ok', failing: [] });
  });
});
