import { Injectable } from '@nestjs/common';
import {
  type ChangeComment,
  type CommentRevisions,
  type ListThreadsQuery,
  type Page,
  REPLIES_AT_MOST,
  type Thread,
  type WriteComment,
  type WriteReply,
} from '@pitwall/contracts';
import { AuditLog } from '@pitwall/server-audit';
import { Database, type TenantTransaction } from '@pitwall/server-db';
import {
  changedMeanwhile,
  decodeCursor,
  notFound,
  pageOf,
  ProblemException,
  type TenantRequest,
} from '@pitwall/server-kernel';
import { MembersService } from '@pitwall/server-organizations';
import { type SystemRow, SystemsService } from '@pitwall/server-systems';
import { z } from 'zod';
import { CommentSubjects } from '../subjects/comment-subjects.ts';
import { CommentMentions } from './comment-mentions.ts';
import { CommentRepository, type CommentRow, type ThreadFilter } from './comment.repository.ts';
import { type Names, peopleIn, presentThread } from './present-thread.ts';

/** What people say about a system and what belongs to it, in threads. */
@Injectable()
export class CommentsService {
  constructor(
    private readonly database: Database,
    private readonly comments: CommentRepository,
    private readonly subjects: CommentSubjects,
    private readonly systems: SystemsService,
    private readonly members: MembersService,
    private readonly mentions: CommentMentions,
    private readonly audit: AuditLog,
  ) {}

  /** Threads, the newest first, each with its last replies. */
  async list(
    context: TenantRequest,
    idOrSlug: string,
    { cursor, limit, state, ...narrowed }: ListThreadsQuery,
  ): Promise<Page<Thread>> {
    const before = decodeCursor(cursor, z.uuid());
    const filter = { about: subjectsIn(narrowed), state };
    return this.database.withTenant(context, async (transaction) => {
      const system = await this.systems.find(transaction, context, idOrSlug);
      const rows = await this.comments.openings(transaction, system.id, filter, before, limit + 1);
      const replies = await this.comments.lastReplies(
        transaction,
        context.organizationId,
        rows.slice(0, limit).map((row) => row.id),
      );
      const names = await this.names(transaction, [
        ...rows,
        ...[...replies.values()].flatMap((thread) => thread.rows),
      ]);
      return pageOf(
        rows,
        limit,
        (row) => row.id,
        (row) => {
          const last = replies.get(row.id);
          return presentThread(row, last?.rows ?? [], last?.total ?? 0, names);
        },
      );
    });
  }

  /** One thread with all of its replies; by any comment of it. */
  async read(context: TenantRequest, idOrSlug: string, id: string): Promise<Thread> {
    return this.database.withTenant(context, async (transaction) => {
      const system = await this.systems.find(transaction, context, idOrSlug);
      return this.thread(transaction, await this.found(transaction, system, id));
    });
  }

  async open(context: TenantRequest, idOrSlug: string, given: WriteComment): Promise<Thread> {
    return this.database.withTenant(context, async (transaction) => {
      const system = await this.systems.find(transaction, context, idOrSlug);
      await this.subjects.check(transaction, system, given.about);
      const subject = {
        subjectKind: given.about.kind,
        subjectId: given.about.kind === 'system' ? '' : given.about.id,
      };
      return this.write(transaction, context, system, { ...subject, threadId: null }, given);
    });
  }

  async reply(
    context: TenantRequest,
    idOrSlug: string,
    id: string,
    given: WriteReply,
  ): Promise<Thread> {
    return this.database.withTenant(context, async (transaction) => {
      const system = await this.systems.find(transaction, context, idOrSlug);
      const opening = await this.openingOf(transaction, await this.found(transaction, system, id));
      if ((await this.comments.countReplies(transaction, opening.id)) >= REPLIES_AT_MOST)
        throw new ProblemException(
          'resource.conflict',
          `A thread takes ${REPLIES_AT_MOST} replies. Open another one.`,
        );
      const { subjectKind, subjectId } = opening;
      const place = { subjectKind, subjectId, threadId: opening.id };
      return this.write(transaction, context, system, place, given);
    });
  }

  /** What it said before stays to be read. */
  async change(
    context: TenantRequest,
    idOrSlug: string,
    id: string,
    { version, body, mentions }: ChangeComment,
  ): Promise<Thread> {
    return this.database.withTenant(context, async (transaction) => {
      const system = await this.systems.find(transaction, context, idOrSlug);
      const row = await this.found(transaction, system, id);
      if (row.deletedAt) throw notFound('comment');
      if (row.authorId !== context.userId)
        throw new ProblemException('permission.denied', 'Only its author can change a comment.');
      if (row.version !== version) throw changedMeanwhile('comment');
      await this.mentions.refuseStrangers(transaction, system, mentions);
      const next = { body, mentions: [...new Set(mentions)], editedAt: new Date() };
      const { organizationId } = context;
      const changed = await this.comments.change(transaction, row, organizationId, next);
      if (!changed) throw changedMeanwhile('comment');
      await this.record(transaction, context, 'comment.changed', changed);
      const added = next.mentions.filter((person) => !row.mentions.includes(person));
      await this.mentions.tell(transaction, context, system, changed, added);
      return this.thread(transaction, changed);
    });
  }

