import { createSecretKey, type KeyObject } from 'node:crypto';
import { decodeExactly } from './base64.ts';
import { EncryptionError } from './encryption-error.ts';
import { KEY_BYTES, weaknessOf } from './key-strength.ts';

/** One key-encryption key. `id` is stored beside each secret; `key` is 32 random bytes. */
export interface EncryptionKey {
  id: string;
  key: KeyObject | Uint8Array;
}

/** The keys that can open, and the id of the one that seals. */
export interface KeyRing {
  keys: readonly EncryptionKey[];
  current: string;
}

const KEY_ID = /^[A-Za-z0-9_-]{1,32}$/;
const MAKE_ONE = 'Make one with: openssl rand -base64 32';

/**
 * Reads a key ring from text: `id:base64` entries separated by commas or line breaks.
 * The first entry is the current key. Blank lines and lines that start with `#` are skipped, so that
 * the contents of a file can be given as they are.
 * @throws EncryptionError `encryption.invalid_key`, naming the entry by its position and id, never by its key
 */
export function parseKeyRing(text: string): KeyRing {
  const entries = text
    .split(/\r?\n/)
    .filter((line) => !line.trim().startsWith('#'))
    .flatMap((line) => line.split(','))
    .map((entry) => entry.trim())
    .filter((entry) => entry !== '');
  const keys = entries.map((entry, index) => parseEntry(entry, index + 1));
  const first = keys[0];
  if (first === undefined) {
    throw invalid(`The key ring holds no key. Write one as id:base64. ${MAKE_ONE}`);
  }
  usableKeys(keys);
  return { keys, current: first.id };
}

function parseEntry(entry: string, position: number): { id: string; key: KeyObject } {
  const colon = entry.indexOf(':');
  if (colon < 0) {
    throw invalid(`Key ${String(position)} of the key ring has no id. Write it as id:base64.`);
  }
  const id = entry.slice(0, colon).trim();
  if (!KEY_ID.test(id)) {
    throw invalid(
      `Key ${String(position)} of the key ring has an unusable id. Use 1 to 32 letters, digits, dashes or underscores before the colon.`,
    );
  }
  const bytes = decodeKey(entry.slice(colon + 1).trim());
  if (bytes === null) throw invalid(`Key "${id}" is not valid base64. ${MAKE_ONE}`);
  checkKey(id, bytes);
  return { id, key: createSecretKey(bytes) };
}

/** Standard base64, with or without its padding. */
function decodeKey(text: string): Buffer | null {
  const bare = text.replace(/={0,2}$/, '');
  return decodeExactly(bare.padEnd(Math.ceil(bare.length / 4) * 4, '='), 'base64');
}

/**
 * The keys by id, checked: well-formed and different ids, 32 bytes each, nothing that looks like a placeholder.
 * @throws EncryptionError `encryption.invalid_key`
 */
export function usableKeys(keys: readonly EncryptionKey[]): Map<string, KeyObject> {
  const byId = new Map<string, KeyObject>();
  for (const { id, key } of keys) {
    if (!KEY_ID.test(id)) {
      throw invalid('A key id must be 1 to 32 letters, digits, dashes or underscores.');
    }
    if (byId.has(id)) throw invalid(`Key id "${id}" is given twice. Give each key its own id.`);
    const bytes = key instanceof Uint8Array ? key : key.export();
    checkKey(id, bytes);
    const own = createSecretKey(bytes);
    for (const [other, known] of byId) {
      if (known.equals(own)) {
        throw invalid(`Keys "${other}" and "${id}" are the same key. A rotation needs a new one.`);
      }
    }
    byId.set(id, own);
  }
  return byId;
}

function checkKey(id: string, bytes: Uint8Array): void {
  if (bytes.length !== KEY_BYTES) {
    throw invalid(
      `Key "${id}" has ${String(bytes.length)} bytes, and ${String(KEY_BYTES)} are needed. ${MAKE_ONE}`,
    );
  }
  const weakness = weaknessOf(bytes);
  if (weakness !== null) throw invalid(`Key "${id}" is refused: ${weakness}. ${MAKE_ONE}`);
}

const invalid = (message: string) => new EncryptionError('encryption.invalid_key', message);
