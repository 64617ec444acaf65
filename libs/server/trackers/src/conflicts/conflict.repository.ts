import { Injectable } from '@nestjs/common';
import type { TenantTransaction } from '@pitwall/server-db';
import type { IssueReference, Scalar, ScalarField, SyncConflict } from '@pitwall/trackers';
import { z } from 'zod';

const scalarSchema = z.union([z.string(), z.number(), z.null()]);
const held = z.object({ value: scalarSchema.optional() });
const referenceSchema = z.object({ key: z.string(), id: z.string(), url: z.string() });

export interface ConflictRow {
  id: string;
  taskId: string;
  title: string;
  reference: IssueReference;
  field: ScalarField;
  base: Scalar | undefined;
  ours: Scalar;
  theirs: Scalar;
  at: Date;
}

interface Place {
  organizationId: string;
  connectionId: string;
}

const WITH_TITLE = { include: { task: { select: { title: true } } } } as const;

@Injectable()
export class ConflictRepository {
  /**
   * Those of the connection, no others: what a dry run found is all that there is. One that is the same as before stays
   * as it is, for whoever is about to settle it. Gives how many are new.
   */
  async replace(
    transaction: TenantTransaction,
    place: Place,
    conflicts: readonly SyncConflict[],
  ): Promise<number> {
    const { connectionId } = place;
    const rows = await transaction.trackerConflict.findMany({
      where: { connectionId },
      ...WITH_TITLE,
    });
    const before = new Map(rows.map(conflictRow).map((row) => [saidBy(row), row.id]));
    const said = conflicts.map((conflict) => ({ conflict, as: saidBy(conflict) }));
    const stay = said.flatMap(({ as }) => before.get(as) ?? []);
    await transaction.trackerConflict.deleteMany({
      where: { connectionId, id: { notIn: stay } },
    });
    const fresh = said.filter(({ as }) => !before.has(as));
    await transaction.trackerConflict.createMany({
      data: fresh.map(({ conflict }) => stored(place, conflict)),
    });
    return fresh.length;
  }

  async add(
    transaction: TenantTransaction,
    place: Place,
    conflicts: readonly SyncConflict[],
  ): Promise<void> {
    for (const conflict of conflicts) {
      const { taskId, field } = conflict;
      await transaction.trackerConflict.deleteMany({
        where: { connectionId: place.connectionId, taskId, field },
      });
      await transaction.trackerConflict.create({ data: stored(place, conflict) });
    }
  }

  async page(
    transaction: TenantTransaction,
    connectionId: string,
    after: string | null,
    take: number,
  ): Promise<ConflictRow[]> {
    const rows = await transaction.trackerConflict.findMany({
      where: { connectionId, ...(after === null ? {} : { id: { gt: after } }) },
      ...WITH_TITLE,
      orderBy: { id: 'asc' },
      take,
    });
    return rows.map(conflictRow);
  }

  async find(
    transaction: TenantTransaction,
    connectionId: string,
    id: string,
  ): Promise<ConflictRow | null> {
    const row = await transaction.trackerConflict.findFirst({
      where: { connectionId, id },
      ...WITH_TITLE,
    });
    return row && conflictRow(row);
  }

  async delete(transaction: TenantTransaction, id: string): Promise<void> {
    await transaction.trackerConflict.deleteMany({ where: { id } });
  }

  async counts(
    transaction: TenantTransaction,
    connectionIds: readonly string[],
  ): Promise<Map<string, number>> {
    const rows = await transaction.trackerConflict.groupBy({
      by: ['connectionId'],
      where: { connectionId: { in: [...connectionIds] } },
      _count: true,
    });
    return new Map(rows.map(({ connectionId, _count }) => [connectionId, _count]));
  }
}

const saidBy = ({ taskId, field, reference, base, ours, theirs }: SyncConflict): string =>
  JSON.stringify([taskId, field, reference.key, base === undefined, base, ours, theirs]);

const stored = (place: Place, { taskId, reference, field, base, ours, theirs }: SyncConflict) => ({
  ...place,
  taskId,
  field,
  reference: { ...reference },
  base: base === undefined ? {} : { value: base },
  ours: { value: ours },
  theirs: { value: theirs },
});

const conflictRow = (row: {
  id: string;
  taskId: string;
  field: string;
  reference: unknown;
  base: unknown;
  ours: unknown;
  theirs: unknown;
  at: Date;
  task: { title: string };
}): ConflictRow => ({
  id: row.id,
  taskId: row.taskId,
  title: row.task.title,
  reference: referenceSchema.parse(row.reference),
  field: row.field as ScalarField,
  base: held.parse(row.base).value,
  ours: held.parse(row.ours).value ?? null,
  theirs: held.parse(row.theirs).value ?? null,
  at: row.at,
});
