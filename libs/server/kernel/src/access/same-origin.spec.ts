import { describe, expect, it } from 'vitest';
import type { Principal } from '../context/request-context.ts';
import { refuseForeignOrigin } from './same-origin.ts';

const person: Principal = {
  kind: 'person',
  userId: 'u',
  email: 'e',
  emailConfirmed: true,
  name: 'n',
  memberships: [],
  sessionId: 's',
  authenticatedAt: new Date(),
};
const token = { kind: 'token' } as Principal;
const passes = (
  method: string,
  headers: Record<string, string>,
  principal: Principal | null,
  publicUrl = 'https://pitwall.example',
): boolean => {
  try {
    refuseForeignOrigin({ method, headers, principal } as never, { publicUrl });
    return true;
  } catch {
    return false;
  }
};

describe('refuseForeignOrigin', () => {
  it.each([
    ['a read from anywhere', 'GET', { origin: 'https://evil.example' }, person, true],
    ['an own page', 'POST', { origin: 'https://pitwall.example' }, person, true],
    ['another site', 'POST', { origin: 'https://evil.example' }, person, false],
    ['a look-alike', 'POST', { origin: 'https://pitwall.example.evil.example' }, person, false],
    ['plain http of the same name', 'POST', { origin: 'http://pitwall.example' }, person, false],
    ['a sandboxed page', 'DELETE', { origin: 'null' }, person, false],
    ['a person without an origin', 'POST', {}, person, false],
    ['a program without session or origin', 'POST', {}, null, true],
    [
      'a page that hides its origin before signing in',
      'POST',
      { 'sec-fetch-site': 'cross-site' },
      null,
      false,
    ],
    ['a token from anywhere', 'POST', { origin: 'https://evil.example' }, token, true],
  ] as const)('%s', (_, method, headers, principal, expected) => {
    expect(passes(method, headers, principal)).toBe(expected);
  });

  it('takes the names of this machine for one another, on the same port only', () => {
    const local = 'http://localhost:4600';
    expect(
      passes('POST', { origin: 'http://127.0.0.1:4600', host: '127.0.0.1:4600' }, person, local),
    ).toBe(true);
    expect(
      passes('POST', { origin: 'http://127.0.0.1:5173', host: '127.0.0.1:4600' }, person, local),
    ).toBe(false);
    expect(
      passes(
        'POST',
        { origin: 'http://evil.example:4600', host: 'evil.example:4600' },
        person,
        local,
      ),
    ).toBe(false);
  });
});
