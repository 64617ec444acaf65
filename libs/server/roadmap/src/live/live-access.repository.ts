import { Injectable } from '@nestjs/common';
import type { Role } from '@pitwall/contracts';
import type { Database, TenantTransaction } from '@pitwall/server-db';

@Injectable()
export class LiveAccessRepository {
  /** The person's role now, with a reviewer's systems; null when they are no member any more. */
  async membership(
    transaction: TenantTransaction,
    userId: string,
    now: Date,
  ): Promise<{ role: Role; systems: string[] } | null> {
    const membership = await transaction.membership.findFirst({
      where: { userId, OR: [{ expiresAt: null }, { expiresAt: { gt: now } }] },
      select: { role: true, systems: { select: { systemId: true } } },
    });
    if (!membership) return null;
    const systems = membership.systems.map(({ systemId }) => systemId);
    return { role: membership.role as Role, systems };
  }

  /** Of a browser: whether nobody has ended its session, and neither has time. */
  async sessionLasts(database: Database, sessionId: string): Promise<boolean> {
    const { rowCount } = await database.systemStatement('sign a person in', {
      text: `SELECT FROM session s LEFT JOIN sign_in_connection c ON c.id = s.connection_id
             WHERE s.id = $1::uuid AND s.expires_at > now() AND (s.connection_id IS NULL OR c.enabled)`,
      values: [sessionId],
    });
    return rowCount === 1;
  }

  /** A token that works; null when it does not any more. */
  async token(
    transaction: TenantTransaction,
    tokenId: string,
    now: Date,
  ): Promise<{ isPersonal: boolean } | null> {
    const token = await transaction.apiToken.findFirst({
      where: { id: tokenId, revokedAt: null, expiresAt: { gt: now } },
      select: { kind: true },
    });
    return token && { isPersonal: token.kind === 'personal' };
  }
}
