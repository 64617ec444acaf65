import { createHash, randomBytes } from 'node:crypto';

const COUNT = 10;
const ALPHABET = 'abcdefghijklmnopqrstuvwxyz234567';

/** Ten codes of 120 random bits, as a person writes them down. */
export const newRecoveryCodes = (): string[] =>
  Array.from({ length: COUNT }, () => {
    const letters = [...randomBytes(24)].map((byte) => ALPHABET[byte % 32] ?? '').join('');
    return letters.replace(/(.{4})(?!$)/g, '$1-');
  });

/** What is stored of a code. It has 120 random bits, so a plain hash cannot be searched. */
export const recoveryCodeHash = (userId: string, code: string): string =>
  createHash('sha256')
    .update(`${userId}:${code.replaceAll('-', '')}`)
    .digest('base64url');
