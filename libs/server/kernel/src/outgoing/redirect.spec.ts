import { describe, expect, it } from 'vitest';
import type { Hop, OutgoingMethod } from './guarded-request.ts';
import { redirectOf } from './redirect.ts';

const from = (
  method: OutgoingMethod,
  body: string | null = null,
  origin = 'https://a.example',
): Hop => ({
  url: new URL(`${origin}/path?query=1`),
  method,
  headers: {
    accept: 'application/json',
    authorization: 'Bearer secret',
    cookie: 'secret',
    'private-token': 'secret',
    'user-agent': 'Pitwall',
    ...(body === null ? {} : { 'content-type': 'text/plain', 'content-language': 'en' }),
  },
  body,
  mayRepeat: true,
});

describe('redirectOf', () => {
  it.each<[OutgoingMethod, number, OutgoingMethod]>([
    ['GET', 301, 'GET'],
    ['HEAD', 303, 'HEAD'],
    ['POST', 301, 'GET'],
    ['POST', 302, 'GET'],
    ['POST', 303, 'GET'],
    ['PUT', 303, 'GET'],
    ['DELETE', 303, 'GET'],
    ['PUT', 302, 'PUT'],
    ['PATCH', 301, 'PATCH'],
    ['POST', 307, 'POST'],
    ['POST', 308, 'POST'],
    ['DELETE', 308, 'DELETE'],
  ])('%s answered by %i continues as %s', (method, status, expected) => {
    const body = method === 'POST' ? 'x' : null;
    const next = redirectOf(from(method, body), status, '/next');
    expect(next?.method).toBe(expected);
    const kept = expected === 'POST';
    expect(next?.body).toBe(kept ? 'x' : null);
    expect(Object.keys(next?.headers ?? {}).some((name) => name.startsWith('content-'))).toBe(kept);
    expect(next?.headers['authorization']).toBe('Bearer secret');
  });

  it('resolves the location against the address and drops a fragment', () => {
    expect(redirectOf(from('GET'), 302, '../x#y')?.url.href).toBe('https://a.example/x');
    expect(redirectOf(from('GET'), 302, '//b.example/x')?.url.href).toBe('https://b.example/x');
  });

  it.each([
    'https://b.example/',
    'https://a.example:8443/',
    'https://a.example.evil.example/',
    'https://sub.a.example/',
  ])('takes no credentials to %s', (location) => {
    const next = redirectOf(from('GET'), 307, location);
    expect(next?.headers).toEqual({ accept: 'application/json', 'user-agent': 'Pitwall' });
  });

  it('does not count http to https as the same origin', () => {
    const next = redirectOf(from('GET', null, 'http://a.example'), 301, 'https://a.example/');
    expect(next?.headers['authorization']).toBeUndefined();
  });

  it.each([
    [200, '/x'],
    [304, '/x'],
    [300, '/x'],
    [305, '/x'],
    [302, undefined],
  ])('is none for %i with %s', (status, location) => {
    expect(redirectOf(from('GET'), status, location)).toBeNull();
  });

  it.each<[string, Hop, string]>([
    ['downgrade', from('GET'), 'http://a.example/secret'],
    ['downgrade', from('GET'), 'http://b.example/secret'],
    ['malformed', from('GET'), 'https://[secret'],
    ['body', from('POST', 'x'), 'https://b.example/secret'],
  ])('refuses: %s', (reason, hop, location) => {
    expect(() => redirectOf(hop, 307, location)).toThrow(
      expect.objectContaining({
        code: 'outgoing.redirects',
        reason,
        message: expect.not.stringContaining('secret'),
      }),
    );
  });
});
