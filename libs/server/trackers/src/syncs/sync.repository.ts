import { Injectable } from '@nestjs/common';
import {
  type TrackerNotice,
  trackerNoticeSchema,
  type TrackerSyncState,
  type TrackerSyncSummary,
  trackerSyncSummarySchema,
} from '@pitwall/contracts';
import type { TenantTransaction } from '@pitwall/server-db';
import type { IssueReference, NamedThing } from '@pitwall/trackers';
import { z } from 'zod';

export interface SyncRow {
  id: string;
  connectionId: string;
  state: TrackerSyncState;
  summary: TrackerSyncSummary | null;
  notices: TrackerNotice[];
  done: number;
  total: number;
  failed: number;
  error: string | null;
  createdById: string | null;
  createdAt: Date;
  finishedAt: Date | null;
  automatic: boolean;
  resumesAt: Date | null;
}

/** What applying must know of the tracker as it was when the sync was planned. */
export interface SyncContext {
  milestones: NamedThing[];
  /** Issues by the engine's key for them. */
  known: Map<string, IssueReference>;
}

const referenceSchema = z.object({ key: z.string(), id: z.string(), url: z.string() });
const contextSchema = z.object({
  milestones: z.array(z.object({ id: z.string(), title: z.string() })),
  known: z.array(z.tuple([z.string(), referenceSchema])),
});
const OMIT = { context: true, attempt: true, organizationId: true, activeFor: true } as const;
type Stored = Omit<SyncRow, 'state' | 'summary' | 'notices'> & {
  state: string;
  summary: unknown;
  notices: unknown;
};

@Injectable()
export class SyncRepository {
  /** Null while another of the connection is under way. */
  async insert(
    transaction: TenantTransaction,
    sync: Pick<SyncRow, 'connectionId' | 'createdById' | 'automatic'> & { organizationId: string },
  ): Promise<SyncRow | null> {
    const [row] = await transaction.trackerSync.createManyAndReturn({
      data: [{ ...sync, activeFor: sync.connectionId, state: 'planning' }],
      omit: OMIT,
      skipDuplicates: true,
    });
    return row ? syncRow(row) : null;
  }

  async find(
    transaction: TenantTransaction,
    connectionId: string,
    id: string,
  ): Promise<SyncRow | null> {
    const row = await transaction.trackerSync.findFirst({
      where: { connectionId, id },
      omit: OMIT,
    });
    return row && syncRow(row);
  }

  /** For a job, which knows the sync alone. */
  async ofId(transaction: TenantTransaction, id: string): Promise<SyncRow | null> {
    const row = await transaction.trackerSync.findFirst({ where: { id }, omit: OMIT });
    return row && syncRow(row);
  }

  /** Newest first. */
  async list(
    transaction: TenantTransaction,
    connectionId: string,
    before: string | null,
    take: number,
  ): Promise<SyncRow[]> {
    const rows = await transaction.trackerSync.findMany({
      where: { connectionId, ...(before === null ? {} : { id: { lt: before } }) },
      omit: OMIT,
      orderBy: { id: 'desc' },
      take,
    });
    return rows.map(syncRow);
  }

  async active(transaction: TenantTransaction, connectionId: string): Promise<boolean> {
    return (await transaction.trackerSync.count({ where: { activeFor: connectionId } })) > 0;
  }

  /** Whether one is being applied, or rests amid it. */
  async applying(transaction: TenantTransaction, connectionId: string): Promise<boolean> {
    const where = { activeFor: connectionId, state: 'applying' };
    return (await transaction.trackerSync.count({ where })) > 0;
  }

  async context(transaction: TenantTransaction, id: string): Promise<SyncContext> {
    const { context } = await transaction.trackerSync.findFirstOrThrow({
      where: { id },
      select: { context: true },
    });
    const { milestones, known } = contextSchema.parse(context);
    return { milestones, known: new Map(known) };
  }

