import type { ApiToken } from '@pitwall/contracts';

export type TokenState = 'active' | 'ends_soon' | 'expired' | 'revoked';

/** Two weeks before it runs out, someone should make the next. */
const SOON = 14 * 86_400_000;

export const tokenState = (
  { revokedAt, expiresAt }: Pick<ApiToken, 'revokedAt' | 'expiresAt'>,
  now: number = Date.now(),
): TokenState => {
  if (revokedAt !== null) return 'revoked';
  const left = Date.parse(expiresAt) - now;
  if (left <= 0) return 'expired';
  return left <= SOON ? 'ends_soon' : 'active';
};
