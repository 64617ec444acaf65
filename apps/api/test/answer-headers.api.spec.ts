import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import type { LightMyRequestResponse } from 'fastify';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ApiHarness, type Client, PASSWORD, startApi } from './api-harness.ts';

const PUBLIC_URL = 'https://pitwall.example.com';
let api: ApiHarness;
const lines: string[] = [];

beforeAll(async () => {
  api = await startApi(
    { publicUrl: PUBLIC_URL, trustedProxies: ['loopback'] },
    { log: (line) => lines.push(line) },
  );
});
afterAll(() => api.close());

const send = (
  client: Client,
  method: 'GET' | 'POST' | 'OPTIONS',
  path: string,
  body?: unknown,
  headers = {},
) =>
  client.send(method, path, body, { origin: PUBLIC_URL, 'x-forwarded-proto': 'https', ...headers });

describe('every answer on https', () => {
  let answers: LightMyRequestResponse[];
  beforeAll(async () => {
    const stranger = api.stranger();
    answers = [
      await send(stranger, 'GET', '/me'),
      await send(stranger, 'GET', '/catalogue'),
      await send(stranger, 'GET', '/nothing/here'),
      await send(stranger, 'POST', '/auth/sign-in', { email: 'x' }),
      await send(stranger, 'GET', '/api/openapi.json'),
    ];
  });

  it('keeps browsers on https, here and on all subdomains, for a year', () => {
    for (const { headers } of answers)
      expect(headers['strict-transport-security']).toBe('max-age=31536000; includeSubDomains');
  });

  it('loads nothing from elsewhere, is framed by nobody and is taken for what it says it is', () => {
    for (const { headers } of answers) {
      const policy = String(headers['content-security-policy']);
      for (const part of [
        "default-src 'none'",
        "object-src 'none'",
        "base-uri 'none'",
        "frame-ancestors 'none'",
      ])
        expect(policy).toContain(part);
      expect(policy).not.toMatch(/unsafe|https?:|\*/);
      expect(headers['x-content-type-options']).toBe('nosniff');
      expect(headers['referrer-policy']).toBe('same-origin');
      expect(headers['cross-origin-resource-policy']).toBe('same-origin');
    }
  });

  it('tells its type with its charset', () => {
    for (const { headers } of answers)
      expect(headers['content-type']).toMatch(/^application\/(problem\+)?json(; charset=utf-8)?$/);
  });

  it('is kept by no cache where it is somebody’s own', () => {
    const [me, catalogue] = answers;
    expect(me?.headers['cache-control']).toBe('no-store');
    expect(catalogue?.headers['cache-control']).toBe('public, no-cache');
  });

  it('lets no other origin read it, whoever asks and however', async () => {
    for (const origin of [
      'https://evil.example',
      'null',
      'https://pitwall.example.com.evil.example',
    ])
      for (const [method, extra] of [
        ['GET', {}],
        [
          'OPTIONS',
          { 'access-control-request-method': 'PATCH', 'access-control-request-headers': 'x-y' },
        ],
      ] as const) {
        const { headers, statusCode } = await send(
          api.stranger(),
          method,
          '/catalogue',
          undefined,
          { origin, ...extra },
        );
        expect(Object.keys(headers).filter((name) => name.startsWith('access-control-'))).toEqual(
          [],
        );
        expect([method, statusCode]).toEqual([method, method === 'GET' ? 200 : 404]);
      }
  });
});

describe('a long answer', () => {
  it('travels as small as its reader can take it, and is the same', async () => {
    const ask = (accepted: string, path = '/catalogue') =>
      send(api.stranger(), 'GET', path, undefined, { 'accept-encoding': accepted });
    const plain = await ask('identity');
    expect(plain.headers['content-encoding']).toBeUndefined();
    for (const [accepted, unpack] of [
      ['gzip', gunzipSync],
      ['br, gzip', brotliDecompressSync],
    ] as const) {
      const small = await ask(accepted);
      expect(small.headers['content-encoding']).toBe(accepted.split(',')[0]);
      expect(small.headers['vary']).toContain('accept-encoding');
      expect(small.rawPayload.length).toBeLessThan(plain.rawPayload.length / 3);
      expect(unpack(small.rawPayload).equals(plain.rawPayload)).toBe(true);
    }
    const short = await ask('br', '/nothing/here');
    expect(short.headers['content-encoding']).toBeUndefined();
    expect(short.json()).toMatchObject({ status: 404 });
  });
});

describe('the session’s cookie on https', () => {
  it('is held to this host and to https, unread by scripts and unsent by other sites', async () => {
    const response = await send(api.stranger(), 'POST', '/auth/sign-up', {
      email: 'cookie@example.com',
      name: 'Cookie',
      password: PASSWORD,
    });
    const cookies = [response.headers['set-cookie'] ?? []].flat();
    const session = cookies.find((one) => one.startsWith('__Host-pitwall_session='));
    for (const part of ['Path=/', 'HttpOnly', 'Secure', 'SameSite=Lax'])
      expect(session).toContain(part);
    expect(session).not.toContain('Domain');
    for (const one of cookies) expect(one).toMatch(/^__Host-/);
    expect(response.body).not.toContain(session?.split(/[=;]/)[1] ?? '');
  });
});

describe('the log of a request', () => {
  it('tells when, who, what, from where and how it ended, and no secret', async () => {
    const person = api.stranger();
    await send(person, 'POST', '/auth/sign-up', {
      email: 'logged@example.com',
      name: 'Logged',
      password: PASSWORD,
    });
    const { id } = (await send(person, 'GET', '/me')).json<{ id: string }>();
    const line = lines
      .map((one) => JSON.parse(one) as Record<string, unknown>)
      .find((one) => one['msg'] === 'request' && one['userId'] === id);
    expect(line).toMatchObject({
      method: 'GET',
      route: '/api/v1/me',
      status: '200',
      address: '127.0.0.1',
    });
    expect(line?.['time']).toMatch(/^\d{4}-\d{2}-\d{2}T.*Z$/);
    expect(line?.['requestId']).toEqual(expect.any(String));
    expect(lines.join('\n')).not.toContain(PASSWORD);
  });
});
