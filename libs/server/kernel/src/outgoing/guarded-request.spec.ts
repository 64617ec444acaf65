import { describe, expect, it } from 'vitest';
import { type GuardedRequestInit, mayRepeat, parseUrl, toHop } from './guarded-request.ts';

const url = new URL('https://example.com/');
const hop = (init: GuardedRequestInit) => toHop(url, init, 'Pitwall');
const method = (name: string) => name as GuardedRequestInit['method'];

describe('toHop', () => {
  it('sends JSON with its content type and lower-case names', () => {
    expect(hop({ method: 'POST', json: { a: 1 }, headers: { 'X-Token': 't' } })).toMatchObject({
      body: '{"a":1}',
      headers: { 'content-type': 'application/json', 'x-token': 't', 'user-agent': 'Pitwall' },
      mayRepeat: false,
    });
  });

  it('lets the caller name the content type and the user agent', () => {
    const headers = { 'Content-Type': 'application/merge-patch+json', 'User-Agent': 'Other' };
    expect(hop({ method: 'PATCH', json: {}, headers }).headers).toEqual({
      'content-type': 'application/merge-patch+json',
      'user-agent': 'Other',
    });
  });

  it('sends the idempotency key', () => {
    const made = hop({ method: 'POST', idempotencyKey: 'k-1' });
    expect(made.headers['idempotency-key']).toBe('k-1');
    expect(made.mayRepeat).toBe(true);
  });

  const circular: Record<string, unknown> = {};
  circular['self'] = circular;
  it.each<[string, GuardedRequestInit]>([
    ['CONNECT', { method: method('CONNECT') }],
    ['TRACE', { method: method('TRACE') }],
    ['a method in lower case', { method: method('get') }],
    ['a body with GET', { body: 'x' }],
    ['an empty body with HEAD', { method: 'HEAD', body: '' }],
    ['both bodies', { method: 'POST', body: 'x', json: 1 }],
    ['circular JSON', { method: 'POST', json: circular }],
    ['a function as JSON', { method: 'POST', json: () => 1 }],
    ['host', { headers: { Host: 'secret' } }],
    ['connection', { headers: { connection: 'secret' } }],
    ['content-length', { headers: { 'Content-Length': '1' } }],
    ['transfer-encoding', { headers: { 'transfer-encoding': 'secret' } }],
    ['upgrade', { headers: { upgrade: 'secret' } }],
    ['proxy headers', { headers: { 'Proxy-Authorization': 'secret' } }],
    ['a line break in a value', { headers: { 'x-a': 'secret\r\nx-b: 1' } }],
    ['NUL in a value', { headers: { 'x-a': 'secret\0' } }],
    ['a value outside Latin-1', { headers: { 'x-a': 'secret€' } }],
    ['a space in a name', { headers: { 'x a': 'secret' } }],
    ['a line break in a name', { headers: { 'x\r\nx': 'secret' } }],
    ['a name twice', { headers: { 'x-a': 'secret', 'X-A': 'secret' } }],
    ['an empty idempotency key', { method: 'POST', idempotencyKey: '' }],
    ['an idempotency key with a line break', { method: 'POST', idempotencyKey: 'secret\n' }],
  ])('refuses %s without repeating values', (_name, init) => {
    expect(() => hop(init)).toThrow(
      expect.objectContaining({
        code: 'outgoing.invalid_request',
        message: expect.not.stringContaining('secret'),
      }),
    );
  });
});

describe('mayRepeat', () => {
  it.each<[string, GuardedRequestInit, boolean]>([
    ['GET', {}, true],
    ['PUT', {}, true],
    ['DELETE', {}, true],
    ['POST', {}, false],
    ['PATCH', {}, false],
    ['POST', { idempotencyKey: 'k' }, true],
    ['POST', { retry: 'always' }, true],
    ['GET', { retry: 'never' }, false],
    ['POST', { retry: 'never', idempotencyKey: 'k' }, false],
  ])('%s with %j: %s', (name, init, expected) => {
    expect(mayRepeat(name, init)).toBe(expected);
  });
});

describe('parseUrl', () => {
  it('drops the fragment', () => {
    expect(parseUrl('https://example.com/a?b#secret').href).toBe('https://example.com/a?b');
  });

  it.each([
    '',
    'example.com',
    '/path?secret',
    'https://',
    'https://[secret]/',
    'https://secret:99999/',
  ])('refuses %j without repeating it', (text) => {
    expect(() => parseUrl(text)).toThrow(
      expect.objectContaining({
        code: 'outgoing.refused_url',
        message: expect.not.stringContaining('secret'),
      }),
    );
  });
});
