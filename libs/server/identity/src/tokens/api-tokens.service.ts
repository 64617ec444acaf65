import { Injectable } from '@nestjs/common';
import {
  API_TOKEN_PATTERN,
  type ApiToken,
  type createApiTokenSchema,
  type Page,
  type PageQuery,
  type Permission,
} from '@pitwall/contracts';
import { AuditLog } from '@pitwall/server-audit';
import { Database } from '@pitwall/server-db';
import {
  decodeCursor,
  notFound,
  pageOf,
  type Principal,
  ProblemException,
  type TenantRequest,
} from '@pitwall/server-kernel';
import { z } from 'zod';
import { ApiTokenRepository } from './api-token.repository.ts';
import { hashToken, randomText } from './secret-token.ts';

type CreateApiToken = z.infer<typeof createApiTokenSchema>;
type Row = Awaited<ReturnType<ApiTokenRepository['create']>>;
const DAY = 86_400_000;

@Injectable()
export class ApiTokensService {
  constructor(
    private readonly database: Database,
    private readonly tokens: ApiTokenRepository,
    private readonly audit: AuditLog,
  ) {}

  /** Whom a token admits; null when it is malformed, unknown, revoked or expired. */
  async principalOf(token: string): Promise<Principal | null> {
    if (!API_TOKEN_PATTERN.test(token)) return null;
    const holder = await this.tokens.findHolder(hashToken(token));
    if (!holder) return null;
    const { organizationId, slug, name, role } = holder;
    return {
      kind: 'token',
      userId: holder.userId,
      tokenId: holder.tokenId,
      membership: { organizationId, slug, name, role },
      permissions: new Set(holder.permissions),
    };
  }

  async create(
    context: TenantRequest,
    { name, permissions, days }: CreateApiToken,
  ): Promise<ApiToken & { token: string }> {
    const beyond = permissions.filter((permission) => !context.permissions.has(permission));
    if (beyond.length > 0) {
      throw new ProblemException(
        'permission.denied',
        `A token cannot do more than you can: ${beyond.join(', ')}.`,
      );
    }
    const token = `pitwall_${randomText(40)}`;
    return this.database.withTenant(context, async (transaction) => {
      const row = await this.tokens.create(transaction, {
        organizationId: context.organizationId,
        userId: context.userId,
        name,
        tokenHash: hashToken(token),
        hint: token.slice(-4),
        permissions: [...new Set(permissions)],
        expiresAt: new Date(Date.now() + days * DAY),
      });
      await this.audit.record(transaction, context, {
        action: 'token.created',
        subject: { type: 'token', id: row.id },
        after: { name, permissions: row.permissions, expiresAt: row.expiresAt },
      });
      const names = await this.tokens.userNames(transaction, [row.userId]);
      return { ...present(row, names), token };
    });
  }

  /** Own tokens; for those who manage members, everyone's. */
  async list(context: TenantRequest, { cursor, limit }: PageQuery): Promise<Page<ApiToken>> {
    const after = decodeCursor(cursor, z.uuid());
    return this.database.withTenant(context, async (transaction) => {
      const rows = await this.tokens.list(transaction, this.sees(context), after, limit + 1);
      const names = await this.tokens.userNames(
        transaction,
        rows.map((row) => row.userId),
      );
      return pageOf(
        rows,
        limit,
        (row) => row.id,
        (row) => present(row, names),
      );
    });
  }

  async revoke(context: TenantRequest, id: string): Promise<void> {
    await this.database.withTenant(context, async (transaction) => {
      const row = await this.tokens.find(transaction, id);
      const own = this.sees(context);
      if (!row || (own !== null && row.userId !== own)) throw notFound('token');
      await this.tokens.revoke(transaction, id);
      await this.audit.record(transaction, context, {
        action: 'token.revoked',
        subject: { type: 'token', id },
        before: { name: row.name },
      });
    });
  }

  private sees(context: TenantRequest): string | null {
    return context.permissions.has('members:manage') ? null : context.userId;
  }
}

function present(row: Row, names: Map<string, string>): ApiToken {
  return {
    id: row.id,
    name: row.name,
    hint: row.hint,
    userName: names.get(row.userId) ?? null,
    permissions: row.permissions as Permission[],
    createdAt: row.createdAt.toISOString(),
    expiresAt: row.expiresAt.toISOString(),
    lastUsedAt: row.lastUsedAt?.toISOString() ?? null,
    revokedAt: row.revokedAt?.toISOString() ?? null,
  };
}
