import { Injectable } from '@nestjs/common';
import {
  type ExportRun,
  type Page,
  type PageQuery,
  roadmapExportJob,
  type RoadmapFormat,
} from '@pitwall/contracts';
import { AuditLog } from '@pitwall/server-audit';
import { Database } from '@pitwall/server-db';
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
import { ExportRunRepository, type ExportRunRow } from './export-run.repository.ts';
import { ROADMAP_WRITERS } from './formats/roadmap-formats.ts';

const KEPT_DAYS = 30;
const DAY = 86_400_000;

export interface ExportFile {
  name: string;
  mediaType: string;
  content: string;
}

/** Starts exports and hands out their files; a job writes them. */
@Injectable()
export class ExportsService {
  constructor(
    private readonly database: Database,
    private readonly systems: SystemsService,
    private readonly runs: ExportRunRepository,
    private readonly outbox: Outbox,
    private readonly audit: AuditLog,
  ) {}

  async start(context: TenantRequest, idOrSlug: string, format: RoadmapFormat): Promise<ExportRun> {
    return this.database.withTenant(context, async (transaction) => {
      const { id: systemId, slug } = await this.systems.find(transaction, context, idOrSlug);
      await this.runs.deleteBefore(transaction, systemId, new Date(Date.now() - KEPT_DAYS * DAY));
      const { organizationId, userId: createdById, requestId } = context;
      const run = await this.runs.insert(transaction, {
        organizationId,
        systemId,
        format,
        createdById,
      });
      await this.outbox.enqueue(
        transaction,
        roadmapExportJob,
        { organizationId, systemId, exportRunId: run.id },
        { idempotencyKey: run.id, requestId },
      );
      await this.audit.record(transaction, context, {
        action: 'roadmap.exported',
        subject: { type: 'export_run', id: run.id },
        after: { system: slug, format },
      });
      return presentRun(run);
    });
  }

  /** Newest first. */
  async list(
    context: TenantRequest,
    idOrSlug: string,
    { cursor, limit }: PageQuery,
  ): Promise<Page<ExportRun>> {
    const before = decodeCursor(cursor, z.uuid());
    return this.database.withTenant(context, async (transaction) => {
      const system = await this.systems.find(transaction, context, idOrSlug);
      const rows = await this.runs.list(transaction, system.id, before, limit + 1);
      return pageOf(rows, limit, ({ id }) => id, presentRun);
    });
  }

  async get(context: TenantRequest, idOrSlug: string, id: string): Promise<ExportRun> {
    return this.database.withTenant(context, async (transaction) => {
      const system = await this.systems.find(transaction, context, idOrSlug);
      const run = await this.runs.find(transaction, system.id, id);
      if (!run) throw notFound('export');
      return presentRun(run);
    });
  }

  async file(context: TenantRequest, idOrSlug: string, id: string): Promise<ExportFile> {
    return this.database.withTenant(context, async (transaction) => {
      const system = await this.systems.find(transaction, context, idOrSlug);
      const run = await this.runs.find(transaction, system.id, id);
      if (!run) throw notFound('export');
      const content = await this.runs.result(transaction, id);
      if (run.state !== 'finished' || content === null) throw notReady(run);
      const day = run.createdAt.toISOString().slice(0, 10);
      return {
        name: `${system.slug}-roadmap-${day}.${ROADMAP_WRITERS[run.format].ending}`,
        mediaType: ROADMAP_WRITERS[run.format].mediaType,
        content,
      };
    });
  }
}

const notReady = ({ state, error }: ExportRunRow): ProblemException =>
  new ProblemException(
    'resource.conflict',
    state === 'failed'
      ? `This export failed: ${error ?? 'the cause is not known'} Start another one.`
      : 'This export is not finished yet. Ask again in a moment.',
  );

const presentRun = (row: ExportRunRow): ExportRun => ({
  id: row.id,
  format: row.format,
  state: row.state,
  done: row.done,
  total: row.total,
  error: row.error,
  createdAt: row.createdAt.toISOString(),
  finishedAt: row.finishedAt?.toISOString() ?? null,
});
