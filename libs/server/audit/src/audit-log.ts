import { Injectable } from '@nestjs/common';
import type { AuditEvent, AuditFilter, AuditQuery, Page } from '@pitwall/contracts';
import { Database, type SystemTransaction, type TenantTransaction } from '@pitwall/server-db';
import { decodeCursor, encodeCursor, pageOf, type TenantRequest } from '@pitwall/server-kernel';
import { z } from 'zod';
import { AuditEventRepository } from './audit-event.repository.ts';

const EXPORT_PAGE = 500;

export interface AuditEntry {
  /** What happened, as noun and past verb: `token.created`. */
  action: string;
  subject: { type: string; id: string };
  before?: unknown;
  after?: unknown;
}

/** Who acted: a request's context has all of it, a job's only the organization. */
export type AuditActor = Pick<TenantRequest, 'organizationId'> &
  Partial<
    Record<'userId', string | null> &
      Record<'requestId', string | null> &
      Pick<TenantRequest, 'tokenId' | 'address'>
  >;

/** The append-only record of who did what. Written in the transaction of the deed itself. */
@Injectable()
export class AuditLog {
  constructor(
    private readonly database: Database,
    private readonly events: AuditEventRepository,
  ) {}

  async record(
    transaction: TenantTransaction | SystemTransaction,
    actor: AuditActor,
    entry: AuditEntry,
  ): Promise<void> {
    await this.events.insert(transaction, {
      organizationId: actor.organizationId,
      actorUserId: actor.userId ?? null,
      actorTokenId: actor.tokenId ?? null,
      address: actor.address ?? null,
      requestId: actor.requestId ?? null,
      action: entry.action,
      subjectType: entry.subject.type,
      subjectId: entry.subject.id,
      before: entry.before ?? null,
      after: entry.after ?? null,
    });
  }

  /** Newest first. */
  async list(
    context: TenantRequest,
    { cursor, limit, ...filter }: AuditQuery,
  ): Promise<Page<AuditEvent>> {
    const before = decodeCursor(cursor, z.uuid());
    const { rows, searchedTo } = await this.read(context, filter, before, limit + 1);
    const page = pageOf(
      rows,
      limit,
      (row) => row.id,
      (row) => row,
    );
    // A search that found too little among what it read goes on behind that.
    return page.next === null && searchedTo !== null
      ? { ...page, next: encodeCursor(searchedTo) }
      : page;
  }

  /** All that a filter finds, newest first, a page in memory at a time. The export is an event itself. */
  async *export(context: TenantRequest, filter: AuditFilter): AsyncGenerator<AuditEvent[]> {
    await this.database.withTenant(context, (transaction) =>
      this.record(transaction, context, {
        action: 'audit.exported',
        subject: { type: 'organization', id: context.organizationId },
        after: filter,
      }),
    );
    let before: string | null = null;
    for (;;) {
      // Each page in a transaction of its own: a slow reader holds no connection.
      const found = await this.read(context, filter, before, EXPORT_PAGE);
      if (found.rows.length > 0) yield found.rows;
      if (found.rows.length < EXPORT_PAGE && found.searchedTo === null) return;
      before = found.searchedTo ?? found.rows.at(-1)?.id ?? null;
    }
  }

  private read(
    context: TenantRequest,
    filter: AuditFilter,
    before: string | null,
    take: number,
  ): Promise<{ rows: AuditEvent[]; searchedTo: string | null }> {
    return this.database.withTenant(context, async (transaction) => {
      const { organizationId } = context;
      const found = await this.events.list(transaction, organizationId, filter, before, take);
      const { rows, searchedTo } = found;
      const actors = rows.map((row) => row.actorUserId).filter((id) => id !== null);
      const names = await this.events.userNames(transaction, [...new Set(actors)]);
      const events = rows.map(({ at, actorUserId, actorTokenId, ...row }) => ({
        ...row,
        at: at.toISOString(),
        actor: {
          userId: actorUserId,
          name: names.get(actorUserId ?? '') ?? null,
          tokenId: actorTokenId,
        },
      }));
      return { rows: events, searchedTo };
    });
  }
}
