import { describe, expect, it } from 'vitest';
import { newTotpSecret, totpStep, totpUri } from './totp.ts';

describe('TOTP', () => {
  // RFC 6238, appendix B: the secret "12345678901234567890", the last six of eight digits.
  const secret = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ';

  it.each([
    [59, '287082'],
    [1111111109, '081804'],
    [2000000000, '279037'],
  ])('takes the code of the standard at %i s', (seconds, code) => {
    expect(totpStep(secret, code, seconds * 1000)).toBe(Math.floor(seconds / 30));
  });

  it('takes the step before and after, and no other', () => {
    expect(totpStep(secret, '287082', (59 + 30) * 1000)).toBe(1);
    expect(totpStep(secret, '287082', (59 - 30) * 1000)).toBe(1);
    expect(totpStep(secret, '287082', (59 + 61) * 1000)).toBeNull();
    expect(totpStep(secret, '000000', 59_000)).toBeNull();
  });

  it('makes secrets of 160 bits and an address that apps read', () => {
    expect(newTotpSecret()).toMatch(/^[A-Z2-7]{32}$/);
    expect(newTotpSecret()).not.toBe(newTotpSecret());
    expect(totpUri(secret, 'ana@example.com')).toBe(
      `otpauth://totp/Pitwall:ana%40example.com?issuer=Pitwall&secret=${secret}&algorithm=SHA1&digits=6&period=30`,
    );
  });
});
