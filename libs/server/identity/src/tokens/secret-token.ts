import { createHash, randomBytes } from 'node:crypto';

const ALPHABET = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
const UNBIASED = 256 - (256 % ALPHABET.length);

/** Random letters and digits, each equally likely. */
export function randomText(length: number): string {
  let text = '';
  while (text.length < length) {
    for (const byte of randomBytes(length)) {
      if (byte < UNBIASED && text.length < length) text += ALPHABET[byte % ALPHABET.length];
    }
  }
  return text;
}

/** What is stored of a token. It has 238 random bits, so a plain hash cannot be searched. */
export const hashToken = (token: string): string =>
  createHash('sha256').update(token).digest('base64url');
