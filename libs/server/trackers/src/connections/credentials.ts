import { type Envelope, ProblemException, type SealingContext } from '@pitwall/server-kernel';
import type { ConnectionRow } from './connection.repository.ts';

/** Where a connection's credential is sealed; it opens nowhere else. */
const placeOf = (organization: string, row: string): SealingContext => ({
  organization,
  table: 'tracker_connection',
  row,
  field: 'credential',
});

/** A credential in the shape of its tracker. */
export const sealCredential = (
  envelope: Envelope,
  credential: object,
  organizationId: string,
  connectionId: string,
): string => envelope.seal(JSON.stringify(credential), placeOf(organizationId, connectionId));

export function openCredential(
  envelope: Envelope,
  sealed: string,
  organizationId: string,
  connectionId: string,
): unknown {
  const text = envelope.open(sealed, placeOf(organizationId, connectionId));
  // The first connections sealed their token as it is.
  return text.startsWith('{') ? (JSON.parse(text) as unknown) : { token: text };
}

/** @throws ProblemException where it came with a file, without a credential */
export function refuseWithoutCredential({ state }: Pick<ConnectionRow, 'state'>): void {
  if (state !== 'needs_credential') return;
  throw new ProblemException(
    'resource.conflict',
    'This connection came with an imported file, which holds no credentials. Give it one in its settings.',
  );
}
