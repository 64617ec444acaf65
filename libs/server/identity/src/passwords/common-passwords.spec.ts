import { describe, expect, it } from 'vitest';
import { isCommonPassword, isMadeOf } from './common-passwords.ts';
import { hashPassword, passwordMatches } from './password-hasher.ts';

describe('isCommonPassword', () => {
  it.each([
    'password',
    'QWERTYUIOP',
    'aaaaaaaaaaaa',
    'abcabcabcabc',
    'passwordpassword',
    'dragonmonkey',
  ])('refuses %s', (password) => {
    expect(isCommonPassword(password)).toBe(true);
  });
  it.each(['the kettle sings at four', 'x8#kQ!zpL2vv', 'monkeys type slowly'])(
    'takes %s',
    (password) => {
      expect(isCommonPassword(password)).toBe(false);
    },
  );
});

describe('isMadeOf', () => {
  const words = ['Ana Quill', 'ana.quill@northwind.example'];
  it.each([
    'Pitwall-2026-Pitwall',
    'quill northwind 99',
    'ANA.QUILL@northwind.example',
    'welcomepitwall1',
  ])('refuses %s, of words that belong to this account and place', (password) => {
    expect(isMadeOf(password, words)).toBe(true);
  });
  it.each(['the kettle sings at four', 'pitwall stops every third lap', '7391-8264-1953'])(
    'takes %s',
    (password) => {
      expect(isMadeOf(password, words)).toBe(false);
    },
  );
});

describe('passwordMatches', () => {
  it('matches the right password only, and nobody without a password', async () => {
    const stored = await hashPassword('the kettle sings at four');
    expect(stored).toMatch(/^\$argon2id\$/);
    expect(await passwordMatches(stored, 'the kettle sings at four')).toBe(true);
    expect(await passwordMatches(stored, 'the kettle sings at five')).toBe(false);
    expect(await passwordMatches(null, 'nobody has this password')).toBe(false);
  });
});
