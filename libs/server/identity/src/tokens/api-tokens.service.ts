import { timingSafeEqual } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import {
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
import { hashToken, looksLikeApiToken, newApiToken } from './secret-token.ts';
import { endOfToken } from './token-end.repository.ts';
import { TokenUses } from './token-uses.ts';

type CreateApiToken = z.infer<typeof createApiTokenSchema>;
type Row = Awaited<ReturnType<ApiTokenRepository['create']>>;
const DAY = 86_400_000;

@Injectable()
export class ApiTokensService {
  constructor(
    private readonly database: Database,
    private readonly tokens: ApiTokenRepository,
    private readonly audit: AuditLog,
    private readonly uses: TokenUses,
  ) {}

  /** Whom a token admits; null when it is malformed, unknown, revoked or expired. */
  async principalOf(token: string): Promise<Principal | null> {
    if (!looksLikeApiToken(token)) return null;
    const hash = hashToken(token);
    const holder = await this.tokens.findHolder(hash);
    if (!holder || !isSame(holder.tokenHash, hash)) return null;
    this.uses.note(holder.tokenId);
    const { organizationId, slug, name, role } = holder;
    return {
      kind: 'token',
      userId: holder.userId,
      tokenId: holder.tokenId,
      personal: holder.personal,
      membership: { organizationId, slug, name, role },
      permissions: new Set(holder.permissions),
      systems: holder.systems,
    };
  }

  async create(
    context: TenantRequest,
    { name, permissions, kind, systemIds, days }: CreateApiToken,
  ): Promise<ApiToken & { token: string }> {
    const beyond = permissions.filter((permission) => !context.permissions.has(permission));
    if (beyond.length > 0) {
      throw new ProblemException(
        'permission.denied',
        `A token cannot do more than you can: ${beyond.join(', ')}.`,
      );
    }
    if (kind === 'organization' && !context.permissions.has('tokens:organization')) {
      throw new ProblemException(
        'permission.denied',
        'A token of the organization outlives its maker: it needs the permission "tokens:organization".',
      );
    }
    // Who sees chosen systems only can hand on those and no more.
    const systems = systemIds ?? context.systems ?? null;
    const token = newApiToken();
    return this.database.withTenant(context, async (transaction) => {
      if (
        systems &&
        (await this.tokens.countSystems(transaction, systems)) < new Set(systems).size
      ) {
        throw new ProblemException('request.invalid', 'Choose systems of this organization.', {
          errors: [{ path: 'systemIds', message: 'there is no such system here' }],
        });
      }
      const ends = new Date(Date.now() + days * DAY);
      const makerEnds = await endOfToken(transaction, context);
      const row = await this.tokens.create(transaction, {
        organizationId: context.organizationId,
        userId: context.userId,
        name,
        tokenHash: hashToken(token),
        hint: token.slice(-4),
        permissions: [...new Set(permissions)],
        kind,
        allSystems: systems === null,
        systemIds: [...new Set(systems ?? [])],
        // What a token makes does not outlive it.
        expiresAt: makerEnds !== null && makerEnds < ends ? makerEnds : ends,
      });
      await this.audit.record(transaction, context, {
        action: 'token.created',
        subject: { type: 'token', id: row.id },
        after: { name, kind, permissions: row.permissions, systems, expiresAt: row.expiresAt },
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
      if (!row || (own !== null && (row.userId !== own || row.kind !== 'personal')))
        throw notFound('token');
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
    kind: row.kind as ApiToken['kind'],
    systemIds: row.allSystems ? null : row.systemIds,
    createdAt: row.createdAt.toISOString(),
    expiresAt: row.expiresAt.toISOString(),
    lastUsedAt: row.lastUsedAt?.toISOString() ?? null,
    revokedAt: row.revokedAt?.toISOString() ?? null,
  };
}

/** Hashes are looked up by an index; this comparison takes as long whatever differs. */
const isSame = (one: string, other: string): boolean => {
  const [a, b] = [Buffer.from(one), Buffer.from(other)];
  return a.length === b.length && timingSafeEqual(a, b);
};
