import type { SealingContext } from '@pitwall/server-kernel';

/** Where a connection's credential is sealed; it opens nowhere else. */
export const credentialPlace = (organization: string, row: string): SealingContext => ({
  organization,
  table: 'tracker_connection',
  row,
  field: 'credential',
});
