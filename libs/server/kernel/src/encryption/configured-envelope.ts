import { createHash, hkdfSync } from 'node:crypto';
import type { Configuration } from '../configuration/configuration.ts';
import { createEnvelope, type Envelope } from './envelope.ts';
import type { EncryptionKey } from './key-ring.ts';

/** Inject it to seal secrets: `@Inject(ENVELOPE) envelope: Envelope`. */
export const ENVELOPE = Symbol('Envelope');

/**
 * The envelope of this installation. Its keys follow from the configured ones, so that the key that signs
 * cookies never encrypts; each is named by a fingerprint, so that rotating is naming the old key as previous.
 */
export function createConfiguredEnvelope({
  secretKey,
  previousSecretKeys,
}: Pick<Configuration, 'secretKey' | 'previousSecretKeys'>): Envelope {
  const current = wrappingKey(secretKey);
  return createEnvelope({
    keys: [current, ...previousSecretKeys.map(wrappingKey)],
    current: current.id,
  });
}

function wrappingKey(secretKey: Buffer): EncryptionKey {
  const key = Buffer.from(hkdfSync('sha256', secretKey, '', 'pitwall stored secrets', 32));
  return { id: createHash('sha256').update(key).digest('hex').slice(0, 12), key };
}
