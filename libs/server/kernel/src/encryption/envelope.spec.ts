import { randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { EncryptionError, type EncryptionErrorCode } from './encryption-error.ts';
import { createEnvelope } from './envelope.ts';
import type { SealingContext } from './sealing-context.ts';
import { Secret } from './secret.ts';

const first = { id: 'k1', key: randomBytes(32) };
const second = { id: 'k2', key: randomBytes(32) };
const context: SealingContext = {
  organization: '0197c2a0-0000-7000-8000-000000000001',
  table: 'tracker_connections',
  row: '0197c2a0-0000-7000-8000-000000000002',
  field: 'token',
};
const envelope = createEnvelope({ keys: [first], current: 'k1' });

function codeOf(act: () => unknown): EncryptionErrorCode | 'nothing' {
  try {
    act();
  } catch (error) {
    if (error instanceof EncryptionError) return error.code;
    throw error;
  }
  return 'nothing';
}

describe('seal and open', () => {
  it('gives back any text under any context', () => {
    const part = fc.string({ minLength: 1, unit: 'binary' });
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', maxLength: 500 }),
        fc.record({ organization: fc.option(part), table: part, row: part, field: part }),
        (plaintext, place) => {
          const sealed = envelope.seal(plaintext, place);
          expect(sealed).toMatch(/^pw1\.k1\.[\w-]{80}\.[\w-]{16}\.[\w-]{22,}$/);
          expect(envelope.open(sealed, place)).toBe(plaintext);
        },
      ),
    );
  });

  it('takes a Secret', () => {
    expect(envelope.open(envelope.seal(new Secret('s3cret'), context), context)).toBe('s3cret');
  });

  it('refuses text that UTF-8 cannot carry, and documents', () => {
    expect(codeOf(() => envelope.seal('a\ud800', context))).toBe('encryption.invalid_plaintext');
    expect(codeOf(() => envelope.seal('x'.repeat(65_537), context))).toBe(
      'encryption.invalid_plaintext',
    );
    expect(codeOf(() => envelope.seal('x'.repeat(65_536), context))).toBe('nothing');
  });

  it.each(['organization', 'table', 'row', 'field'] as const)(
    'needs the %s of the context',
    (name) => {
      expect(codeOf(() => envelope.seal('x', { ...context, [name]: '' }))).toBe(
        'encryption.invalid_context',
      );
    },
  );

  it('uses other nonces and data keys every time', () => {
    const seen = {
      wrapped: new Set(),
      wrapNonce: new Set(),
      nonce: new Set(),
      ciphertext: new Set(),
    };
    const runs = 20_000;
    for (let run = 0; run < runs; run += 1) {
      const [, , wrapped = '', nonce, ciphertext] = envelope.seal('same', context).split('.');
      seen.wrapped.add(wrapped);
      seen.wrapNonce.add(wrapped.slice(0, 16));
      seen.nonce.add(nonce);
      seen.ciphertext.add(ciphertext);
    }
    expect(Object.values(seen).map((set) => set.size)).toEqual([runs, runs, runs, runs]);
  });
});

describe('tampering', () => {
  const sealed = envelope.seal('a token of some length', context);

  it('is found at every bit of every byte', () => {
    const parts = sealed.split('.');
    for (const part of [2, 3, 4]) {
      const bytes = Buffer.from(parts[part] ?? '', 'base64url');
      for (let bit = 0; bit < bytes.length * 8; bit += 1) {
        const changed = Buffer.from(bytes);
        changed[bit >> 3] = (changed[bit >> 3] ?? 0) ^ (1 << (bit & 7));
        const text = parts.with(part, changed.toString('base64url')).join('.');
        expect(codeOf(() => envelope.open(text, context))).toBe('encryption.tampered');
      }
    }
  });

  it('is found at every character, removed, doubled or replaced by any other', () => {
    const characters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_.=+/ \n\0é';
    for (let at = 0; at < sealed.length; at += 1) {
      const own = sealed.charAt(at);
      const others = [...characters].filter((other) => other !== own);
      for (const other of ['', own + own, ...others]) {
        const text = sealed.slice(0, at) + other + sealed.slice(at + 1);
        expect(
          codeOf(() => envelope.open(text, context)),
          `${String(at)} ${other}`,
        ).toMatch(/tampered|malformed|unknown_key/);
      }
    }
  });

  it('is found when parts of two secrets are mixed', () => {
    const mine = sealed.split('.');
    const other = envelope.seal('another token', context).split('.');
    for (const part of [2, 3, 4]) {
      const text = mine.with(part, other[part] ?? '').join('.');
      expect(codeOf(() => envelope.open(text, context))).toBe('encryption.tampered');
    }
  });

  it.each([
    '',
    'pw1',
    'pw1.',
    'pw2.k1.a.b.c',
    'pw1....',
    'plain text',
    `${'x'.repeat(1000)}`,
    `.${sealed}`,
  ])('refuses %j as malformed', (text) => {
    expect(codeOf(() => envelope.open(text, context))).toBe('encryption.malformed');
    expect(codeOf(() => envelope.needsRewrap(text))).toBe('encryption.malformed');
  });
});

