import { decodeExactly } from './base64.ts';
import { EncryptionError } from './encryption-error.ts';
import { NONCE_BYTES, TAG_BYTES } from './gcm.ts';
import { KEY_BYTES } from './key-strength.ts';

/** Names the format and the algorithms behind it. A new format gets a new name; old ones stay readable. */
export const VERSION = 'pw1';

/**
 * The parts of a sealed secret, written `pw1.<keyId>.<wrapped>.<nonce>.<ciphertext>` with base64url parts.
 * `wrapped` is nonce, encrypted data key and tag (60 bytes); `ciphertext` ends with its tag.
 */
export interface SealedParts {
  keyId: string;
  wrapped: Buffer;
  nonce: Buffer;
  ciphertext: Buffer;
}

const WRAPPED_BYTES = NONCE_BYTES + KEY_BYTES + TAG_BYTES;

export function formatSealed({ keyId, wrapped, nonce, ciphertext }: SealedParts): string {
  const parts = [wrapped, nonce, ciphertext].map((bytes) => bytes.toString('base64url'));
  return [VERSION, keyId, ...parts].join('.');
}

/** @throws EncryptionError `encryption.malformed` */
export function parseSealed(sealed: string): SealedParts {
  const [version, keyId, ...rest] = sealed.split('.');
  if (version !== VERSION) {
    throw malformed(`The text is not a sealed secret: it does not start with "${VERSION}.".`);
  }
  const [wrapped, nonce, ciphertext] = rest.map((part) => decodeExactly(part, 'base64url'));
  if (
    rest.length !== 3 ||
    !keyId ||
    wrapped?.length !== WRAPPED_BYTES ||
    nonce?.length !== NONCE_BYTES ||
    !ciphertext ||
    ciphertext.length < TAG_BYTES
  ) {
    throw malformed(
      'The sealed secret is cut short or was altered: its parts do not have the expected shape.',
    );
  }
  return { keyId, wrapped, nonce, ciphertext };
}

const malformed = (message: string) => new EncryptionError('encryption.malformed', message);
