import { Injectable } from '@nestjs/common';
import type { Role } from '@pitwall/contracts';
import type { TenantTransaction } from '@pitwall/server-db';

@Injectable()
export class LiveAccessRepository {
  /** The person's role now; null when they are no member any more. */
  async role(transaction: TenantTransaction, userId: string): Promise<Role | null> {
    const membership = await transaction.membership.findFirst({
      where: { userId },
      select: { role: true },
    });
    return (membership?.role ?? null) as Role | null;
  }

  async tokenWorks(transaction: TenantTransaction, tokenId: string, now: Date): Promise<boolean> {
    const count = await transaction.apiToken.count({
      where: { id: tokenId, revokedAt: null, expiresAt: { gt: now } },
    });
    return count === 1;
  }
}