  /** Takes away what it said, with all that it said before; its place in the thread stays. */
  async delete(context: TenantRequest, idOrSlug: string, id: string): Promise<void> {
    await this.database.withTenant(context, async (transaction) => {
      const system = await this.systems.find(transaction, context, idOrSlug);
      const row = await this.found(transaction, system, id);
      if (row.authorId !== context.userId && !context.permissions.has('comments:moderate'))
        throw new ProblemException(
          'permission.denied',
          'Only its author or an admin can delete a comment.',
        );
      if (!(await this.comments.empty(transaction, id, new Date()))) throw notFound('comment');
      await this.record(transaction, context, 'comment.deleted', row);
    });
  }

  async resolve(
    context: TenantRequest,
    idOrSlug: string,
    id: string,
    resolved: boolean,
  ): Promise<Thread> {
    return this.database.withTenant(context, async (transaction) => {
      const system = await this.systems.find(transaction, context, idOrSlug);
      const opening = await this.openingOf(transaction, await this.found(transaction, system, id));
      if (context.role === 'reviewer' && opening.authorId !== context.userId)
        throw new ProblemException(
          'permission.denied',
          'A reviewer can resolve the threads that they opened.',
        );
      const state = resolved
        ? { resolvedAt: new Date(), resolvedById: context.userId }
        : { resolvedAt: null, resolvedById: null };
      if (await this.comments.resolve(transaction, opening.id, state)) {
        const action = resolved ? 'comment.resolved' : 'comment.reopened';
        await this.record(transaction, context, action, opening);
      }
      // As it is now: somebody else may have been first.
      return this.thread(transaction, await this.found(transaction, system, opening.id));
    });
  }

  async revisions(context: TenantRequest, idOrSlug: string, id: string): Promise<CommentRevisions> {
    return this.database.withTenant(context, async (transaction) => {
      const system = await this.systems.find(transaction, context, idOrSlug);
      const row = await this.found(transaction, system, id);
      const revisions = await this.comments.revisions(transaction, row.id);
      return {
        items: revisions.map(({ writtenAt, ...said }) => ({
          ...said,
          writtenAt: writtenAt.toISOString(),
        })),
      };
    });
  }

  private async write(
    transaction: TenantTransaction,
    context: TenantRequest,
    system: SystemRow,
    place: Pick<CommentRow, 'subjectKind' | 'subjectId' | 'threadId'>,
    { body, mentions }: WriteReply,
  ): Promise<Thread> {
    await this.mentions.refuseStrangers(transaction, system, mentions);
    const row = await this.comments.insert(transaction, {
      ...place,
      organizationId: context.organizationId,
      systemId: system.id,
      body,
      mentions: [...new Set(mentions)],
      authorId: context.userId,
      byReviewer: context.role === 'reviewer',
    });
    await this.record(transaction, context, 'comment.written', row);
    await this.mentions.tell(transaction, context, system, row, row.mentions);
    return this.thread(transaction, row);
  }

  private async thread(transaction: TenantTransaction, row: CommentRow): Promise<Thread> {
    const opening = await this.openingOf(transaction, row);
    const replies = await this.comments.replies(transaction, opening.id);
    const names = await this.names(transaction, [opening, ...replies]);
    return presentThread(opening, replies, replies.length, names);
  }

  private async openingOf(transaction: TenantTransaction, row: CommentRow): Promise<CommentRow> {
    if (row.threadId === null) return row;
    const opening = await this.comments.find(transaction, row.systemId, row.threadId);
    if (!opening) throw notFound('comment');
    return opening;
  }

  private async found(
    transaction: TenantTransaction,
    system: SystemRow,
    id: string,
  ): Promise<CommentRow> {
    const row = await this.comments.find(transaction, system.id, id);
    if (!row) throw notFound('comment');
    return row;
  }

  private async names(transaction: TenantTransaction, rows: readonly CommentRow[]): Promise<Names> {
    const people = await this.members.people(transaction, peopleIn(rows));
    return new Map([...people].map(([id, { name }]) => [id, name]));
  }

  /** Where and by whom, never the words: the log outlives what its author deletes. */
  private async record(
    transaction: TenantTransaction,
    context: TenantRequest,
    action: string,
    { id, systemId, subjectKind, subjectId, threadId }: CommentRow,
  ): Promise<void> {
    await this.audit.record(transaction, context, {
      action,
      subject: { type: 'comment', id },
      after: { systemId, about: subjectKind, aboutId: subjectId, threadId },
    });
  }
}

const subjectsIn = ({
  kind,
  practice,
  task,
  incident,
}: Pick<ListThreadsQuery, 'kind' | 'practice' | 'task' | 'incident'>): ThreadFilter['about'] => [
  ...(kind ? [{ kind }] : []),
  ...(practice ? [{ kind: 'practice' as const, id: practice }] : []),
  ...(task ? [{ kind: 'task' as const, id: task }] : []),
  ...(incident ? [{ kind: 'incident' as const, id: incident }] : []),
];
