import { createPrivateKey } from 'node:crypto';
import { SignJWT } from 'jose';

/** GitHub refuses more than ten minutes, and clocks are not the same everywhere. */
const [EARLIER_SECONDS, LATER_SECONDS] = [60, 540];

/** Proves for some minutes that the caller is the app. `privateKey` as GitHub gives it: PEM, PKCS#1. */
export async function appToken(appId: string, privateKey: string): Promise<string> {
  const now = Math.floor(Date.now() / 1_000);
  return new SignJWT()
    .setProtectedHeader({ alg: 'RS256' })
    .setIssuer(appId)
    .setIssuedAt(now - EARLIER_SECONDS)
    .setExpirationTime(now + LATER_SECONDS)
    .sign(createPrivateKey(privateKey));
}