  /** The end of a dry run. False when it ended otherwise before. */
  async planned(
    transaction: TenantTransaction,
    id: string,
    plan: {
      summary: TrackerSyncSummary;
      notices: TrackerNotice[];
      context: SyncContext;
      total: number;
    },
  ): Promise<boolean> {
    const { summary, notices, total } = plan;
    const { milestones, known } = plan.context;
    const { count } = await transaction.trackerSync.updateMany({
      where: { id, state: 'planning' },
      data: {
        state: 'planned',
        activeFor: null,
        summary,
        notices,
        total,
        context: {
          milestones: milestones.map(({ id: key, title }) => ({ id: key, title })),
          known: [...known].map(([key, reference]) => [key, { ...reference }]),
        },
      },
    });
    return count === 1;
  }

  /** From planned or stopped. False when another is under way or it stands otherwise by now. */
  async beginApplying(
    transaction: TenantTransaction,
    { id, connectionId }: { id: string; connectionId: string },
  ): Promise<boolean> {
    if (await this.active(transaction, connectionId)) return false;
    const { count } = await transaction.trackerSync.updateMany({
      where: { id, state: { in: ['planned', 'stopped'] } },
      data: { state: 'applying', activeFor: connectionId, error: null, finishedAt: null },
    });
    return count === 1;
  }

  /** Makes this process the one that applies it; gives the number by which it writes. Null when it is not to be applied. */
  async takeUp(transaction: TenantTransaction, id: string): Promise<number | null> {
    const [row] = await transaction.trackerSync.updateManyAndReturn({
      where: { id, state: 'applying' },
      data: { attempt: { increment: 1 }, resumesAt: null },
      select: { attempt: true },
    });
    return row?.attempt ?? null;
  }

  /** Whether the process with this number is still the one. Locks the row until the transaction's end. */
  async isHeldBy(transaction: TenantTransaction, id: string, attempt: number): Promise<boolean> {
    const { count } = await transaction.trackerSync.updateMany({
      where: { id, attempt, state: 'applying' },
      data: { attempt },
    });
    return count === 1;
  }

  /** It waits for the tracker's limits. */
  async rest(transaction: TenantTransaction, id: string, resumesAt: Date): Promise<void> {
    await transaction.trackerSync.updateMany({
      where: { id, state: { in: ['planning', 'applying'] } },
      data: { resumesAt },
    });
  }

  /** A look that found nothing to do leaves nothing behind. */
  async forget(transaction: TenantTransaction, id: string): Promise<void> {
    await transaction.trackerSync.deleteMany({ where: { id, automatic: true } });
  }

  async progress(
    transaction: TenantTransaction,
    id: string,
    { done, failed }: { done: number; failed: number },
  ): Promise<void> {
    await transaction.trackerSync.updateMany({ where: { id }, data: { done, failed } });
  }

  async end(
    transaction: TenantTransaction,
    id: string,
    state: 'finished' | 'stopped' | 'failed',
    error: string | null,
  ): Promise<void> {
    await transaction.trackerSync.updateMany({
      where: { id, state: { in: ['planning', 'applying'] } },
      data: { state, error, activeFor: null, resumesAt: null, finishedAt: new Date() },
    });
  }

  /** What was planned before something else changed would be done on a wrong picture. */
  async outdate(transaction: TenantTransaction, connectionId: string): Promise<void> {
    await transaction.trackerSync.updateMany({
      where: { connectionId, state: { in: ['planned', 'stopped'] } },
      data: { state: 'outdated' },
    });
  }

  async outdateOthers(
    transaction: TenantTransaction,
    connectionId: string,
    id: string,
  ): Promise<void> {
    await transaction.trackerSync.updateMany({
      where: { connectionId, id: { not: id }, state: { in: ['planned', 'stopped'] } },
      data: { state: 'outdated' },
    });
  }

  /** Deletes what is older and not under way. */
  async deleteBefore(
    transaction: TenantTransaction,
    connectionId: string,
    moment: Date,
  ): Promise<void> {
    await transaction.trackerSync.deleteMany({
      where: { connectionId, createdAt: { lt: moment }, activeFor: null },
    });
  }
}

const syncRow = (stored: Stored): SyncRow => ({
  ...stored,
  state: stored.state as TrackerSyncState,
  summary: stored.summary === null ? null : trackerSyncSummarySchema.parse(stored.summary),
  notices: z.array(trackerNoticeSchema).parse(stored.notices),
});
