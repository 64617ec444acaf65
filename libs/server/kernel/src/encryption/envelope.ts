import { randomBytes, type KeyObject } from 'node:crypto';
import { EncryptionError } from './encryption-error.ts';
import { decrypt, encrypt, NONCE_BYTES } from './gcm.ts';
import { KEY_BYTES } from './key-strength.ts';
import { type KeyRing, usableKeys } from './key-ring.ts';
import { formatSealed, parseSealed, type SealedParts } from './sealed-format.ts';
import { boundToKey, boundToPlace, type SealingContext } from './sealing-context.ts';
import { Secret } from './secret.ts';

/** Longest plaintext in bytes: a secret is a token or a key, not a document. */
const LONGEST_PLAINTEXT = 64 * 1024;

export interface EnvelopeOptions extends KeyRing {
  /** Source of data keys and nonces. Replaced in tests of the format only. */
  random?: (bytes: number) => Buffer;
}

/** Seals secrets for storage. All methods throw `EncryptionError`. */
export interface Envelope {
  /** Encrypts under a fresh data key, itself wrapped by the current key. */
  seal(plaintext: string | Secret, context: SealingContext): string;
  /** The plaintext, when nothing was changed and the context is the one it was sealed with. */
  open(sealed: string, context: SealingContext): string;
  /** The same secret with its data key wrapped by the current key; the payload stays as it is. */
  rewrap(sealed: string): string;
  /** Whether another key than the current one wraps it. */
  needsRewrap(sealed: string): boolean;
  /** The id of the key that wraps it, known or not: to count what a retired key still holds. */
  keyIdOf(sealed: string): string;
}

/**
 * Envelope encryption with AES-256-GCM. Rotate by adding a key, making it current, and rewrapping
 * what `needsRewrap`; the old key can go when nothing names it any more.
 * A key should wrap no more than 2^32 data keys, since its nonces are random.
 * @throws EncryptionError `encryption.invalid_key`
 */
export function createEnvelope({ keys, current, random = randomBytes }: EnvelopeOptions): Envelope {
  const ring = usableKeys(keys);
  const currentKey = ring.get(current);
  if (currentKey === undefined) {
    throw new EncryptionError(
      'encryption.invalid_key',
      `The current key "${current}" is not in the key ring.`,
    );
  }

  const wrap = (dataKey: Buffer) => {
    const nonce = random(NONCE_BYTES);
    return Buffer.concat([nonce, encrypt(currentKey, nonce, dataKey, boundToKey(current))]);
  };

  return {
    seal(plaintext, context) {
      const bytes = encodePlaintext(plaintext instanceof Secret ? plaintext.reveal() : plaintext);
      const bound = boundToPlace(context);
      const dataKey = random(KEY_BYTES);
      const nonce = random(NONCE_BYTES);
      const ciphertext = encrypt(dataKey, nonce, bytes, bound);
      const wrapped = wrap(dataKey);
      dataKey.fill(0);
      return formatSealed({ keyId: current, wrapped, nonce, ciphertext });
    },

    open(sealed, context) {
      const parts = parseSealed(sealed);
      const bound = boundToPlace(context);
      const dataKey = unwrap(ring, parts);
      const bytes = decrypt(dataKey, parts.nonce, parts.ciphertext, bound);
      dataKey.fill(0);
      if (bytes === null) {
        throw tampered(
          'it was changed, or it belongs to another organization, table, row or field',
        );
      }
      return bytes.toString('utf8');
    },

    rewrap(sealed) {
      const parts = parseSealed(sealed);
      const dataKey = unwrap(ring, parts);
      const wrapped = wrap(dataKey);
      dataKey.fill(0);
      return formatSealed({ ...parts, keyId: current, wrapped });
    },

    needsRewrap: (sealed) => parseSealed(sealed).keyId !== current,

    keyIdOf: (sealed) => parseSealed(sealed).keyId,
  };
}

function unwrap(ring: ReadonlyMap<string, KeyObject>, { keyId, wrapped }: SealedParts): Buffer {
  const key = ring.get(keyId);
  if (key === undefined) {
    throw new EncryptionError(
      'encryption.unknown_key',
      `The secret was sealed with key "${safeId(keyId)}", which is not in the key ring. Add that key again to open it.`,
    );
  }
  const nonce = wrapped.subarray(0, NONCE_BYTES);
  const dataKey = decrypt(key, nonce, wrapped.subarray(NONCE_BYTES), boundToKey(keyId));
  if (dataKey === null) {
    throw tampered(`it was changed, or key "${keyId}" is not the key that sealed it`);
  }
  return dataKey;
}

function encodePlaintext(plaintext: string): Buffer {
  const bytes = Buffer.from(plaintext, 'utf8');
  // A lone surrogate would come back as another character.
  if (bytes.toString('utf8') !== plaintext) {
    throw new EncryptionError(
      'encryption.invalid_plaintext',
      'The secret is not well-formed Unicode text.',
    );
  }
  if (bytes.length > LONGEST_PLAINTEXT) {
    throw new EncryptionError(
      'encryption.invalid_plaintext',
      `The secret has ${String(bytes.length)} bytes; at most ${String(LONGEST_PLAINTEXT)} can be sealed.`,
    );
  }
  return bytes;
}

// The id comes from stored text: it may be anything.
const safeId = (id: string) => id.replace(/[^A-Za-z0-9_-]/g, '?').slice(0, 32);

const tampered = (why: string) =>
  new EncryptionError('encryption.tampered', `The secret cannot be opened: ${why}.`);
