import { createHash, webcrypto } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { createEnvelope } from './envelope.ts';

// Everything here is derived from public words: a vector for the format, not a key anyone uses.
const derived = (label: string) => createHash('sha256').update(`pitwall vector ${label}`).digest();
const keys = [{ id: 'vector-1', key: derived('key') }];
const context = { organization: 'org-1', table: 'connections', row: 'row-1', field: 'token' };
const plaintext = 'a secret that must stay readable: ünï';
const SEALED = [
  'pw1',
  'vector-1',
  'XSmdwiIPq5Pp30nRJhVBr8MPaUuOdWoqA4KOScRaAZ-mt0OSp099aSRD-37vAqlMTtNf8WntAxwB09zO',
  'b50w9M9AzgihBFnW',
  'YQWzR5TAOrICApMoGjNHEMakamFIyYgX1UOzwvaeKjc9S8epRSwY4SPWWTutbyH2_upeUiw5zg',
].join('.');

function counted() {
  let calls = 0;
  return (bytes: number) => {
    calls += 1;
    return Buffer.from(derived(`random ${String(calls)}`).subarray(0, bytes));
  };
}

// When this fails, secrets that are already stored would no longer open. Add a version instead.
describe('format pw1', () => {
  it('still opens what was sealed by the first release', () => {
    const envelope = createEnvelope({ keys, current: 'vector-1' });
    expect(envelope.open(SEALED, context)).toBe(plaintext);
  });

  it('still seals to the same text from the same random bytes', () => {
    const envelope = createEnvelope({ keys, current: 'vector-1', random: counted() });
    expect(envelope.seal(plaintext, context)).toBe(SEALED);
  });

  it('can be opened by another implementation from the description of the format', async () => {
    const bytes = (text: string | undefined) => Buffer.from(text ?? '', 'base64url');
    const [, keyId, wrapped, nonce, ciphertext] = SEALED.split('.');
    const open = async (
      raw: Uint8Array<ArrayBuffer>,
      iv: Buffer,
      text: Buffer,
      bound: unknown[],
    ) => {
      const key = await webcrypto.subtle.importKey('raw', raw, 'AES-GCM', false, ['decrypt']);
      const additionalData = Buffer.from(JSON.stringify(bound));
      const opened = await webcrypto.subtle.decrypt(
        { name: 'AES-GCM', iv, additionalData },
        key,
        text,
      );
      return new Uint8Array(opened);
    };
    const dataKey = await open(
      new Uint8Array(derived('key')),
      bytes(wrapped).subarray(0, 12),
      bytes(wrapped).subarray(12),
      ['pw1', 'data-key', keyId],
    );
    const place = ['pw1', 'secret', 'org-1', 'connections', 'row-1', 'token'];
    const opened = await open(dataKey, bytes(nonce), bytes(ciphertext), place);
    expect(Buffer.from(opened).toString()).toBe(plaintext);
  });
});
