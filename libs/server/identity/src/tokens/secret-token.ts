import { createHash, randomBytes } from 'node:crypto';
import { crc32 } from 'node:zlib';

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

const PREFIX = 'pitwall_';
const RANDOM = 34;
const CHECK = 6;

/** A new API token: 202 random bits, and a checksum of them. */
export function newApiToken(): string {
  const random = randomText(RANDOM);
  return `${PREFIX}${random}${checksumOf(random)}`;
}

/** Whether a text can be a token at all: a typing mistake or an invented one needs no look in the database. */
export function looksLikeApiToken(text: string): boolean {
  const random = text.slice(PREFIX.length, PREFIX.length + RANDOM);
  return text === `${PREFIX}${random}${checksumOf(random)}` && random.length === RANDOM;
}

/** CRC-32 in six letters and digits: 62^6 is more than 2^32. */
function checksumOf(random: string): string {
  let rest = crc32(random);
  let text = '';
  while (text.length < CHECK) {
    text = `${ALPHABET[rest % ALPHABET.length]}${text}`;
    rest = Math.floor(rest / ALPHABET.length);
  }
  return text;
}
