import { Injectable } from '@nestjs/common';
import type { TenantTransaction } from '@pitwall/server-db';
import type { JournalEntry, OperationOutcome } from '@pitwall/trackers';
import { type PlannedWork, taskOf } from './planned-work.ts';

export interface WorkRow {
  position: number;
  work: PlannedWork;
  state: 'planned' | 'intended' | 'done' | 'failed' | 'skipped';
  intendedAt: Date | null;
  outcome: OperationOutcome | null;
  message: string | null;
}

interface SyncPlace {
  organizationId: string;
  syncId: string;
}

const BATCH = 500;

@Injectable()
export class OperationRepository {
  async insertAll(
    transaction: TenantTransaction,
    place: SyncPlace,
    works: readonly PlannedWork[],
  ): Promise<void> {
    for (let start = 0; start < works.length; start += BATCH) {
      await transaction.trackerOperation.createMany({
        data: works.slice(start, start + BATCH).map((work, index) => ({
          ...place,
          position: start + index + 1,
          key: work.key,
          kind: work.kind,
          taskId: taskOf(work),
          operation: json(work),
          state: 'planned',
        })),
      });
    }
  }

  /** A dry run that is tried again begins anew. */
  async deleteAll(transaction: TenantTransaction, syncId: string): Promise<void> {
    await transaction.trackerOperation.deleteMany({ where: { syncId } });
  }

  async all(transaction: TenantTransaction, syncId: string): Promise<WorkRow[]> {
    const rows = await transaction.trackerOperation.findMany({
      where: { syncId },
      orderBy: { position: 'asc' },
    });
    return rows.map(workRow);
  }

  async page(
    transaction: TenantTransaction,
    syncId: string,
    after: number,
    take: number,
  ): Promise<WorkRow[]> {
    const rows = await transaction.trackerOperation.findMany({
      where: { syncId, position: { gt: after } },
      orderBy: { position: 'asc' },
      take,
    });
    return rows.map(workRow);
  }

  async intend(
    transaction: TenantTransaction,
    syncId: string,
    key: string,
    intendedAt: Date,
  ): Promise<void> {
    await transaction.trackerOperation.updateMany({
      where: { syncId, key, state: { in: ['planned', 'intended'] } },
      data: { state: 'intended', intendedAt },
    });
  }

  async settle(
    transaction: TenantTransaction,
    syncId: string,
    key: string,
    end: { state: JournalEntry['state']; outcome?: OperationOutcome; message?: string },
  ): Promise<void> {
    await transaction.trackerOperation.updateMany({
      where: { syncId, key },
      data: {
        state: end.state,
        ...(end.outcome ? { outcome: json(end.outcome) } : {}),
        message: end.message ?? null,
      },
    });
  }

  /** How many are over, by how they ended. */
  async counts(
    transaction: TenantTransaction,
    syncId: string,
  ): Promise<{ done: number; failed: number }> {
    const rows = await transaction.trackerOperation.groupBy({
      by: ['state'],
      where: { syncId },
      _count: true,
    });
    const of = (...states: string[]): number =>
      rows.reduce((sum, row) => sum + (states.includes(row.state) ? row._count : 0), 0);
    return { done: of('done', 'failed', 'skipped'), failed: of('failed', 'skipped') };
  }
}

const workRow = (row: {
  position: number;
  operation: unknown;
  state: string;
  intendedAt: Date | null;
  outcome: unknown;
  message: string | null;
}): WorkRow => ({
  position: row.position,
  work: row.operation as PlannedWork,
  state: row.state as WorkRow['state'],
  intendedAt: row.intendedAt,
  outcome: row.outcome as OperationOutcome | null,
  message: row.message,
});

/** As the database's JSON takes it. */
const json = (value: unknown): object => JSON.parse(JSON.stringify(value)) as object;
