import { Inject, Injectable } from '@nestjs/common';
import {
  type CreatedReportShare,
  type Page,
  type PageQuery,
  reportSchema,
  type ReportShare,
  type SharedReport,
  type ShareReport,
} from '@pitwall/contracts';
import { AuditLog } from '@pitwall/server-audit';
import { Database, type TenantTransaction } from '@pitwall/server-db';
import { endOfToken, hashToken, randomText } from '@pitwall/server-identity';
import {
  CONFIGURATION,
  type Configuration,
  decodeCursor,
  notFound,
  pageOf,
  ProblemException,
  type TenantRequest,
} from '@pitwall/server-kernel';
import { MembersService } from '@pitwall/server-organizations';
import { z } from 'zod';
import { ReportSourceService } from '../source/report-source.service.ts';
import { ReportSubjects } from '../source/report-subjects.ts';
import { ReportShareRepository, type ReportShareRow } from './report-share.repository.ts';

const DAY = 86_400_000;
/** So many links that work at a time: whoever makes more has lost sight of them. */
const MOST_WORKING = 200;

/** Links by which people outside see one report, as it was when it was shared. */
@Injectable()
export class ReportSharingService {
  constructor(
    private readonly database: Database,
    private readonly subjects: ReportSubjects,
    private readonly source: ReportSourceService,
    private readonly shares: ReportShareRepository,
    private readonly members: MembersService,
    private readonly audit: AuditLog,
    @Inject(CONFIGURATION) private readonly configuration: Configuration,
  ) {}

  async share(
    context: TenantRequest,
    { days, ...about }: ShareReport,
  ): Promise<CreatedReportShare> {
    return this.database.withTenant(context, async (transaction) => {
      const subject = await this.subjects.toWrite(transaction, context, about);
      if ((await this.shares.countWorking(transaction, new Date())) >= MOST_WORKING)
        throw new ProblemException(
          'resource.conflict',
          `There are ${MOST_WORKING} links that work. Revoke those that nobody needs.`,
        );
      const report = await this.source.read(transaction, context, subject);
      const token = randomText(43);
      const asked = new Date(Date.now() + days * DAY);
      const tokenEnds = await endOfToken(transaction, context);
      const expiresAt = tokenEnds !== null && tokenEnds < asked ? tokenEnds : asked;
      const row = await this.shares.insert(transaction, {
        organizationId: context.organizationId,
        systemId: subject.systemId,
        tokenHash: hashToken(token),
        title: report.title,
        report,
        createdById: context.userId,
        apiTokenId: context.tokenId,
        expiresAt,
      });
      await this.audit.record(transaction, context, {
        action: 'report.shared',
        subject: { type: 'report_share', id: row.id },
        after: { system: subject.slug, expiresAt },
      });
      const names = await this.names(transaction, [row]);
      // In the fragment, so that the token stands in no server's log.
      const link = `${this.configuration.publicUrl}/shared-report#${token}`;
      return { ...present(row, names), link };
    });
  }

  /** Newest first, those that are over among them: how often they were seen stays to be read. */
  async list(context: TenantRequest, { cursor, limit }: PageQuery): Promise<Page<ReportShare>> {
    const before = decodeCursor(cursor, z.uuid());
    return this.database.withTenant(context, async (transaction) => {
      const rows = await this.shares.list(transaction, before, limit + 1);
      const names = await this.names(transaction, rows);
      return pageOf(
        rows,
        limit,
        ({ id }) => id,
        (row) => present(row, names),
      );
    });
  }

  /** From now on the link shows nothing; what it showed is gone. */
  async revoke(context: TenantRequest, id: string): Promise<void> {
    await this.database.withTenant(context, async (transaction) => {
      const row = await this.shares.find(transaction, id);
      if (!row) throw notFound('shared report');
      if (!(await this.shares.revoke(transaction, id))) return;
      await this.audit.record(transaction, context, {
        action: 'report.share_revoked',
        subject: { type: 'report_share', id },
        after: { title: row.title, views: row.views },
      });
    });
  }

  /** What a link leads to, for whoever has it. */
  async open(token: string): Promise<SharedReport> {
    const found = await this.shares.view(hashToken(token));
    const report = reportSchema.safeParse(found?.report);
    // Unknown, revoked, over or of another age: nothing tells which.
    if (!found || !report.success)
      throw new ProblemException(
        'link.unusable',
        'This link shows nothing, or nothing any more. Ask who gave it to you for another.',
      );
    return { report: report.data, expiresAt: found.expiresAt.toISOString() };
  }

  private async names(
    transaction: TenantTransaction,
    rows: readonly ReportShareRow[],
  ): Promise<ReadonlyMap<string, { name: string }>> {
    return this.members.people(
      transaction,
      rows.flatMap(({ createdById }) => createdById ?? []),
    );
  }
}

const present = (
  row: ReportShareRow,
  names: ReadonlyMap<string, { name: string }>,
): ReportShare => ({
  id: row.id,
  title: row.title,
  // An archived one has no address any more; the title still names it.
  system:
    row.system === null || row.system.archivedAt !== null
      ? null
      : { slug: row.system.slug, name: row.system.name },
  sharedBy: names.get(row.createdById ?? '')?.name ?? null,
  token: row.apiToken?.name ?? null,
  createdAt: row.createdAt.toISOString(),
  expiresAt: row.expiresAt.toISOString(),
  revokedAt: row.revokedAt?.toISOString() ?? null,
  views: row.views,
  lastViewedAt: row.lastViewedAt?.toISOString() ?? null,
});
