import type { Envelope, SealingContext } from '@pitwall/server-kernel';

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
