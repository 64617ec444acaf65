/** Bytes of a key-encryption key: AES-256. */
export const KEY_BYTES = 32;

// 32 random bytes hold about 30 different values; fewer than 20 has a chance below one in 10^11.
const FEWEST_DIFFERENT_BYTES = 20;

/**
 * Why 32 bytes cannot be a random key, or null when nothing speaks against them.
 * It finds placeholders, passphrases and patterns. It cannot prove that a key is random.
 */
export function weaknessOf(key: Uint8Array): string | null {
  if (key.every((byte) => byte === 0)) return 'it is all zeros';
  if (isProgression(key)) return 'its bytes count up or down in equal steps';
  if (repeats(key)) return 'it repeats a shorter pattern';
  if (key.every((byte) => byte >= 0x20 && byte < 0x7f))
    return 'it is readable text, not random bytes';
  if (new Set(key).size < FEWEST_DIFFERENT_BYTES) return 'it has too few different bytes';
  return null;
}

function isProgression(key: Uint8Array): boolean {
  const step = (index: number) => ((key[index] ?? 0) - (key[index - 1] ?? 0)) & 0xff;
  for (let index = 2; index < key.length; index += 1) if (step(index) !== step(1)) return false;
  return true;
}

function repeats(key: Uint8Array): boolean {
  for (let period = 1; period <= key.length / 2; period += 1) {
    if (key.every((byte, index) => index < period || byte === key[index - period])) return true;
  }
  return false;
}
