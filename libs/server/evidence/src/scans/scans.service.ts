import { Injectable } from '@nestjs/common';
import {
  instantSchema,
  type Page,
  type PageQuery,
  type ReceivedScan,
  type Scan,
  type ScanReport,
  type ScanWithFindings,
} from '@pitwall/contracts';
import type { AuditActor } from '@pitwall/server-audit';
import { Database } from '@pitwall/server-db';
import {
  decodeCursor,
  type EventContext,
  pageOf,
  type TenantRequest,
} from '@pitwall/server-kernel';
import { SystemsService } from '@pitwall/server-systems';
import { z } from 'zod';
import { FindingRepository } from './finding.repository.ts';
import { reportDigest } from './report-digest.ts';
import { type Intake, presentScan, ReportIntake } from './report-intake.ts';
import { repositoryKey } from './repository-key.ts';
import { type ScanPlace, ScanRepository } from './scan.repository.ts';
import { obeySuppressions } from '../suppressions/obey-suppressions.ts';

const placeSchema: z.ZodType<ScanPlace> = z.strictObject({ at: instantSchema, id: z.uuid() });

/** Who sends a report: a request, or a job, in the name of who asked for it. */
export type ReportSender = AuditActor & EventContext;

@Injectable()
export class ScansService {
  constructor(
    private readonly database: Database,
    private readonly intake: ReportIntake,
    private readonly scans: ScanRepository,
    private readonly findings: FindingRepository,
    private readonly systems: SystemsService,
  ) {}

  /** Keeps a report. The same report again changes nothing; another one under its id is refused. */
  async receive(
    context: TenantRequest,
    idOrSlug: string,
    report: ScanReport,
  ): Promise<ReceivedScan> {
    return this.intake.receive(context, idOrSlug, intakeOf(report, reportDigest(report)));
  }

  /** Keeps a report that the server made. Its id tells what it is of, so one that is there is as good. */
  async receiveOwn(
    sender: ReportSender,
    systemId: string,
    report: ScanReport,
  ): Promise<ReceivedScan> {
    return this.intake.receive(sender, systemId, intakeOf(report, reportDigest({ id: report.id })));
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
      const scan = await this.intake.shown(transaction, system.id, id);
      const { skipped, suppressed } = await this.scans.notShown(transaction, id);
      return {
        ...scan,
        findings: await this.findings.ofScan(transaction, id),
        skippedFiles: skipped,
        suppressions: suppressed,
      };
    });
  }
}

const intakeOf = (report: ScanReport, digest: string): Intake => ({
  kind: 'code',
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
  suppressed: report.suppressed ?? [],
  report: null,
  createdAt: report.createdAt,
  findings: obeySuppressions(report.findings, report.suppressed ?? []),
});
