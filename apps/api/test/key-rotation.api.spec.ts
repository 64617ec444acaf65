import { randomBytes } from 'node:crypto';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { TotpSetup } from '@pitwall/contracts';
import { createLogger } from '@pitwall/server-kernel';
import { Secret, TOTP } from 'otpauth';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createApi } from '../src/create-api.ts';
import { type ApiHarness, PASSWORD, startApi } from './api-harness.ts';

const [BEFORE, AFTER] = [randomBytes(32), randomBytes(32)];

/** Processes of one installation while its key is changed: each was started with what the step says. */
let api: ApiHarness;
const processes: NestFastifyApplication[] = [];
beforeAll(async () => {
  api = await startApi({ signInsPerMinute: 2, secretKey: BEFORE });
});
afterAll(async () => {
  for (const one of processes) await one.close();
  await api.close();
});

async function started(secretKey: Buffer, previousSecretKeys: Buffer[]) {
  const configuration = { ...api.configuration, secretKey, previousSecretKeys };
  const one = await createApi(configuration, createLogger('silent', 'api'));
  processes.push(one);
  return one;
}

const me = async (application: NestFastifyApplication, cookie = ''): Promise<number> =>
  (await application.inject({ url: '/api/v1/me', headers: { cookie } })).statusCode;

const post = (
  application: NestFastifyApplication,
  path: string,
  payload: object,
  cookie = '',
): ReturnType<NestFastifyApplication['inject']> =>
  application.inject({
    method: 'POST',
    url: `/api/v1${path}`,
    headers: { origin: api.configuration.publicUrl, ...(cookie ? { cookie } : {}) },
    payload,
  });

/** The cookies that an answer sets, as a browser sends them back. */
const cookiesOf = (response: Awaited<ReturnType<typeof post>>): string =>
  [response.headers['set-cookie'] ?? []]
    .flat()
    .map((set) => set.split(';', 1)[0])
    .join('; ');

describe('a change of the key', () => {
  it('signs nobody out and locks nothing away, whichever process answers at whichever step', async () => {
    const ana = await api.person('Ana');
    const { email } = await ana.expect<{ email: string }>(200, 'GET', '/me');
    const { secret } = await ana.expect<TotpSetup>(200, 'POST', '/account/factors/totp');
    const code = (steps: number): string =>
      new TOTP({ secret: Secret.fromBase32(secret) }).generate({
        timestamp: Date.now() + steps * 30_000,
      });
    await ana.expect(200, 'POST', '/account/factors/totp/confirm', { code: code(0) });

    // Step 1: the new key opens everywhere before it seals anywhere. Step 2: it seals.
    const prepared = await started(BEFORE, [AFTER]);
    const turned = await started(AFTER, [BEFORE]);
    for (const process of [prepared, turned]) expect(await me(process, ana.cookies)).toBe(200);

    // What was sealed by the old key is opened: the seed of the authenticator app.
    const asked = await post(turned, '/auth/sign-in', { email, password: PASSWORD });
    expect(asked.json()).toMatchObject({ code: 'authentication.second_factor' });
    const signedIn = await post(
      turned,
      '/auth/second-factor/totp',
      { code: code(1) },
      cookiesOf(asked),
    );
    expect(signedIn.statusCode).toBe(200);
    // A session that began with the new key goes on at a process that seals by the old one still.
    for (const process of [prepared, turned])
      expect(await me(process, cookiesOf(signedIn))).toBe(200);

    // Step 3, days later: the old key is gone, and with it only what it alone has signed.
    const done = await started(AFTER, []);
    expect(await me(done, cookiesOf(signedIn))).toBe(200);
    expect(await me(done, ana.cookies)).toBe(401);
  });

  it('forgets no browser: its owner comes in while strangers wait', async () => {
    const ben = await api.person('Ben');
    const { email } = await ben.expect<{ email: string }>(200, 'GET', '/me');
    const [, turned] = processes;
    if (!turned) throw new Error('The processes of the first test are missing.');
    const guess = () => post(turned, '/auth/sign-in', { email, password: 'a wrong guess' });
    for (let times = 0; times < 2; times += 1) expect((await guess()).statusCode).toBe(401);
    expect((await guess()).statusCode).toBe(429);
    const right = { email, password: PASSWORD };
    expect((await post(turned, '/auth/sign-in', right)).statusCode).toBe(429);
    expect((await post(turned, '/auth/sign-in', right, ben.cookies)).statusCode).toBe(200);
  });
});
