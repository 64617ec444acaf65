import { Injectable } from '@nestjs/common';
import {
  type Page,
  type PageQuery,
  type ScanRun,
  scanRunJob,
  type StartedScans,
} from '@pitwall/contracts';
import { AuditLog } from '@pitwall/server-audit';
import { Database, type TenantTransaction } from '@pitwall/server-db';
import {
  decodeCursor,
  notFound,
  pageOf,
  ProblemException,
  type TenantRequest,
} from '@pitwall/server-kernel';
import { Outbox } from '@pitwall/server-queue';
import { SystemsService } from '@pitwall/server-systems';
import { z } from 'zod';
import { type NewScanRun, ScanRunRepository, type ScanRunRow } from './scan-run.repository.ts';
import { ScanSources } from './scan-sources.ts';

/** Of each repository. */
const KEPT = 200;

/** Scans on the server: asked for by people, begun when code is pushed. */
@Injectable()
export class ScanRunsService {
  constructor(
    private readonly database: Database,
    private readonly systems: SystemsService,
    private readonly sources: ScanSources,
    private readonly runs: ScanRunRepository,
    private readonly outbox: Outbox,
    private readonly audit: AuditLog,
  ) {}

  /** Scans each repository of a system. One that waits already is not begun twice. */
  async start(context: TenantRequest, idOrSlug: string): Promise<StartedScans> {
    return this.database.withTenant(context, async (transaction) => {
      const system = await this.systems.find(transaction, context, idOrSlug);
      const sources = await this.sources.list(transaction, system.id);
      if (sources.length === 0)
        throw new ProblemException(
          'resource.conflict',
          'The system names no repository. Connect one under Trackers, or give the address of a public one in the settings of the system.',
        );
      const { organizationId, userId: createdById, requestId } = context;
      const ids: string[] = [];
      for (const { repository, address } of sources) {
        const run = { organizationId, systemId: system.id, repository, address, createdById };
        ids.push(await this.begin(transaction, { ...run, reason: 'asked' }, requestId));
      }
      await this.audit.record(transaction, context, {
        action: 'scan.started',
        subject: { type: 'system', id: system.id },
        after: { repositories: sources.map(({ repository }) => repository) },
      });
      const rows = await this.runs.some(transaction, system.id, ids);
      return { items: rows.map(presentScanRun) };
    });
  }

  /** Leaves a scan of one repository; gives its id. */
  async begin(
    transaction: TenantTransaction,
    run: NewScanRun,
    requestId?: string | null,
  ): Promise<string> {
    const { id, fresh } = await this.runs.insert(transaction, run);
    if (!fresh) return id;
    await this.runs.forgetOld(transaction, run, KEPT);
    const { organizationId, systemId } = run;
    await this.outbox.enqueue(
      transaction,
      scanRunJob,
      { organizationId, systemId, scanRunId: id },
      { idempotencyKey: id, requestId: requestId ?? undefined },
    );
    return id;
  }

  /** Newest first. */
  async list(
    context: TenantRequest,
    idOrSlug: string,
    { cursor, limit }: PageQuery,
  ): Promise<Page<ScanRun>> {
    const before = decodeCursor(cursor, z.uuid());
    return this.database.withTenant(context, async (transaction) => {
      const system = await this.systems.find(transaction, context, idOrSlug);
      const rows = await this.runs.page(transaction, system.id, before, limit + 1);
      return pageOf(rows, limit, ({ id }) => id, presentScanRun);
    });
  }

  async get(context: TenantRequest, idOrSlug: string, id: string): Promise<ScanRun> {
    return this.database.withTenant(context, async (transaction) => {
      const system = await this.systems.find(transaction, context, idOrSlug);
      const row = await this.runs.find(transaction, system.id, id);
      if (!row) throw notFound('scan run');
      return presentScanRun(row);
    });
  }
}

export const presentScanRun = ({
  systemId: _system,
  createdById: _by,
  createdAt,
  startedAt,
  finishedAt,
  ...row
}: ScanRunRow): ScanRun => ({
  ...row,
  createdAt: createdAt.toISOString(),
  startedAt: startedAt?.toISOString() ?? null,
  finishedAt: finishedAt?.toISOString() ?? null,
});
