import { Injectable } from '@nestjs/common';
import type { TenantTransaction } from '@pitwall/server-db';
import type { BaseFields, IssueReference, SyncLink } from '@pitwall/trackers';
import { z } from 'zod';

const referenceSchema = z.object({ key: z.string(), id: z.string(), url: z.string() });
const stepsSchema = z.array(
  z.object({ step: z.number(), reference: referenceSchema, attached: z.boolean() }),
);
type Steps = z.infer<typeof stepsSchema>;

export interface LinkRow {
  taskId: string;
  title: string;
  reference: IssueReference;
  updatedAt: Date;
}

export interface SavedLink {
  reference: IssueReference;
  base: BaseFields;
  /** Who the tracker refused as assignee. */
  unassignable?: string;
}

export interface LinkPlace {
  organizationId: string;
  connectionId: string;
  taskId: string;
}

@Injectable()
export class LinkRepository {
  async all(transaction: TenantTransaction, connectionId: string): Promise<SyncLink[]> {
    const rows = await transaction.trackerLink.findMany({
      where: { connectionId },
      orderBy: { taskId: 'asc' },
    });
    return rows.map(({ taskId, reference, base, blockedBy, steps, told, unassignable }) => {
      const parsed = stepsSchema.parse(steps);
      return {
        taskId,
        reference: referenceSchema.parse(reference),
        base: base as BaseFields,
        blockedBy,
        told,
        unassignable,
        steps: new Map(parsed.map((each) => [each.step, each.reference])),
        attached: new Set(parsed.filter(({ attached }) => attached).map(({ step }) => step)),
      };
    });
  }

  async find(
    transaction: TenantTransaction,
    { connectionId, taskId }: Omit<LinkPlace, 'organizationId'>,
  ): Promise<{ reference: IssueReference; base: BaseFields } | null> {
    const row = await transaction.trackerLink.findFirst({ where: { connectionId, taskId } });
    return row && { reference: referenceSchema.parse(row.reference), base: row.base as BaseFields };
  }

  /** By the ids that stand in the marks of their issues' bodies instead of the tasks' own: the tasks. */
  async formerMarks(
    transaction: TenantTransaction,
    connectionId: string,
  ): Promise<Map<string, string>> {
    const rows = await transaction.trackerLink.findMany({
      where: { connectionId, NOT: { markedAs: { isEmpty: true } } },
      select: { taskId: true, markedAs: true },
    });
    return new Map(
      rows.flatMap(({ taskId, markedAs }) => markedAs.map((bare) => [dashed(bare), taskId])),
    );
  }

  /** By task. */
  async page(
    transaction: TenantTransaction,
    connectionId: string,
    after: string | null,
    take: number,
  ): Promise<LinkRow[]> {
    const rows = await transaction.trackerLink.findMany({
      where: { connectionId, ...(after === null ? {} : { taskId: { gt: after } }) },
      select: { taskId: true, reference: true, updatedAt: true, task: { select: { title: true } } },
      orderBy: { taskId: 'asc' },
      take,
    });
    return rows.map(({ taskId, reference, updatedAt, task }) => ({
      taskId,
      title: task.title,
      reference: referenceSchema.parse(reference),
      updatedAt,
    }));
  }

  /** The task that an issue is linked to. */
  async taskOfIssue(
    transaction: TenantTransaction,
    connectionId: string,
    issueKey: string,
  ): Promise<string | null> {
    const row = await transaction.trackerLink.findFirst({
      where: { connectionId, issueKey },
      select: { taskId: true },
    });
    return row?.taskId ?? null;
  }

  async counts(
    transaction: TenantTransaction,
    connectionIds: readonly string[],
  ): Promise<Map<string, number>> {
    const rows = await transaction.trackerLink.groupBy({
      by: ['connectionId'],
      where: { connectionId: { in: [...connectionIds] } },
      _count: true,
    });
    return new Map(rows.map(({ connectionId, _count }) => [connectionId, _count]));
  }

  async save(
    transaction: TenantTransaction,
    { organizationId, connectionId, taskId }: LinkPlace,
    { reference, base, unassignable }: SavedLink,
  ): Promise<void> {
    const values = {
      issueKey: reference.key,
      reference: { ...reference },
      base: json(base),
      ...(unassignable === undefined ? {} : { unassignable }),
    };
    await transaction.trackerLink.upsert({
      where: { organizationId_connectionId_taskId: { organizationId, connectionId, taskId } },
      create: { organizationId, connectionId, taskId, ...values, blockedBy: [], steps: [] },
      update: values,
    });
  }

  async told(
    transaction: TenantTransaction,
    { connectionId, taskId }: LinkPlace,
    outcomeId: string,
  ): Promise<void> {
    await transaction.trackerLink.updateMany({
      where: { connectionId, taskId },
      data: { told: outcomeId },
    });
  }

  async setBlocker(
    transaction: TenantTransaction,
    { connectionId, taskId }: LinkPlace,
    blockerId: string,
    blocks: boolean,
  ): Promise<void> {
    const row = await transaction.trackerLink.findFirst({
      where: { connectionId, taskId },
      select: { blockedBy: true },
    });
    const others = (row?.blockedBy ?? []).filter((id) => id !== blockerId);
    await transaction.trackerLink.updateMany({
      where: { connectionId, taskId },
      data: { blockedBy: blocks ? [...others, blockerId] : others },
    });
  }

  /** A step's sub-issue; without a reference, that the known one hangs under its issue now. */
  async setStep(
    transaction: TenantTransaction,
    { connectionId, taskId }: LinkPlace,
    step: number,
    reference: IssueReference | null,
  ): Promise<void> {
    const row = await transaction.trackerLink.findFirst({
      where: { connectionId, taskId },
      select: { steps: true },
    });
    const steps: Steps = stepsSchema.parse(row?.steps ?? []);
    const known = steps.find((each) => each.step === step);
    const next = reference
      ? { step, reference, attached: known?.attached ?? false }
      : known && { ...known, attached: true };
    if (!next) return;
    await transaction.trackerLink.updateMany({
      where: { connectionId, taskId },
      data: { steps: json([...steps.filter((each) => each.step !== step), next]) },
    });
  }

  async delete(
    transaction: TenantTransaction,
    { connectionId, taskId }: Omit<LinkPlace, 'organizationId'>,
  ): Promise<boolean> {
    const { count } = await transaction.trackerLink.deleteMany({ where: { connectionId, taskId } });
    return count === 1;
  }
}

const dashed = (bare: string): string =>
  bare.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');

/** As the database's JSON takes it: what is undefined is left out. */
const json = (value: unknown): object => JSON.parse(JSON.stringify(value)) as object;
