import type { Envelope } from './envelope.ts';
import { EncryptionError } from './encryption-error.ts';
import { SEALED_COLUMNS } from './sealed-columns.ts';
import type { SealedSecretRepository } from './sealed-secret.repository.ts';

const PAGE = 500;

export interface RewrapOutcome {
  /** Secrets that were looked at. */
  seen: number;
  /** Of these, wrapped by the current key now. */
  rewrapped: number;
  /** Of these, wrapped by a key that is not configured: how many by the key's id. */
  unknown: Record<string, number>;
}

/**
 * Wraps every stored secret by the current key, page by page. It can be stopped at any time and run again: what
 * is done already is passed over. Pitwall may run meanwhile.
 */
export async function rewrapSecrets(
  envelope: Envelope,
  secrets: SealedSecretRepository,
  tell: (message: string) => void = () => undefined,
): Promise<RewrapOutcome> {
  const outcome: RewrapOutcome = { seen: 0, rewrapped: 0, unknown: {} };
  for (const place of SEALED_COLUMNS) {
    let after: string | null = null;
    let rows;
    do {
      rows = await secrets.page(place, after, PAGE);
      for (const row of rows) {
        after = row.key;
        outcome.seen += 1;
        if (!envelope.needsRewrap(row.sealed)) continue;
        try {
          if (await secrets.replace(place, row, envelope.rewrap(row.sealed)))
            outcome.rewrapped += 1;
        } catch (error) {
          if (!(error instanceof EncryptionError) || error.code !== 'encryption.unknown_key')
            throw error;
          const key = envelope.keyIdOf(row.sealed);
          outcome.unknown[key] = (outcome.unknown[key] ?? 0) + 1;
        }
      }
      if (rows.length > 0) tell(`${place.table}: ${outcome.seen} secrets seen so far`);
    } while (rows.length === PAGE);
  }
  return outcome;
}
