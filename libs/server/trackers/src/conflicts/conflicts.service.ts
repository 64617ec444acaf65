import { Injectable } from '@nestjs/common';
import type { Page, PageQuery, SettleConflict, TrackerConflict } from '@pitwall/contracts';
import { AuditLog } from '@pitwall/server-audit';
import { Database } from '@pitwall/server-db';
import { decodeCursor, notFound, pageOf, type TenantRequest } from '@pitwall/server-kernel';
import { settled } from '@pitwall/trackers';
import { z } from 'zod';
import { ConnectionsService, underWay } from '../connections/connections.service.ts';
import { LinkRepository } from '../links/link.repository.ts';
import { SyncRepository } from '../syncs/sync.repository.ts';
import { ConflictRepository, type ConflictRow } from './conflict.repository.ts';

/** Fields that both sides changed, until a person says which side holds. */
@Injectable()
export class ConflictsService {
  constructor(
    private readonly database: Database,
    private readonly connections: ConnectionsService,
    private readonly conflicts: ConflictRepository,
    private readonly links: LinkRepository,
    private readonly syncs: SyncRepository,
    private readonly audit: AuditLog,
  ) {}

  async list(
    context: TenantRequest,
    system: string,
    tracker: string,
    { cursor, limit }: PageQuery,
  ): Promise<Page<TrackerConflict>> {
    const after = decodeCursor(cursor, z.uuid());
    return this.database.withTenant(context, async (transaction) => {
      const { id } = await this.connections.find(transaction, context, system, tracker);
      const rows = await this.conflicts.page(transaction, id, after, limit + 1);
      return pageOf(rows, limit, (row) => row.id, presentConflict);
    });
  }

  /** The next sync does what follows: it writes ours, or keeps or takes theirs. */
  async settle(
    context: TenantRequest,
    system: string,
    tracker: string,
    id: string,
    { winner }: SettleConflict,
  ): Promise<void> {
    await this.database.withTenant(context, async (transaction) => {
      const { id: connectionId } = await this.connections.find(
        transaction,
        context,
        system,
        tracker,
      );
      const conflict = await this.conflicts.find(transaction, connectionId, id);
      if (!conflict) throw notFound('conflict');
      if (await this.syncs.active(transaction, connectionId)) throw underWay();
      const { taskId, field, ours, theirs, reference } = conflict;
      const { organizationId } = context;
      const place = { organizationId, connectionId, taskId };
      const link = await this.links.find(transaction, place);
      const base = settled(link?.base ?? {}, field, winner, { ours, theirs });
      await this.links.save(transaction, place, { reference: link?.reference ?? reference, base });
      await this.conflicts.delete(transaction, id);
      await this.syncs.outdate(transaction, connectionId);
      await this.audit.record(transaction, context, {
        action: 'tracker.conflict_settled',
        subject: { type: 'task', id: taskId },
        after: { connectionId, field, winner, ours, theirs },
      });
    });
  }
}

const presentConflict = ({ reference, base, at, ...row }: ConflictRow): TrackerConflict => ({
  ...row,
  base: base ?? null,
  issue: { key: reference.key, url: reference.url },
  at: at.toISOString(),
});
