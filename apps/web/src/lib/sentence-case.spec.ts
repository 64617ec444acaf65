import { describe, expect, it } from 'vitest';
import { sentenceCase } from './sentence-case.ts';

describe('how a sentence begins', () => {
  it.each([
    ['partial', 'Partial'],
    ['e-mail is off', 'E-mail is off'],
    ['one thing; it reads http://a', 'One thing; it reads http://a'],
    ['', ''],
  ])('writes %o large', (words, shown) => {
    expect(sentenceCase(words)).toBe(shown);
  });

  it.each([
    'https://jira.example answered 502',
    'jira.example cannot be reached',
    'localhost:3000 is refused',
    'pgBouncer holds them',
    'iOS',
    'k6 says so',
    'src/main.ts is gone',
    'max_connections is 100',
    '`npm ci` is missing',
    'ana@example.com is no member',
  ])('leaves %o as it is written', (words) => {
    expect(sentenceCase(words)).toBe(words);
  });
});
