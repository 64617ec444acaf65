import { Injectable } from '@nestjs/common';
import {
  type Page,
  type PageQuery,
  trackerApplyJob,
  trackerPlanJob,
  type TrackerStep,
  type TrackerSync,
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
import { z } from 'zod';
import { ConnectionsService, underWay } from '../connections/connections.service.ts';
import { refuseWithoutCredential } from '../connections/credentials.ts';
import { OperationRepository } from './operation.repository.ts';
import { taskOf } from './planned-work.ts';
import { presentStep } from './present-step.ts';
import { SyncRepository, type SyncRow } from './sync.repository.ts';
import { TaskTitleRepository } from './task-title.repository.ts';

const KEPT_DAYS = 90;
const DAY = 86_400_000;

/** Dry runs, and their application; jobs do both. */
@Injectable()
export class SyncsService {
  constructor(
    private readonly database: Database,
    private readonly connections: ConnectionsService,
    private readonly syncs: SyncRepository,
    private readonly operations: OperationRepository,
    private readonly titles: TaskTitleRepository,
    private readonly outbox: Outbox,
    private readonly audit: AuditLog,
  ) {}

  /** Begins a dry run. */
  async plan(context: TenantRequest, system: string, tracker: string): Promise<TrackerSync> {
    return this.database.withTenant(context, async (transaction) => {
      const connection = await this.connections.find(transaction, context, system, tracker);
      refuseWithoutCredential(connection);
      const { id: connectionId, systemId } = connection;
      const kept = new Date(Date.now() - KEPT_DAYS * DAY);
      await this.syncs.deleteBefore(transaction, connectionId, kept);
      await this.syncs.outdate(transaction, connectionId);
      const { organizationId, userId: createdById, requestId } = context;
      const sync = await this.syncs.insert(transaction, {
        organizationId,
        connectionId,
        createdById,
        automatic: false,
      });
      if (!sync) throw underWay();
      await this.outbox.enqueue(
        transaction,
        trackerPlanJob,
        { organizationId, systemId, trackerSyncId: sync.id },
        { idempotencyKey: sync.id, requestId },
      );
      return presentSync(sync);
    });
  }

  /** Does what the dry run showed; stopped before, it goes on. */
  async apply(
    context: TenantRequest,
    system: string,
    tracker: string,
    id: string,
  ): Promise<TrackerSync> {
    return this.database.withTenant(context, async (transaction) => {
      const { id: connectionId, systemId } = await this.connections.find(
        transaction,
        context,
        system,
        tracker,
      );
      const sync = await this.find(transaction, connectionId, id);
      if (!(await this.syncs.beginApplying(transaction, { id, connectionId })))
        throw (await this.syncs.active(transaction, connectionId)) ? underWay() : notPlanned(sync);
      const { organizationId, requestId } = context;
      await this.outbox.enqueue(
        transaction,
        trackerApplyJob,
        { organizationId, systemId, trackerSyncId: id },
        { requestId },
      );
      await this.audit.record(transaction, context, {
        action: 'tracker.synchronized',
        subject: { type: 'tracker_sync', id },
        after: { connectionId, summary: sync.summary },
      });
      return presentSync(await this.find(transaction, connectionId, id));
    });
  }

  /** Newest first. */
  async list(
    context: TenantRequest,
    system: string,
    tracker: string,
    { cursor, limit }: PageQuery,
  ): Promise<Page<TrackerSync>> {
    const before = decodeCursor(cursor, z.uuid());
    return this.database.withTenant(context, async (transaction) => {
      const { id } = await this.connections.find(transaction, context, system, tracker);
      const rows = await this.syncs.list(transaction, id, before, limit + 1);
      return pageOf(rows, limit, (row) => row.id, presentSync);
    });
  }

  async get(
    context: TenantRequest,
    system: string,
    tracker: string,
    id: string,
  ): Promise<TrackerSync> {
    return this.database.withTenant(context, async (transaction) => {
      const connection = await this.connections.find(transaction, context, system, tracker);
      return presentSync(await this.find(transaction, connection.id, id));
    });
  }

  /** What it does or did, in order. */
  async steps(
    context: TenantRequest,
    system: string,
    tracker: string,
    id: string,
    { cursor, limit }: PageQuery,
  ): Promise<Page<TrackerStep>> {
    const after = decodeCursor(cursor, z.int32()) ?? 0;
    return this.database.withTenant(context, async (transaction) => {
      const connection = await this.connections.find(transaction, context, system, tracker);
      await this.find(transaction, connection.id, id);
      const rows = await this.operations.page(transaction, id, after, limit + 1);
      const ids = rows.flatMap(({ work }) => taskOf(work) ?? []);
      const titles = await this.titles.of(transaction, ids);
      return pageOf(
        rows,
        limit,
        ({ position }) => position,
        (row) => presentStep(row, titles),
      );
    });
  }

  private async find(
    transaction: TenantTransaction,
    connectionId: string,
    id: string,
  ): Promise<SyncRow> {
    const sync = await this.syncs.find(transaction, connectionId, id);
    if (!sync) throw notFound('sync');
    return sync;
  }
}

const notPlanned = ({ state }: SyncRow): ProblemException =>
  new ProblemException(
    'resource.conflict',
    state === 'outdated'
      ? 'Something was synchronized or changed since this dry run. Start another one.'
      : state === 'failed'
        ? 'This dry run failed. Start another one.'
        : 'This sync was applied already.',
  );

const presentSync = ({
  connectionId: _connection,
  createdById: _by,
  createdAt,
  finishedAt,
  resumesAt,
  ...row
}: SyncRow): TrackerSync => ({
  ...row,
  createdAt: createdAt.toISOString(),
  finishedAt: finishedAt?.toISOString() ?? null,
  resumesAt: resumesAt?.toISOString() ?? null,
});
