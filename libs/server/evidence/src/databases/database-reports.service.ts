import { Injectable } from '@nestjs/common';
import {
  type DatabaseFigure,
  type DatabaseReport,
  databaseReportSchema,
  type FollowFigures,
  type ReceivedScan,
  type ShownDatabaseReport,
} from '@pitwall/contracts';
import { Database, type TenantTransaction } from '@pitwall/server-db';
import { MeasuredFigures } from '@pitwall/server-forecast';
import { DomainEvents, notFound, type TenantRequest } from '@pitwall/server-kernel';
import { SystemsService } from '@pitwall/server-systems';
import { reportDigest } from '../scans/report-digest.ts';
import { ReportIntake } from '../scans/report-intake.ts';
import { ScanRepository } from '../scans/scan.repository.ts';
import { databaseSubject, findingsOfReport } from './findings-of-report.ts';

/** Reports of `pitwall doctor`: evidence like a scan's, and figures for the forecast. */
@Injectable()
export class DatabaseReportsService {
  constructor(
    private readonly database: Database,
    private readonly intake: ReportIntake,
    private readonly scans: ScanRepository,
    private readonly systems: SystemsService,
    private readonly figures: MeasuredFigures,
    private readonly events: DomainEvents,
  ) {}

  /** Keeps a report. Components that the system has follow its figures; the others are offered. */
  async receive(
    context: TenantRequest,
    idOrSlug: string,
    report: DatabaseReport,
  ): Promise<ReceivedScan> {
    return this.intake.receive(
      context,
      idOrSlug,
      {
        kind: 'database',
        reportId: report.id,
        digest: reportDigest(report),
        tool: `${report.tool.name} ${report.tool.version}`,
        commit: null,
        branch: null,
        repository: databaseSubject(report),
        modified: false,
        stacks: [],
        statistics: { files: 0, bytes: 0, milliseconds: report.statistics.milliseconds },
        skipped: [],
        suppressed: [],
        report,
        createdAt: report.createdAt,
        findings: findingsOfReport(report),
      },
      (transaction, systemId) =>
        this.figures.follow(
          transaction,
          context,
          systemId,
          report.readings,
          new Date(report.createdAt),
        ),
    );
  }

  async get(context: TenantRequest, idOrSlug: string, scan: string): Promise<ShownDatabaseReport> {
    return this.database.withTenant(context, async (transaction) => {
      const { id } = await this.systems.find(transaction, context, idOrSlug);
      const report = await this.report(transaction, id, scan);
      return { report, figures: await this.figures.states(transaction, id, report.readings) };
    });
  }

  /** Makes components of the figures that a person chose; later reports are followed by themselves. */
  async follow(
    context: TenantRequest,
    idOrSlug: string,
    scan: string,
    { components }: FollowFigures,
  ): Promise<{ figures: DatabaseFigure[] }> {
    return this.database.withTenant(context, async (transaction) => {
      const { id: systemId } = await this.systems.find(transaction, context, idOrSlug);
      const { readings, createdAt } = await this.report(transaction, systemId, scan);
      await this.figures.adopt(
        transaction,
        context,
        systemId,
        readings,
        components,
        new Date(createdAt),
      );
      await this.events.systemChanged(transaction, context, { systemId, cause: 'components' });
      return { figures: await this.figures.states(transaction, systemId, readings) };
    });
  }

  private async report(
    transaction: TenantTransaction,
    systemId: string,
    scan: string,
  ): Promise<DatabaseReport> {
    const stored = await this.scans.report(transaction, systemId, scan, 'database');
    if (stored === null) throw notFound('database report');
    return databaseReportSchema.parse(stored);
  }
}
