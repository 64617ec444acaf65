import { createHmac, timingSafeEqual } from 'node:crypto';

/** Whether `given` is the HMAC-SHA256 of the bytes, in hexadecimal. */
export function isHmac(given: string | null, raw: Buffer, secret: string): boolean {
  const right = createHmac('sha256', secret).update(raw).digest();
  const bytes = given !== null && /^[0-9a-f]{64}$/i.test(given) ? Buffer.from(given, 'hex') : null;
  // Compared in either case: what has no signature takes as long as what has a wrong one.
  return timingSafeEqual(bytes ?? Buffer.alloc(right.length), right) && bytes !== null;
}
