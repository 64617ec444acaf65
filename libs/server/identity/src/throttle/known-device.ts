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
  readonly #key: Buffer;
  readonly #name: string;
  readonly #https: boolean;

  constructor(secretKey: Buffer, publicUrl: string) {
    this.#key = createHmac('sha256', secretKey).update('known device').digest();
    this.#https = publicUrl.startsWith('https:');
    this.#name = `${this.#https ? '__Host-' : ''}pitwall_device`;
  }

  /** The device's own name when it is known for this account; null for a stranger's. */
  nameFor(request: FastifyRequest, email: string): string | null {
    const [, nonce, given] = PATTERN.exec(request.cookies[this.#name] ?? '') ?? [];
    if (nonce === undefined || given === undefined) return null;
    const expected = Buffer.from(this.#sign(nonce, email));
    const actual = Buffer.from(given);
    return expected.length === actual.length && timingSafeEqual(expected, actual) ? nonce : null;
  }

  /** Remembers the browser: the next wrong password there is not a stranger's. */
  remember(reply: FastifyReply, email: string): void {
    const nonce = randomText(20);
    void reply.setCookie(this.#name, `${nonce}.${this.#sign(nonce, email)}`, {
      path: '/',
      httpOnly: true,
      sameSite: 'lax',
      secure: this.#https,
      maxAge: YEAR,
    });
  }

  #sign(nonce: string, email: string): string {
    const account = createHash('sha256').update(emailKey(email)).digest('base64url');
    return createHmac('sha256', this.#key).update(`${nonce}.${account}`).digest('base64url');
  }
}