describe('context', () => {
  it('opens in its own place only', () => {
    const part = fc.constantFrom('a', 'b', 'ab', 'a"', '"a', 'a","b', '\\', 'null', '[', ',');
    const place = fc.record({ organization: fc.option(part), table: part, row: part, field: part });
    fc.assert(
      fc.property(place, place, (here, there) => {
        const sealed = envelope.seal('x', here);
        const same = JSON.stringify(here) === JSON.stringify(there);
        expect(codeOf(() => envelope.open(sealed, there))).toBe(
          same ? 'nothing' : 'encryption.tampered',
        );
      }),
      { numRuns: 2_000 },
    );
  });

  it.each(['organization', 'table', 'row', 'field'] as const)('binds the %s', (name) => {
    const sealed = envelope.seal('x', context);
    expect(codeOf(() => envelope.open(sealed, { ...context, [name]: 'other' }))).toBe(
      'encryption.tampered',
    );
  });
});

describe('rotation', () => {
  const rotated = createEnvelope({ keys: [second, first], current: 'k2' });
  const sealed = envelope.seal('old secret', context);

  it('opens what the former key sealed and rewraps it without touching the payload', () => {
    expect(rotated.needsRewrap(sealed)).toBe(true);
    expect(rotated.keyIdOf(sealed)).toBe('k1');
    expect(rotated.open(sealed, context)).toBe('old secret');
    const rewrapped = rotated.rewrap(sealed);
    expect(rotated.needsRewrap(rewrapped)).toBe(false);
    expect(rewrapped.split('.').slice(3)).toEqual(sealed.split('.').slice(3));
    expect(rewrapped.split('.')[2]).not.toBe(sealed.split('.')[2]);
    const onlyNew = createEnvelope({ keys: [second], current: 'k2' });
    expect(onlyNew.open(rewrapped, context)).toBe('old secret');
    expect(codeOf(() => onlyNew.open(rewrapped, { ...context, row: 'other' }))).toBe(
      'encryption.tampered',
    );
    expect(codeOf(() => onlyNew.open(sealed, context))).toBe('encryption.unknown_key');
    expect(codeOf(() => onlyNew.rewrap(sealed))).toBe('encryption.unknown_key');
    expect(onlyNew.needsRewrap(sealed)).toBe(true);
  });

  it('does not rewrap what was changed', () => {
    const parts = sealed.split('.');
    const wrapped = `${(parts[2] ?? '').startsWith('A') ? 'B' : 'A'}${(parts[2] ?? '').slice(1)}`;
    expect(codeOf(() => rotated.rewrap(parts.with(2, wrapped).join('.')))).toBe(
      'encryption.tampered',
    );
  });

  it('refuses a wrapped key relabelled with another id of the ring', () => {
    expect(codeOf(() => rotated.open(sealed.replace('.k1.', '.k2.'), context))).toBe(
      'encryption.tampered',
    );
  });

  it('refuses another key under the same id', () => {
    const impostor = createEnvelope({ keys: [{ id: 'k1', key: second.key }], current: 'k1' });
    expect(codeOf(() => impostor.open(sealed, context))).toBe('encryption.tampered');
  });

  it('keeps foreign text out of the message about an unknown key', () => {
    expect(() => envelope.open(sealed.replace('k1', '<b>\n'), context)).toThrow('"?b??"');
  });
});

describe('createEnvelope', () => {
  it('needs its current key and usable keys', () => {
    const zeros = { id: 'k1', key: Buffer.alloc(32) };
    const short = { id: 'k1', key: randomBytes(31) };
    for (const [keys, current] of [
      [[first], 'k2'],
      [[], 'k1'],
      [[zeros], 'k1'],
      [[short], 'k1'],
      [[first, { id: 'k1', key: second.key }], 'k1'],
      [[{ id: 'a.b', key: first.key }], 'a.b'],
    ] as const) {
      expect(codeOf(() => createEnvelope({ keys, current }))).toBe('encryption.invalid_key');
    }
  });
});
