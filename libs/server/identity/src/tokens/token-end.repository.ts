import type { TenantTransaction } from '@pitwall/server-db';
import { notFound, type TenantRequest } from '@pitwall/server-kernel';

/** When the token by which a request comes ends, and with it what it makes; null where a person asks. */
export async function endOfToken(
  transaction: TenantTransaction,
  { tokenId }: Pick<TenantRequest, 'tokenId'>,
): Promise<Date | null> {
  if (tokenId === null) return null;
  const row = await transaction.apiToken.findUnique({
    where: { id: tokenId },
    select: { expiresAt: true },
  });
  if (!row) throw notFound('token');
  return row.expiresAt;
}
