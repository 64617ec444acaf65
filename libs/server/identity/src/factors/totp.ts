import { Secret, TOTP } from 'otpauth';

const OPTIONS = { issuer: 'Pitwall', algorithm: 'SHA1', digits: 6, period: 30 } as const;

/** A new secret: 160 bits, in base32. */
export const newTotpSecret = (): string => new Secret({ size: 20 }).base32;

/** What an authenticator app reads from a QR code. */
export const totpUri = (secret: string, email: string): string =>
  new TOTP({ ...OPTIONS, label: email, secret: Secret.fromBase32(secret) }).toString();

/**
 * The time step of a code: now, the one before or the one after, since clocks differ; null when it is of none.
 * Every code is compared in the same time.
 */
export function totpStep(secret: string, code: string, now = Date.now()): number | null {
  const totp = new TOTP({ ...OPTIONS, secret: Secret.fromBase32(secret) });
  const delta = totp.validate({ token: code, timestamp: now, window: 1 });
  return delta === null ? null : Math.floor(now / 1000 / OPTIONS.period) + delta;
}
