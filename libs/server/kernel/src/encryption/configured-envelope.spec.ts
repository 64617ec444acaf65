import { randomBytes } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { createConfiguredEnvelope } from './configured-envelope.ts';

const place = { organization: null, table: 'mail', row: 'one', field: 'content' };

describe('the envelope of an installation', () => {
  it('opens what a previous key sealed, and rewraps it under the current one', () => {
    const before = randomBytes(32);
    const secretKey = randomBytes(32);
    const sealed = createConfiguredEnvelope({ secretKey: before, previousSecretKeys: [] }).seal(
      'a secret',
      place,
    );
    const rotated = createConfiguredEnvelope({ secretKey, previousSecretKeys: [before] });
    expect(rotated.open(sealed, place)).toBe('a secret');
    expect(rotated.needsRewrap(sealed)).toBe(true);
    const after = createConfiguredEnvelope({ secretKey, previousSecretKeys: [] });
    expect(after.open(rotated.rewrap(sealed), place)).toBe('a secret');
    expect(() => after.open(sealed, place)).toThrow(/not in the key ring/);
  });
});
