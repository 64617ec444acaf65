import type { Chance } from './chance.ts';

const PROTOTYPE_KEYS = ['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty'];

const SQL = [
  "' OR '1'='1",
  "'; DROP TABLE task; --",
  '1) UNION SELECT password_hash FROM "user" --',
  '$1',
  "\\'; SELECT pg_sleep(10); --",
  '%',
  '_%_%_%',
  "E'\\x00'",
];
const PATHS = [
  '../../../../etc/passwd',
  '..\\..\\windows\\win.ini',
  '/etc/passwd\u0000.txt',
  '%2e%2e%2f%2e%2e%2fetc%2fpasswd',
  'file:///etc/passwd',
  '.',
  '..',
  '//',
];
const HEADER_SPLITTING = [
  'x\r\nSet-Cookie: pitwall_session=stolen',
  'x\nContent-Length: 0\n\nHTTP/1.1 200 OK',
  'a%0d%0aLocation:%20https://example.com',
];
const UNICODE = [
  '\u0000',
  'a\u0000b',
  '\uD800',
  '\uDFFF tail',
  'head \uD83D',
  '\u202Eevil\u202C',
  '\uFEFF',
  '\u200B\u200D',
  'Z\u0351\u036B\u0343\u036A\u0302\u036B'.repeat(20),
  '\u{1F468}\u200D\u{1F469}\u200D\u{1F467}',
  '\u0130\u0131\u1E9E\uFB03',
  '\u2028\u2029',
  '\uFFFE\uFFFF',
  '\u0007\u001B[31m',
];
const MARKUP = [
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  '{{constructor.constructor("return process")()}}',
  '${7*7}',
  '=HYPERLINK("https://example.com")',
  'javascript:alert(1)',
  '[a](javascript:alert(1))',
  '<?xml version="1.0"?><!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]><x>&e;</x>',
  'a: &a [*a, *a]',
];
const LOOKALIKES = [
  '',
  ' ',
  'null',
  'undefined',
  'NaN',
  '[object Object]',
  'true',
  '0',
  '-1',
  '1e400',
  '00000000-0000-0000-0000-000000000000',
  'ffffffff-ffff-ffff-ffff-ffffffffffff',
  '2026-02-30',
  '9999-12-31T23:59:59.999Z',
  '0000-01-01T00:00:00Z',
  '-271821-04-20T00:00:00.000Z',
  '+275760-09-13T00:00:00.000Z',
  '2026-01-05T10:00:00.000+23:59',
];
const REGULAR_EXPRESSIONS = [
  `${'a'.repeat(40)}!`,
  `${'a-'.repeat(200)}`,
  `${'x'.repeat(5_000)}@${'y.'.repeat(2_000)}`,
  `${' '.repeat(20_000)}x`,
];

export const HOSTILE_TEXTS: readonly string[] = [
  ...SQL,
  ...PATHS,
  ...HEADER_SPLITTING,
  ...UNICODE,
  ...MARKUP,
  ...LOOKALIKES,
  ...REGULAR_EXPRESSIONS,
  ...PROTOTYPE_KEYS,
  'a'.repeat(256),
  'ä'.repeat(9_999),
];

export const HOSTILE_NUMBERS: readonly number[] = [
  0,
  -0,
  -1,
  0.1,
  1e-320,
  2 ** 31 - 1,
  2 ** 31,
  -(2 ** 31) - 1,
  2 ** 53,
  -(2 ** 53),
  2 ** 63,
  1e21,
  1e308,
  -1.7976931348623157e308,
];

/** A text that some part of a system has stumbled over somewhere. */
export const hostileText = (chance: Chance): string => chance.pick(HOSTILE_TEXTS);

/** Any JSON value. */
export function hostileValue(chance: Chance, depth = 0): unknown {
  const kinds = depth > 2 ? 5 : 8;
  switch (chance.below(kinds)) {
    case 0:
      return chance.pick(HOSTILE_NUMBERS);
    case 1:
      return null;
    case 2:
      return chance.once(2);
    case 3:
    case 4:
      return hostileText(chance);
    case 5:
      return Array.from({ length: chance.below(4) }, () => hostileValue(chance, depth + 1));
    case 6:
      return withKey({}, chance.pick(PROTOTYPE_KEYS), hostileValue(chance, depth + 1));
    default:
      return Array.from({ length: 300 }, () => hostileText(chance).slice(0, 20));
  }
}

export const hostileKey = (chance: Chance): string =>
  chance.once(2) ? chance.pick(PROTOTYPE_KEYS) : hostileText(chance).slice(0, 200);

/** Sets an own property, even one called __proto__. */
export function withKey<Target extends object>(
  target: Target,
  key: string,
  value: unknown,
): Target {
  return Object.defineProperty(target, key, {
    value,
    enumerable: true,
    writable: true,
    configurable: true,
  });
}
