import { createHash, createHmac, timingSafeEqual } from 'node:crypto';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { emailKey } from '../accounts/account.repository.ts';
import { randomText } from '../tokens/secret-token.ts';

const YEAR = 365 * 86_400;
const PATTERN = /^([0-9A-Za-z]{20})\.([0-9A-Za-z_-]{43})$/;

/**
 * Recognizes browsers in which an account was signed in before. The cookie signs nobody in: it only gives
 * its browser tries of its own, which strangers cannot use up.
 */
export class KnownDevices {
  /** The first signs, and all recognize what they signed before the key was changed. */
  readonly #keys: readonly Buffer[];
  readonly #name: string;
  readonly #https: boolean;

  constructor(secretKeys: readonly Buffer[], publicUrl: string) {
    this.#keys = secretKeys.map((key) => createHmac('sha256', key).update('known device').digest());
    this.#https = publicUrl.startsWith('https:');
    this.#name = `${this.#https ? '__Host-' : ''}pitwall_device`;
  }

  /** The device's own name when it is known for this account; null for a stranger's. */
  nameFor(request: FastifyRequest, email: string): string | null {
    const [, nonce, given] = PATTERN.exec(request.cookies[this.#name] ?? '') ?? [];
    if (nonce === undefined || given === undefined) return null;
    const actual = Buffer.from(given);
    const isOurs = this.#keys.some((key) => {
      const expected = Buffer.from(sign(key, nonce, email));
      return expected.length === actual.length && timingSafeEqual(expected, actual);
    });
    return isOurs ? nonce : null;
  }

  /** Remembers the browser: the next wrong password there is not a stranger's. */
  remember(reply: FastifyReply, email: string): void {
    const [key] = this.#keys;
    if (key === undefined) return;
    const nonce = randomText(20);
    void reply.setCookie(this.#name, `${nonce}.${sign(key, nonce, email)}`, {
      path: '/',
      httpOnly: true,
      sameSite: 'lax',
      secure: this.#https,
      maxAge: YEAR,
    });
  }
}

function sign(key: Buffer, nonce: string, email: string): string {
  const account = createHash('sha256').update(emailKey(email)).digest('base64url');
  return createHmac('sha256', key).update(`${nonce}.${account}`).digest('base64url');
}
