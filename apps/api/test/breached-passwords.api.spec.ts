import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { CaughtMail } from '@pitwall/contracts';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type ApiHarness, type Client, PASSWORD, startApi } from './api-harness.ts';

const BREACHED = 'eleven herons at the old mill';
const PADDED = 'seven herons at the old mill';
const sha1 = (text: string): string => createHash('sha1').update(text).digest('hex').toUpperCase();

/** A service in the manner of Have I Been Pwned, with what it was asked. */
let service: Server;
let asked: { path: string; headers: IncomingMessage['headers'] }[] = [];
let answers: (request: IncomingMessage, response: ServerResponse) => void;
const asItShould = (_request: IncomingMessage, response: ServerResponse): void => {
  response.end(
    [
      `${sha1('another').slice(5)}:3`,
      `${sha1(BREACHED).slice(5)}:17`,
      `${sha1(PADDED).slice(5)}:0`,
    ].join('\r\n'),
  );
};

let api: ApiHarness;
beforeAll(async () => {
  service = createServer((request, response) => {
    asked.push({ path: request.url ?? '', headers: request.headers });
    answers(request, response);
  }).listen(0, '127.0.0.1');
  await once(service, 'listening');
  api = await startApi({
    signInsPerMinute: 1_000,
    outgoing: { allow: ['127.0.0.1'], allowHttp: true },
    breachServiceUrl: `http://127.0.0.1:${(service.address() as AddressInfo).port}/range`,
  });
});
beforeEach(() => {
  asked = [];
  answers = asItShould;
});
afterAll(async () => {
  await api.close();
  service.closeAllConnections();
  service.close();
});

let count = 0;
const signUp = (password: string, client = api.stranger()) =>
  client.send('POST', '/auth/sign-up', {
    name: 'Quinta Vole',
    email: `quinta.vole.${(count += 1)}@breach.example`,
    password,
  });
const refusal = {
  status: 422,
  errors: [{ path: 'password', message: expect.stringContaining('breach') }],
};

describe('a service of breached passwords that is switched on', () => {
  it('is told five digits of a hash, and nothing else of the password', async () => {
    expect((await signUp(PASSWORD)).statusCode).toBe(201);
    expect(asked.map(({ path }) => path)).toEqual([`/range/${sha1(PASSWORD).slice(0, 5)}`]);
    expect(asked[0]?.headers).toMatchObject({ 'add-padding': 'true' });
    expect(JSON.stringify(asked)).not.toContain(sha1(PASSWORD).slice(0, 6));
  });

  it('keeps what it knows from being chosen: at sign-up, change and reset', async () => {
    expect((await signUp(BREACHED)).json()).toMatchObject(refusal);
    // Rows of padding count as nothing.
    expect((await signUp(PADDED)).statusCode).toBe(201);
    const client = api.stranger();
    await signUp(PASSWORD, client);
    const change = await client.send('POST', '/account/password', {
      current: PASSWORD,
      password: BREACHED,
    });
    expect(change.json()).toMatchObject(refusal);
    const token = await resetToken(client);
    const reset = (password: string) =>
      api.stranger().send('POST', '/auth/password-reset/complete', { token, password });
    expect((await reset(BREACHED)).json()).toMatchObject(refusal);
    // The link is still good, and what its person is called makes no password here either.
    expect((await reset('quinta vole quinta')).json()).toMatchObject({
      status: 422,
      errors: [{ path: 'password', message: expect.stringContaining('your name') }],
    });
    expect((await reset('nine herons at the old mill')).statusCode).toBe(204);
  });

  it('is not asked by who signs in, or has no link', async () => {
    const client = api.stranger();
    await signUp(PASSWORD, client);
    asked = [];
    const { email } = await client.expect<{ email: string }>(200, 'GET', '/me');
    await api.stranger().expect(200, 'POST', '/auth/sign-in', { email, password: PASSWORD });
    await api.stranger().expect(410, 'POST', '/auth/password-reset/complete', {
      token: 'x'.repeat(40),
      password: BREACHED,
    });
    expect(asked).toEqual([]);
  });

  it.each<[string, typeof answers]>([
    ['refuses', (_request, response) => response.writeHead(503).end()],
    ['sends nonsense', (_request, response) => response.end('<html>')],
    ['breaks off', (request) => request.socket.destroy()],
    ['says nothing', () => undefined],
  ])('keeps nobody out when it %s', async (_how, way) => {
    answers = way;
    expect((await signUp(BREACHED)).statusCode).toBe(201);
    expect(asked).toHaveLength(1);
  });
});

describe('an installation that names no such service', () => {
  it('asks nobody', async () => {
    const alone = await startApi({ outgoing: { allow: ['127.0.0.1'], allowHttp: true } });
    expect(alone.configuration.breachServiceUrl).toBeNull();
    expect((await signUp(BREACHED, alone.stranger())).statusCode).toBe(201);
    expect(asked).toEqual([]);
    await alone.close();
  });
});

async function resetToken(client: Client): Promise<string> {
  const { email } = await client.expect<{ email: string }>(200, 'GET', '/me');
  await api.stranger().expect(204, 'POST', '/auth/password-reset', { email });
  const mails = await api.application.inject({
    url: '/api/v1/mailbox?limit=100',
    headers: { host: 'localhost:4600' },
  });
  const mail = (mails.json().items as CaughtMail[]).find(
    ({ to, subject }) => to === email && subject === 'Choose a new password',
  );
  return new URL(mail?.action?.url ?? '').hash.slice(1);
}
