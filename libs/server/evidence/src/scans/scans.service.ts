import { Injectable } from '@nestjs/common';
import type {
  Outcome,
  Page,
  PageQuery,
  ReceivedScan,
  Scan,
  ScanReport,
  ScanWithFindings,
} from '@pitwall/contracts';
import { AuditLog } from '@pitwall/server-audit';
import { OrganizationCatalogues } from '@pitwall/server-catalogue';
import { Database, type TenantTransaction } from '@pitwall/server-db';
import {
  decodeCursor,
  DomainEvents,
  notFound,
  pageOf,
  ProblemException,
  type TenantRequest,
} from '@pitwall/server-kernel';
import { type SystemRow, SystemsService } from '@pitwall/server-systems';
import { z } from 'zod';
import { suggestionsByPractice } from '../suggestions/suggest.ts';
import { FindingRepository } from './finding.repository.ts';
import { reportDigest } from './report-digest.ts';
import { repositoryKey } from './repository-key.ts';
import type { ScanRow } from './scan-row.ts';
import { type ScanPlace, ScanRepository } from './scan.repository.ts';

const placeSchema: z.ZodType<ScanPlace> = z.strictObject({ at: z.iso.datetime(), id: z.uuid() });
/** How far the clock of the machine that scanned may be ahead. */
const CLOCK_SKEW_MILLISECONDS = 3_600_000;

@Injectable()
export class ScansService {
  constructor(
    private readonly database: Database,
    private readonly scans: ScanRepository,
    private readonly findings: FindingRepository,
    private readonly systems: SystemsService,
    private readonly catalogues: OrganizationCatalogues,
    private readonly events: DomainEvents,
    private readonly audit: AuditLog,
  ) {}

  /** Keeps a report. The same report again changes nothing; another one under its id is refused. */
  async receive(
    context: TenantRequest,
    idOrSlug: string,
    report: ScanReport,
  ): Promise<ReceivedScan> {
    refuseFuture(report.createdAt);
    const digest = reportDigest(report);
    return this.database.withTenant(context, async (transaction) => {
      const system = await this.systems.find(transaction, context, idOrSlug);
      const suggestions = await this.suggested(transaction, system, report);
      const id = await this.scans.insert(transaction, {
        organizationId: context.organizationId,
        systemId: system.id,
        reportId: report.id,
        digest,
        tool: `${report.tool.name} ${report.tool.version}`,
        commit: report.source.commit,
        branch: report.source.branch,
        repository: repositoryKey(report.source.repository),
        modified: report.source.modified,
        stacks: report.stacks,
        statistics: report.statistics,
        skipped: report.skipped,
        scannedAt: new Date(report.createdAt),
        receivedById: context.userId,
      });
      if (id === null) {
        const earlier = await this.earlier(transaction, system.id, report.id, digest);
        const scan = await this.shown(transaction, system.id, earlier.id);
        return { scan, alreadyReceived: true, suggestions };
      }
      const { organizationId } = context;
      await this.findings.insert(transaction, { organizationId, scanId: id }, report.findings);
      await this.audit.record(transaction, context, {
        action: 'scan.received',
        subject: { type: 'scan', id },
        after: {
          system: system.slug,
          reportId: report.id,
          commit: report.source.commit,
          findings: report.findings.length,
        },
      });
      await this.events.systemChanged(transaction, context, { systemId: system.id, cause: 'scan' });
      const scan = await this.shown(transaction, system.id, id);
      return { scan, alreadyReceived: false, suggestions };
    });
  }

  /** Newest first. */
  async list(
    context: TenantRequest,
    idOrSlug: string,
    { cursor, limit }: PageQuery,
  ): Promise<Page<Scan>> {
    const after = decodeCursor(cursor, placeSchema);
    return this.database.withTenant(context, async (transaction) => {
      const system = await this.systems.find(transaction, context, idOrSlug);
      const rows = await this.scans.list(transaction, system.id, after, limit + 1);
      const outcomes = await this.scans.outcomes(
        transaction,
        rows.map((row) => row.id),
      );
      return pageOf(
        rows,
        limit,
        ({ scannedAt, id }) => ({ at: scannedAt.toISOString(), id }),
        (row) => presentScan(row, outcomes.get(row.id) ?? {}),
      );
    });
  }

  async get(context: TenantRequest, idOrSlug: string, id: string): Promise<ScanWithFindings> {
    return this.database.withTenant(context, async (transaction) => {
      const system = await this.systems.find(transaction, context, idOrSlug);
      return {
        ...(await this.shown(transaction, system.id, id)),
        findings: await this.findings.ofScan(transaction, id),
        skippedFiles: await this.scans.skippedFiles(transaction, id),
      };
    });
  }

  /** What was received under this report's id before, when it is the same to the letter. */
  private async earlier(
    transaction: TenantTransaction,
    systemId: string,
    reportId: string,
    digest: string,
  ): Promise<ScanRow> {
    const earlier = await this.scans.findByReport(transaction, systemId, reportId);
    if (earlier?.digest === digest) return earlier;
    throw new ProblemException(
      'resource.conflict',
      'Another report was received under this id before, and it was kept. Scan again: every scan makes a report with an id of its own.',
      { errors: [{ path: 'id', message: 'this id belongs to another report' }] },
    );
  }

  private async suggested(
    transaction: TenantTransaction,
    system: SystemRow,
    report: ScanReport,
  ): Promise<number> {
    const { practices } = await this.catalogues.byVersion(transaction, system.catalogueVersion);
    const suggestions = suggestionsByPractice(report.findings);
    return practices.filter(({ id }) => (suggestions.get(id)?.level ?? null) !== null).length;
  }

  private async shown(transaction: TenantTransaction, systemId: string, id: string): Promise<Scan> {
    const row = await this.scans.find(transaction, systemId, id);
    if (!row) throw notFound('scan');
    const outcomes = await this.scans.outcomes(transaction, [id]);
    return presentScan(row, outcomes.get(id) ?? {});
  }
}

const presentScan = (row: ScanRow, outcomes: Partial<Record<Outcome, number>>): Scan => ({
  id: row.id,
  reportId: row.reportId,
  tool: row.tool,
  commit: row.commit,
  branch: row.branch,
  modified: row.modified,
  stacks: row.stacks,
  scannedAt: row.scannedAt.toISOString(),
  receivedAt: row.receivedAt.toISOString(),
  outcomes,
  skipped: row.skipped,
  files: row.files,
});

/** A moment that is still to come would make this scan the newest for ever. */
function refuseFuture(createdAt: string): void {
  if (Date.parse(createdAt) <= Date.now() + CLOCK_SKEW_MILLISECONDS) return;
  throw new ProblemException(
    'request.invalid',
    'This report says that it was made in the future. Set the clock of the machine that scans, and scan again.',
    { errors: [{ path: 'createdAt', message: 'this moment is still to come' }] },
  );
}
