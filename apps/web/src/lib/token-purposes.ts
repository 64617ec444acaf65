import type { Permission } from '@pitwall/contracts';

export const TOKEN_PURPOSES = ['scans', 'reading', 'own'] as const;
export type TokenPurpose = (typeof TOKEN_PURPOSES)[number];

/** What tokens are usually for, and the least that each purpose needs. */
export const PURPOSE_PERMISSIONS: Record<Exclude<TokenPurpose, 'own'>, readonly Permission[]> = {
  scans: ['organization:read', 'systems:read', 'scans:write'],
  reading: ['organization:read', 'systems:read'],
};
