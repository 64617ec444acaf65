import { Injectable } from '@nestjs/common';
import type { Report } from '@pitwall/contracts';
import { Database, type Prisma, type TenantTransaction } from '@pitwall/server-db';

export interface ReportShareRow {
  id: string;
  title: string;
  system: { slug: string; name: string; archivedAt: Date | null } | null;
  createdById: string | null;
  apiToken: { name: string } | null;
  createdAt: Date;
  expiresAt: Date;
  revokedAt: Date | null;
  views: number;
  lastViewedAt: Date | null;
}

const READ = {
  id: true,
  title: true,
  system: { select: { slug: true, name: true, archivedAt: true } },
  createdById: true,
  apiToken: { select: { name: true } },
  createdAt: true,
  expiresAt: true,
  revokedAt: true,
  views: true,
  lastViewedAt: true,
} as const;

@Injectable()
export class ReportShareRepository {
  constructor(private readonly database: Database) {}

  async insert(
    transaction: TenantTransaction,
    {
      report,
      ...share
    }: {
      organizationId: string;
      systemId: string | null;
      tokenHash: string;
      title: string;
      report: Report;
      createdById: string;
      apiTokenId: string | null;
      expiresAt: Date;
    },
  ): Promise<ReportShareRow> {
    const json = JSON.parse(JSON.stringify(report)) as Prisma.InputJsonObject;
    return transaction.reportShare.create({ data: { ...share, report: json }, select: READ });
  }

  /** Newest first. */
  async list(
    transaction: TenantTransaction,
    before: string | null,
    take: number,
  ): Promise<ReportShareRow[]> {
    return transaction.reportShare.findMany({
      where: before === null ? {} : { id: { lt: before } },
      select: READ,
      orderBy: { id: 'desc' },
      take,
    });
  }

  async find(transaction: TenantTransaction, id: string): Promise<ReportShareRow | null> {
    return transaction.reportShare.findFirst({ where: { id }, select: READ });
  }

  async countWorking(transaction: TenantTransaction, now: Date): Promise<number> {
    return transaction.reportShare.count({ where: { revokedAt: null, expiresAt: { gt: now } } });
  }

  /** What was shared goes with it. False when it was revoked before. */
  async revoke(transaction: TenantTransaction, id: string): Promise<boolean> {
    const { count } = await transaction.reportShare.updateMany({
      where: { id, revokedAt: null },
      data: { revokedAt: new Date(), report: {} },
    });
    return count === 1;
  }

  /** What a link leads to, counted as a view; null where it, or the token that made it, is unknown, revoked or over. */
  async view(tokenHash: string): Promise<{ report: unknown; expiresAt: Date } | null> {
    const { rows } = await this.database.systemStatement<{ report: unknown; expiresAt: Date }>(
      'open a shared report',
      {
        text: `UPDATE report_share s SET views = s.views + 1, last_viewed_at = now()
               FROM organization o
               WHERE s.token_hash = $1 AND s.revoked_at IS NULL AND s.expires_at > now()
                 AND o.id = s.organization_id AND o.deleted_at IS NULL
                 AND (s.system_id IS NULL OR EXISTS (
                   SELECT FROM system y WHERE y.organization_id = s.organization_id
                     AND y.id = s.system_id AND y.archived_at IS NULL))
                 AND (s.api_token_id IS NULL OR EXISTS (
                   SELECT FROM api_token t WHERE t.organization_id = s.organization_id
                     AND t.id = s.api_token_id AND t.revoked_at IS NULL))
               RETURNING s.report, s.expires_at AS "expiresAt"`,
        values: [tokenHash],
      },
    );
    return rows[0] ?? null;
  }
}
