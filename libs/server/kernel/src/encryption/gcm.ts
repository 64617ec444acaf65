import { createCipheriv, createDecipheriv, type KeyObject } from 'node:crypto';

const ALGORITHM = 'aes-256-gcm';
/** Bytes of a nonce, as SP 800-38D recommends for GCM. */
export const NONCE_BYTES = 12;
/** Bytes of an authentication tag: the full length. */
export const TAG_BYTES = 16;

type Key = KeyObject | Uint8Array;

/** Ciphertext followed by its tag. `bound` is authenticated and not stored. */
export function encrypt(
  key: Key,
  nonce: Uint8Array,
  plaintext: Uint8Array,
  bound: Uint8Array,
): Buffer {
  const cipher = createCipheriv(ALGORITHM, key, nonce, { authTagLength: TAG_BYTES });
  cipher.setAAD(bound);
  return Buffer.concat([cipher.update(plaintext), cipher.final(), cipher.getAuthTag()]);
}

/** The plaintext, or null when the tag does not fit: wrong key, changed bytes or other bound data. */
export function decrypt(
  key: Key,
  nonce: Uint8Array,
  sealed: Uint8Array,
  bound: Uint8Array,
): Buffer | null {
  const end = sealed.length - TAG_BYTES;
  const decipher = createDecipheriv(ALGORITHM, key, nonce, { authTagLength: TAG_BYTES });
  decipher.setAAD(bound);
  decipher.setAuthTag(sealed.subarray(end));
  const plaintext = decipher.update(sealed.subarray(0, end));
  try {
    return Buffer.concat([plaintext, decipher.final()]);
  } catch {
    return null;
  }
}
