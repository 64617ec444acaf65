import { EncryptionError } from './encryption-error.ts';
import { VERSION } from './sealed-format.ts';

/**
 * Where a secret lives. All four are bound to the ciphertext, so that it opens nowhere else.
 * `organization` is null only for what belongs to no organization, as a user's second factor does.
 */
export interface SealingContext {
  organization: string | null;
  table: string;
  row: string;
  field: string;
}

/**
 * The context as bytes to authenticate. A JSON array of strings: no two contexts give the same bytes.
 * @throws EncryptionError `encryption.invalid_context` when a part is empty
 */
export function boundToPlace({ organization, table, row, field }: SealingContext): Buffer {
  const named = { organization, table, row, field };
  for (const [name, value] of Object.entries(named)) {
    const absent = value === null && name === 'organization';
    if (!absent && (typeof value !== 'string' || value === '')) {
      throw new EncryptionError(
        'encryption.invalid_context',
        `The context of a secret needs its ${name}.`,
      );
    }
  }
  return Buffer.from(JSON.stringify([VERSION, 'secret', organization, table, row, field]));
}

/** What a wrapped data key is bound to: the format and the key that wraps it. */
export function boundToKey(keyId: string): Buffer {
  return Buffer.from(JSON.stringify([VERSION, 'data-key', keyId]));
}
