import { Injectable } from '@nestjs/common';
import { type CommentSubject, REPLIES_IN_LISTS } from '@pitwall/contracts';
import { Prisma, type TenantTransaction } from '@pitwall/server-db';

export interface CommentRow {
  id: string;
  systemId: string;
  subjectKind: string;
  /** Empty for the system itself. */
  subjectId: string;
  /** Null for the comment that opened the thread. */
  threadId: string | null;
  body: string;
  mentions: string[];
  authorId: string | null;
  byReviewer: boolean;
  version: number;
  createdAt: Date;
  editedAt: Date | null;
  deletedAt: Date | null;
  resolvedAt: Date | null;
  resolvedById: string | null;
}

export type NewComment = Pick<
  CommentRow,
  'systemId' | 'subjectKind' | 'subjectId' | 'threadId' | 'body' | 'mentions' | 'byReviewer'
> & { organizationId: string; authorId: string };

export interface RevisionRow {
  version: number;
  body: string;
  writtenAt: Date;
}

export interface ThreadFilter {
  /** Each narrows; all of the system's where there is none. */
  about: readonly { kind: CommentSubject['kind']; id?: string | undefined }[];
  state: 'open' | 'resolved' | 'all';
}

/** The last replies of a thread, and how many there are. */
export interface LastReplies {
  rows: CommentRow[];
  total: number;
}

@Injectable()
export class CommentRepository {
  async insert(transaction: TenantTransaction, comment: NewComment): Promise<CommentRow> {
    return transaction.comment.create({ data: comment });
  }

  async find(
    transaction: TenantTransaction,
    systemId: string,
    id: string,
  ): Promise<CommentRow | null> {
    return transaction.comment.findFirst({ where: { systemId, id } });
  }

  /** Comments that opened a thread, the newest first. */
  async openings(
    transaction: TenantTransaction,
    systemId: string,
    { about, state }: ThreadFilter,
    before: string | null,
    take: number,
  ): Promise<CommentRow[]> {
    return transaction.comment.findMany({
      where: {
        systemId,
        threadId: null,
        AND: about.map(({ kind, id }) => ({
          subjectKind: kind,
          ...(id === undefined ? {} : { subjectId: id }),
        })),
        ...(state === 'all' ? {} : { resolvedAt: state === 'open' ? null : { not: null } }),
        ...(before ? { id: { lt: before } } : {}),
      },
      orderBy: { id: 'desc' },
      take,
    });
  }

  /** In the order in which they were written. */
  async replies(transaction: TenantTransaction, threadId: string): Promise<CommentRow[]> {
    return transaction.comment.findMany({ where: { threadId }, orderBy: { id: 'asc' } });
  }

  /** Of each thread that has any. */
  async lastReplies(
    transaction: TenantTransaction,
    organizationId: string,
    threadIds: readonly string[],
  ): Promise<Map<string, LastReplies>> {
    if (threadIds.length === 0) return new Map();
    const rows = await transaction.$queryRaw<{ id: string; total: number }[]>(Prisma.sql`
      SELECT last.id, thread.total
      FROM unnest(${[...threadIds]}::uuid[]) AS asked (id)
      CROSS JOIN LATERAL (
        SELECT count(*)::int AS total FROM comment r
        WHERE r.organization_id = ${organizationId}::uuid AND r.thread_id = asked.id) thread
      CROSS JOIN LATERAL (
        SELECT r.id FROM comment r
        WHERE r.organization_id = ${organizationId}::uuid AND r.thread_id = asked.id
        ORDER BY r.id DESC LIMIT ${REPLIES_IN_LISTS}) last`);
    const totals = new Map(rows.map(({ id, total }) => [id, total]));
    const replies = await transaction.comment.findMany({
      where: { id: { in: [...totals.keys()] } },
      orderBy: { id: 'asc' },
    });
    const found = new Map<string, LastReplies>();
    for (const reply of replies) {
      const threadId = reply.threadId ?? '';
      const thread = found.get(threadId) ?? { rows: [], total: totals.get(reply.id) ?? 0 };
      thread.rows.push(reply);
      found.set(threadId, thread);
    }
    return found;
  }

  async countReplies(transaction: TenantTransaction, threadId: string): Promise<number> {
    return transaction.comment.count({ where: { threadId } });
  }

  /** Keeps what it said; null when somebody has changed or deleted it meanwhile. */
  async change(
    transaction: TenantTransaction,
    { id, systemId, version, body, editedAt, createdAt }: CommentRow,
    organizationId: string,
    next: Pick<CommentRow, 'body' | 'mentions'> & { editedAt: Date },
  ): Promise<CommentRow | null> {
    const [changed] = await transaction.comment.updateManyAndReturn({
      where: { id, version, deletedAt: null },
      data: { ...next, version: version + 1 },
    });
    if (!changed) return null;
    await transaction.commentRevision.create({
      data: {
        organizationId,
        systemId,
        commentId: id,
        version,
        body,
        writtenAt: editedAt ?? createdAt,
      },
    });
    return changed;
  }

  async revisions(transaction: TenantTransaction, commentId: string): Promise<RevisionRow[]> {
    return transaction.commentRevision.findMany({
      where: { commentId },
      orderBy: { version: 'desc' },
      select: { version: true, body: true, writtenAt: true },
    });
  }

  /** Its place in the thread stays, what it said goes. False when it was gone already. */
  async empty(transaction: TenantTransaction, id: string, deletedAt: Date): Promise<boolean> {
    const { count } = await transaction.comment.updateMany({
      where: { id, deletedAt: null },
      data: { body: '', mentions: [], deletedAt },
    });
    if (count === 1) await transaction.commentRevision.deleteMany({ where: { commentId: id } });
    return count === 1;
  }

  /** False where it was so before, or somebody else has made it so meanwhile. */
  async resolve(
    transaction: TenantTransaction,
    id: string,
    resolved: { resolvedAt: Date | null; resolvedById: string | null },
  ): Promise<boolean> {
    const { count } = await transaction.comment.updateMany({
      where: { id, resolvedAt: resolved.resolvedAt === null ? { not: null } : null },
      data: resolved,
    });
    return count === 1;
  }
}
