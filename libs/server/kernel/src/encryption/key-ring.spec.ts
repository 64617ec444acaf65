import { randomBytes } from 'node:crypto';
import { inspect } from 'node:util';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { EncryptionError } from './encryption-error.ts';
import { parseKeyRing, usableKeys } from './key-ring.ts';
import { weaknessOf } from './key-strength.ts';

const a = randomBytes(32).toString('base64');
const b = randomBytes(32).toString('base64');

function refusal(text: string): EncryptionError {
  try {
    parseKeyRing(text);
  } catch (error) {
    if (error instanceof EncryptionError) return error;
    throw error;
  }
  throw new Error(`accepted: ${text}`);
}

describe('parseKeyRing', () => {
  it('reads entries by comma; the first is current', () => {
    const ring = parseKeyRing(`k2:${a},k1:${b}`);
    expect(ring.current).toBe('k2');
    expect(ring.keys.map(({ id }) => id)).toEqual(['k2', 'k1']);
    expect(
      [...usableKeys(ring.keys).values()].map((key) => key.export().toString('base64')),
    ).toEqual([a, b]);
  });

  it("reads a file's contents with comments, blank lines and Windows line ends", () => {
    const ring = parseKeyRing(`# rotated, see k1:x,y\r\n\r\n  k2 : ${a} ,\r\nk1:${b}\r\n`);
    expect(ring.keys.map(({ id }) => id)).toEqual(['k2', 'k1']);
  });

  it('takes base64 without padding', () => {
    expect(parseKeyRing(`k1:${a.replaceAll('=', '')}`).current).toBe('k1');
  });

  it('does not print its keys', () => {
    expect(inspect(parseKeyRing(`k1:${a}`), { depth: 9, showHidden: true })).not.toContain(a);
    expect(JSON.stringify(parseKeyRing(`k1:${a}`))).not.toContain(a);
  });

  const encoded = (bytes: Iterable<number>) => Buffer.from([...bytes]).toString('base64');
  it.each([
    ['nothing', '', /holds no key/],
    ['comments only', '# k1:x', /holds no key/],
    ['an entry without id', a, /Key 1 .* has no id/],
    ['an empty id', `:${a}`, /Key 1 .* unusable id/],
    ['an id with a dot', `k.1:${a}`, /unusable id/],
    ['a second entry without id', `k1:${a},${b}`, /Key 2 .* has no id/],
    ['text that is not base64', 'k1:***', /"k1" is not valid base64/],
    [
      'base64 with a foreign character inside',
      `k1:${a.slice(0, 9)} ${a.slice(9)}`,
      /not valid base64/,
    ],
    ['base64 with left-over bits', `k1:${'A'.repeat(42)}B=`, /not valid base64/],
    ['16 bytes', `k1:${randomBytes(16).toString('base64')}`, /has 16 bytes, and 32 are needed/],
    ['33 bytes', `k1:${randomBytes(33).toString('base64')}`, /has 33 bytes/],
    ['a key in hexadecimal', `k1:${randomBytes(32).toString('hex')}`, /has 48 bytes/],
    ['no bytes', 'k1:', /has 0 bytes/],
    ['an id given twice', `k1:${a},k1:${b}`, /"k1" is given twice/],
    ['one key under two ids', `k1:${a},k2:${a}`, /"k1" and "k2" are the same key/],
    ['zeros', `k1:${encoded(new Uint8Array(32))}`, /all zeros/],
    ['one repeated byte', `k1:${encoded(new Uint8Array(32).fill(7))}`, /equal steps/],
    ['counting bytes', `k1:${encoded(new Uint8Array(32).keys())}`, /equal steps/],
    [
      'a repeated half',
      `k1:${encoded([...'\x80secret-half-16!', ...'\x80secret-half-16!'].map((c) => c.charCodeAt(0)))}`,
      /repeats/,
    ],
    [
      'a passphrase',
      `k1:${Buffer.from('please-change-me-to-32-bytes-ok!').toString('base64')}`,
      /readable text/,
    ],
    [
      'few different bytes',
      `k1:${encoded(Array.from({ length: 32 }, (_, i) => ((i * i) % 11) + 200))}`,
      /repeats|different bytes/,
    ],
  ])('refuses %s', (_name, text, message) => {
    const error = refusal(text);
    expect(error.code).toBe('encryption.invalid_key');
    expect(error.message).toMatch(message);
  });

  it('never repeats key material in an error', () => {
    const half = a.slice(0, 20);
    for (const text of [
      a,
      `k1:${half}`,
      `k1:${a},k1:${b}`,
      `k1:${a},k2:${a}`,
      `k.1:${a}`,
      `k1:${a}!`,
    ]) {
      expect(refusal(text).message).not.toContain(half);
    }
  });
});

describe('weaknessOf', () => {
  it('accepts random keys', () => {
    for (let run = 0; run < 20_000; run += 1) expect(weaknessOf(randomBytes(32))).toBeNull();
  });

  it('refuses any short pattern repeated', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 1, maxLength: 16 }), (pattern) => {
        const key = Uint8Array.from({ length: 32 }, (_, i) => pattern[i % pattern.length] ?? 0);
        expect(weaknessOf(key)).not.toBeNull();
      }),
    );
  });

  it('refuses any progression and any printable text', () => {
    fc.assert(
      fc.property(fc.nat(255), fc.nat(255), (start, step) => {
        const key = Uint8Array.from({ length: 32 }, (_, i) => start + i * step);
        expect(weaknessOf(key)).not.toBeNull();
      }),
    );
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 32, maxLength: 32, min: 0x20, max: 0x7e }), (key) => {
        expect(weaknessOf(key)).not.toBeNull();
      }),
    );
  });
});
