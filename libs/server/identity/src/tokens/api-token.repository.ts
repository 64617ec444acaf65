import { Injectable } from '@nestjs/common';
import type { Permission, Role } from '@pitwall/contracts';
import { Database, type TenantTransaction } from '@pitwall/server-db';

export interface StoredToken {
  tokenId: string;
  tokenHash: string;
  userId: string;
  personal: boolean;
  permissions: Permission[];
  organizationId: string;
  slug: string;
  name: string;
  role: Role;
  /** Null for all. */
  systems: string[] | null;
}

interface TokenRow {
  id: string;
  name: string;
  hint: string;
  userId: string;
  permissions: string[];
  kind: string;
  allSystems: boolean;
  systemIds: string[];
  createdAt: Date;
  expiresAt: Date;
  lastUsedAt: Date | null;
  revokedAt: Date | null;
}

@Injectable()
export class ApiTokenRepository {
  constructor(private readonly database: Database) {}

  /**
   * Who holds this token, when it is neither revoked nor expired, its organization is there, and a personal
   * one's person still belongs. One of the organization has an admin's bounds, whoever made it.
   */
  async findHolder(tokenHash: string): Promise<StoredToken | null> {
    const { rows } = await this.database.systemStatement<StoredToken>('find who holds a token', {
      name: 'find-token',
      text: `SELECT t.id AS "tokenId", t.token_hash AS "tokenHash", t.user_id AS "userId",
                    t.kind = 'personal' AS personal, t.permissions,
                    o.id AS "organizationId", o.slug, o.name,
                    CASE WHEN t.kind = 'organization' THEN 'admin' ELSE m.role END AS role,
                    CASE WHEN NOT t.all_systems THEN t.system_ids END AS systems
             FROM api_token t
             JOIN organization o ON o.id = t.organization_id AND o.deleted_at IS NULL
             LEFT JOIN membership m ON m.organization_id = t.organization_id AND m.user_id = t.user_id
               AND (m.expires_at IS NULL OR m.expires_at > now())
             WHERE t.token_hash = $1 AND t.revoked_at IS NULL AND t.expires_at > now()
               AND (t.kind = 'organization' OR (m.role IS NOT NULL AND m.role <> 'reviewer'
                 AND NOT EXISTS (SELECT FROM "user" u WHERE u.id = t.user_id AND u.purge_after IS NOT NULL)))`,
      values: [tokenHash],
    });
    return rows[0] ?? null;
  }

  /** Notes when tokens were used last, many in one statement. */
  async noteUses(uses: ReadonlyMap<string, Date>): Promise<void> {
    await this.database.systemStatement('find who holds a token', {
      text: `UPDATE api_token t SET last_used_at = used.at
             FROM unnest($1::uuid[], $2::timestamptz[]) AS used (id, at)
             WHERE t.id = used.id AND (t.last_used_at IS NULL OR t.last_used_at < used.at)`,
      values: [[...uses.keys()], [...uses.values()]],
    });
  }

  /** How many of these systems the organization has. */
  async countSystems(transaction: TenantTransaction, ids: readonly string[]): Promise<number> {
    return transaction.system.count({ where: { id: { in: [...ids] }, archivedAt: null } });
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
      kind: string;
      allSystems: boolean;
      systemIds: string[];
      expiresAt: Date;
    },
  ): Promise<TokenRow> {
    return transaction.apiToken.create({ data: token });
  }

  /** Newest first; the personal ones of one person, or all where `userId` is null. */
  async list(
    transaction: TenantTransaction,
    userId: string | null,
    after: string | null,
    take: number,
  ): Promise<TokenRow[]> {
    return transaction.apiToken.findMany({
      where: {
        ...(userId ? { userId, kind: 'personal' } : {}),
        ...(after ? { id: { lt: after } } : {}),
      },
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
