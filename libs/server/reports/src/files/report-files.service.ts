import { Injectable } from '@nestjs/common';
import {
  type Page,
  type PageQuery,
  reportFileJob,
  type ReportRun,
  type StartReport,
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
import { z } from 'zod';
import { ReportSubjects } from '../source/report-subjects.ts';
import { REPORT_MEDIA } from './formats/report-writers.ts';
import { ReportRunRepository, type ReportRunRow } from './report-run.repository.ts';

const KEPT_DAYS = 30;
const DAY = 86_400_000;

export interface ReportFile {
  name: string;
  mediaType: string;
  content: Uint8Array;
}

/** Starts reports as files and hands them out; a job writes them. */
@Injectable()
export class ReportFilesService {
  constructor(
    private readonly database: Database,
    private readonly subjects: ReportSubjects,
    private readonly runs: ReportRunRepository,
    private readonly outbox: Outbox,
    private readonly audit: AuditLog,
  ) {}

  async start(context: TenantRequest, { format, ...about }: StartReport): Promise<ReportRun> {
    return this.database.withTenant(context, async (transaction) => {
      const { systemId, since, slug } = await this.subjects.toWrite(transaction, context, about);
      await this.runs.deleteBefore(transaction, new Date(Date.now() - KEPT_DAYS * DAY));
      const { organizationId, userId: createdById, requestId } = context;
      const run = await this.runs.insert(transaction, {
        organizationId,
        systemId,
        format,
        since,
        createdById,
      });
      await this.outbox.enqueue(
        transaction,
        reportFileJob,
        { organizationId, reportRunId: run.id },
        { idempotencyKey: run.id, requestId },
      );
      await this.audit.record(transaction, context, {
        action: 'report.exported',
        subject: { type: 'report_run', id: run.id },
        after: { system: slug, format },
      });
      return presentRun(run);
    });
  }

  /** Newest first: of one system, or of the organization where none is named. */
  async list(
    context: TenantRequest,
    { cursor, limit, system }: PageQuery & { system?: string | undefined },
  ): Promise<Page<ReportRun>> {
    const before = decodeCursor(cursor, z.uuid());
    return this.database.withTenant(context, async (transaction) => {
      const { systemId } = await this.subjects.find(transaction, context, { system });
      const rows = await this.runs.list(transaction, systemId, before, limit + 1);
      return pageOf(rows, limit, ({ id }) => id, presentRun);
    });
  }

  async get(context: TenantRequest, id: string): Promise<ReportRun> {
    return this.database.withTenant(context, async (transaction) => {
      const run = await this.runs.find(transaction, id);
      if (!run) throw notFound('report');
      return presentRun(run);
    });
  }

  async file(context: TenantRequest, id: string): Promise<ReportFile> {
    return this.database.withTenant(context, async (transaction) => {
      const run = await this.runs.find(transaction, id);
      if (!run) throw notFound('report');
      const content = await this.runs.result(transaction, id);
      if (run.state !== 'finished' || content === null) throw notReady(run);
      const day = run.createdAt.toISOString().slice(0, 10);
      const subject = run.system?.slug ?? 'organization';
      return {
        name: `${subject}-report-${day}.${run.format}`,
        mediaType: REPORT_MEDIA[run.format],
        content,
      };
    });
  }
}

const notReady = ({ state, error }: ReportRunRow): ProblemException =>
  new ProblemException(
    'resource.conflict',
    state === 'failed'
      ? `This report failed: ${error ?? 'the cause is not known'} Start another one.`
      : 'This report is not finished yet. Ask again in a moment.',
  );

const presentRun = (row: ReportRunRow): ReportRun => ({
  id: row.id,
  format: row.format,
  system: row.system,
  state: row.state,
  done: row.done,
  total: row.total,
  error: row.error,
  createdAt: row.createdAt.toISOString(),
  finishedAt: row.finishedAt?.toISOString() ?? null,
});
