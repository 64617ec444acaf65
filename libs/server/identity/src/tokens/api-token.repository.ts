import { Injectable } from '@nestjs/common';
import type { Permission, Role } from '@pitwall/contracts';
import { Database, type TenantTransaction } from '@pitwall/server-db';

export interface StoredToken {
  tokenId: string;
  userId: string;
  permissions: Permission[];
  organizationId: string;
  slug: string;
  name: string;
  role: Role;
}

interface TokenRow {
  id: string;
  name: string;
  hint: string;
  userId: string;
  permissions: string[];
  createdAt: Date;
  expiresAt: Date;
  lastUsedAt: Date | null;
  revokedAt: Date | null;
}

@Injectable()
export class ApiTokenRepository {
  constructor(private readonly database: Database) {}

  /** Who holds this token, when it is neither revoked nor expired and its person still belongs. */
  async findHolder(tokenHash: string): Promise<StoredToken | null> {
    const { rows } = await this.database.systemStatement<StoredToken>('find who holds a token', {
      name: 'find-token',
      text: `WITH seen AS (
               UPDATE api_token SET last_used_at = now()
               WHERE token_hash = $1 AND (last_used_at IS NULL OR last_used_at < now() - interval '1 minute'))
             SELECT t.id AS "tokenId", t.user_id AS "userId", t.permissions,
                    o.id AS "organizationId", o.slug, o.name, m.role
             FROM api_token t
             JOIN organization o ON o.id = t.organization_id
             JOIN membership m ON m.organization_id = t.organization_id AND m.user_id = t.user_id
             WHERE t.token_hash = $1 AND t.revoked_at IS NULL AND t.expires_at > now()`,
      values: [tokenHash],
    });
    return rows[0] ?? null;
  }

  async create(
    transaction: TenantTransaction,
    token: {
      organizationId: string;
      userId: string;
      name: string;
      tokenHash: string;
      hint: string;
      permissions: string[];
      expiresAt: Date;
    },
  ): Promise<TokenRow> {
    return transaction.apiToken.create({ data: token });
  }

  /** Newest first; of one person, or of all where `userId` is null. */
  async list(
    transaction: TenantTransaction,
    userId: string | null,
    after: string | null,
    take: number,
  ): Promise<TokenRow[]> {
    return transaction.apiToken.findMany({
      where: { ...(userId ? { userId } : {}), ...(after ? { id: { lt: after } } : {}) },
      orderBy: { id: 'desc' },
      take,
    });
  }

  async find(transaction: TenantTransaction, id: string): Promise<TokenRow | null> {
    return transaction.apiToken.findUnique({ where: { id } });
  }

  async revoke(transaction: TenantTransaction, id: string): Promise<void> {
    await transaction.apiToken.updateMany({
      where: { id, revokedAt: null },
      data: { revokedAt: new Date() },
    });
  }

  async userNames(transaction: TenantTransaction, ids: string[]): Promise<Map<string, string>> {
    const users = await transaction.user.findMany({
      where: { id: { in: ids } },
      select: { id: true, name: true },
    });
    return new Map(users.map((user) => [user.id, user.name]));
  }
}
