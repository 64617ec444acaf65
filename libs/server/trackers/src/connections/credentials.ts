import type { Envelope, SealingContext } from '@pitwall/server-kernel';

/** Where a connection's credential is sealed; it opens nowhere else. */
const placeOf = (organization: string, row: string): SealingContext => ({
  organization,
  table: 'tracker_connection',
  row,
  field: 'credential',
});

export const sealCredential = (
  envelope: Envelope,
  token: string,
  organizationId: string,
  connectionId: string,
): string => envelope.seal(token, placeOf(organizationId, connectionId));

export const openCredential = (
  envelope: Envelope,
  sealed: string,
  organizationId: string,
  connectionId: string,
): string => envelope.open(sealed, placeOf(organizationId, connectionId));
