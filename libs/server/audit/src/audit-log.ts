import { Injectable } from '@nestjs/common';
import type { AuditEvent, Page, PageQuery } from '@pitwall/contracts';
import { Database, type SystemTransaction, type TenantTransaction } from '@pitwall/server-db';
import { decodeCursor, pageOf, type TenantRequest } from '@pitwall/server-kernel';
import { z } from 'zod';
import { AuditEventRepository } from './audit-event.repository.ts';

export interface AuditEntry {
  /** What happened, as noun and past verb: `token.created`. */
  action: string;
  subject: { type: string; id: string };
  before?: unknown;
  after?: unknown;
}

/** Who acted: a request's context has all of it, a job's only the organization. */
export type AuditActor = Pick<TenantRequest, 'organizationId'> &
  Partial<Pick<TenantRequest, 'userId' | 'tokenId' | 'address' | 'requestId'>>;

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
    query: PageQuery & { action?: string | undefined },
  ): Promise<Page<AuditEvent>> {
    const after = decodeCursor(query.cursor, z.uuid());
    return this.database.withTenant(context, async (transaction) => {
      const rows = await this.events.list(transaction, query.action, after, query.limit + 1);
      const actors = rows.map((row) => row.actorUserId).filter((id) => id !== null);
      const names = await this.events.userNames(transaction, [...new Set(actors)]);
      return pageOf(
        rows,
        query.limit,
        (row) => row.id,
        ({ at, actorUserId, actorTokenId, ...row }) => ({
          ...row,
          at: at.toISOString(),
          actor: {
            userId: actorUserId,
            name: names.get(actorUserId ?? '') ?? null,
            tokenId: actorTokenId,
          },
        }),
      );
    });
  }
}
