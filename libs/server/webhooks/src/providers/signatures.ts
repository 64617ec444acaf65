import { createHmac, timingSafeEqual } from 'node:crypto';
import type { IncomingWebhook } from './webhook-provider.ts';

/** How far a sender's clock may be from ours: Standard Webhooks' own tolerance. */
export const TOLERANCE_MILLISECONDS = 5 * 60_000;

/** Whether `given` is the HMAC-SHA256 of the bytes, in hexadecimal. */
export function isHmac(given: string | null, raw: Buffer, secret: string): boolean {
  const right = createHmac('sha256', secret).update(raw).digest();
  const bytes = given !== null && /^[0-9a-f]{64}$/i.test(given) ? Buffer.from(given, 'hex') : null;
  // Compared in either case: what has no signature takes as long as what has a wrong one.
  return timingSafeEqual(bytes ?? Buffer.alloc(right.length), right) && bytes !== null;
}

/** Whether a header holds the secret itself; digests are compared, so that lengths are not told either. */
export function isSecret(given: string | null, secret: string): boolean {
  const digest = (text: string) => createHmac('sha256', 'compared').update(text).digest();
  return timingSafeEqual(digest(given ?? ''), digest(secret)) && given !== null;
}

/** Whether one of its signatures is that of the Standard Webhooks specification, by a secret `whsec_…`. */
export function isStandardSigned({ headers, raw }: IncomingWebhook, secret: string): boolean {
  const key = Buffer.from(
    secret.startsWith(STANDARD_PREFIX) ? secret.slice(STANDARD_PREFIX.length) : '',
    'base64',
  );
  const right = createHmac('sha256', key)
    .update(`${headerOf(headers, 'webhook-id') ?? ''}.`)
    .update(`${headerOf(headers, 'webhook-timestamp') ?? ''}.`)
    .update(raw)
    .digest();
  const given = (headerOf(headers, 'webhook-signature') ?? '').split(' ', 10);
  const equal = given.filter((each) => {
    const bytes = Buffer.from(each.startsWith('v1,') ? each.slice(3) : '', 'base64');
    const alike = bytes.length === right.length;
    return timingSafeEqual(alike ? bytes : Buffer.alloc(right.length), right) && alike;
  });
  // What is no key of theirs decodes to few bytes or none, with which anybody could sign.
  return key.length >= LEAST_KEY_BYTES && equal.length > 0;
}
export const STANDARD_PREFIX = 'whsec_';
/** The specification’s least. */
const LEAST_KEY_BYTES = 24;

/** A header that came once. */
export function headerOf(headers: IncomingWebhook['headers'], name: string): string | null {
  const value = headers[name];
  return typeof value === 'string' ? value : null;
}

/** Whether it was sent about now; `sentAt` in milliseconds since 1970. */
export const isAboutNow = (sentAt: number, now: number): boolean =>
  Math.abs(now - sentAt) <= TOLERANCE_MILLISECONDS;
