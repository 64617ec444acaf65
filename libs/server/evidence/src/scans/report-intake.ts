import { Injectable } from '@nestjs/common';
import type { Finding, Outcome, ReceivedScan, Scan } from '@pitwall/contracts';
import { type AuditActor, AuditLog } from '@pitwall/server-audit';
import { OrganizationCatalogues } from '@pitwall/server-catalogue';
import { Database, type TenantTransaction } from '@pitwall/server-db';
import {
  DomainEvents,
  type EventContext,
  notFound,
  ProblemException,
} from '@pitwall/server-kernel';
import { type SystemRow, SystemsService } from '@pitwall/server-systems';
import { suggestionsByPractice } from '../suggestions/suggest.ts';
import { FindingRepository } from './finding.repository.ts';
import type { ScanRow } from './scan-row.ts';
import { type NewScan, ScanRepository } from './scan.repository.ts';

/** How far the clock of the machine that made a report may be ahead. */
const CLOCK_SKEW_MILLISECONDS = 3_600_000;

/** A report of any kind, on its way in. */
export interface Intake extends Omit<
  NewScan,
  'organizationId' | 'systemId' | 'scannedAt' | 'receivedById'
> {
  /** When it was made, as ISO 8601. */
  createdAt: string;
  findings: readonly Finding[];
}

/** Keeps reports of every kind in one way: their findings suggest, and persons confirm. */
@Injectable()
export class ReportIntake {
  constructor(
    private readonly database: Database,
    private readonly scans: ScanRepository,
    private readonly findings: FindingRepository,
    private readonly systems: SystemsService,
    private readonly catalogues: OrganizationCatalogues,
    private readonly events: DomainEvents,
    private readonly audit: AuditLog,
  ) {}

  /**
   * The same report again changes nothing; another one under its id is refused.
   * @param andThen runs in the same transaction, when the report is new
   */
  async receive(
    context: AuditActor & EventContext,
    idOrSlug: string,
    { createdAt, findings, ...intake }: Intake,
    andThen?: (transaction: TenantTransaction, systemId: string) => Promise<void>,
  ): Promise<ReceivedScan> {
    refuseFuture(createdAt);
    return this.database.withTenant(context, async (transaction) => {
      const system = await this.systems.find(transaction, context, idOrSlug);
      const suggestions = await this.suggested(transaction, system, findings);
      const { organizationId, userId: receivedById } = context;
      const id = await this.scans.insert(transaction, {
        ...intake,
        organizationId,
        systemId: system.id,
        scannedAt: new Date(createdAt),
        receivedById,
      });
      if (id === null) {
        const earlier = await this.earlier(transaction, system.id, intake);
        const scan = await this.shown(transaction, system.id, earlier.id);
        return { scan, alreadyReceived: true, suggestions };
      }
      await this.findings.insert(transaction, { organizationId, scanId: id }, findings);
      const stacks = await this.systems.fillStacks(transaction, system.id, intake.stacks);
      await this.audit.record(transaction, context, {
        action: 'scan.received',
        subject: { type: 'scan', id },
        after: {
          system: system.slug,
          kind: intake.kind,
          reportId: intake.reportId,
          commit: intake.commit,
          findings: findings.length,
          ...(stacks === null ? {} : { stacks }),
        },
      });
      await andThen?.(transaction, system.id);
      await this.events.systemChanged(transaction, context, { systemId: system.id, cause: 'scan' });
      const scan = await this.shown(transaction, system.id, id);
      return { scan, alreadyReceived: false, suggestions };
    });
  }

  async shown(transaction: TenantTransaction, systemId: string, id: string): Promise<Scan> {
    const row = await this.scans.find(transaction, systemId, id);
    if (!row) throw notFound('scan');
    const outcomes = await this.scans.outcomes(transaction, [id]);
    return presentScan(row, outcomes.get(id) ?? {});
  }

  /** What was received under this report's id before, when it is the same to the letter. */
  private async earlier(
    transaction: TenantTransaction,
    systemId: string,
    { reportId, digest }: Pick<Intake, 'reportId' | 'digest'>,
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
    findings: readonly Finding[],
  ): Promise<number> {
    const { practices } = await this.catalogues.byVersion(transaction, system.catalogueVersion);
    const suggestions = suggestionsByPractice(findings);
    return practices.filter(({ id }) => (suggestions.get(id)?.level ?? null) !== null).length;
  }
}

export const presentScan = (row: ScanRow, outcomes: Partial<Record<Outcome, number>>): Scan => ({
  id: row.id,
  reportId: row.reportId,
  kind: row.kind,
  subject: row.repository,
  tool: row.tool,
  commit: row.commit,
  branch: row.branch,
  modified: row.modified,
  stacks: row.stacks,
  scannedAt: row.scannedAt.toISOString(),
  receivedAt: row.receivedAt.toISOString(),
  outcomes,
  skipped: row.skipped,
  suppressed: row.suppressed,
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
