import { format, inspect } from 'node:util';
import { describe, expect, it } from 'vitest';
import { Secret } from './secret.ts';

const value = 'ghp_averyprivatetoken';

describe('Secret', () => {
  const secret = new Secret(value);

  it('reveals its value on request', () => {
    expect(secret.reveal()).toBe(value);
  });

  it.each<[string, () => unknown]>([
    ['a template', () => `${secret}`],
    ['concatenation', () => 'token ' + String(secret)],
    ['JSON', () => JSON.stringify({ token: secret, list: [secret] })],
    ['inspect', () => inspect({ deep: { er: { still: { token: secret } } } }, { depth: 9 })],
    [
      'inspect with hidden members',
      () => inspect(secret, { showHidden: true, customInspect: false }),
    ],
    ['format', () => format('%s %o %j %O', secret, secret, secret, secret)],
    ['an error', () => new Error(String(secret)).stack],
    ['its own keys', () => Reflect.ownKeys(secret).concat(Object.keys(secret)).join()],
    ['a spread', () => JSON.stringify({ ...secret })],
    ['a structured clone', () => inspect(structuredClone(secret))],
    ['a join', () => [secret, secret].join()],
    ['a locale text', () => secret.toLocaleString()],
  ])('is not printed by %s', (_name, print) => {
    expect(String(print())).not.toContain(value);
  });

  it('prints [secret]', () => {
    expect([`${secret}`, JSON.stringify(secret), inspect(secret)]).toEqual([
      '[secret]',
      '"[secret]"',
      '[secret]',
    ]);
  });

  it('compares by value', () => {
    expect(secret.equals(value)).toBe(true);
    expect(secret.equals(new Secret(value))).toBe(true);
    expect(secret.equals(`${value}x`)).toBe(false);
    expect(secret.equals(new Secret(value.toUpperCase()))).toBe(false);
  });
});
