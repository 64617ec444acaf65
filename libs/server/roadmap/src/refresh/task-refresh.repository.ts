import { Injectable } from '@nestjs/common';
import type { Task, TaskState } from '@pitwall/contracts';
import { organizationOf, type TenantTransaction } from '@pitwall/server-db';
import type { KeptTask, TaskStep } from './step-tasks.ts';

export interface SystemPlace {
  organizationId: string;
  systemId: string;
}

export interface ClaimedTask {
  taskId: string;
  practiceId: string;
  claimedAt: Date;
  claimedById: string | null;
}

/** The few statements that bring a system's tasks in step, however many tasks it has. */
@Injectable()
export class TaskRefreshRepository {
  /** Systems of the organization that are in use, by id, after one of them. */
  async systemIds(
    transaction: TenantTransaction,
    after: string | null,
    take: number,
  ): Promise<string[]> {
    const rows = await transaction.system.findMany({
      where: { archivedAt: null, ...(after === null ? {} : { id: { gt: after } }) },
      select: { id: true },
      orderBy: { id: 'asc' },
      take,
    });
    return rows.map(({ id }) => id);
  }

  /** In the order in which they were added. */
  async kept(transaction: TenantTransaction, { systemId }: SystemPlace): Promise<KeptTask[]> {
    const rows = await transaction.task.findMany({
      where: { systemId },
      select: {
        id: true,
        kind: true,
        practiceId: true,
        state: true,
        rank: true,
        pinRank: true,
        pinReason: true,
      },
      orderBy: { id: 'asc' },
    });
    return rows.map(({ pinRank, pinReason, ...row }) => ({
      ...row,
      pin: pinRank === null ? null : { rank: pinRank, reason: pinReason ?? '' },
      kind: row.kind as Task['kind'],
      state: row.state as TaskState,
    }));
  }

  /** Tasks of practices that somebody says are done, with who said so and when. */
  async claims(
    transaction: TenantTransaction,
    { organizationId, systemId }: SystemPlace,
  ): Promise<ClaimedTask[]> {
    return transaction.$queryRaw<ClaimedTask[]>`
      SELECT t.id AS "taskId", t.practice_id AS "practiceId", said.at AS "claimedAt",
             said.changed_by_id AS "claimedById"
      FROM task t
      CROSS JOIN LATERAL (SELECT c.at, c.changed_by_id FROM task_state_change c
        WHERE c.organization_id = t.organization_id AND c.task_id = t.id AND c."to" = 'done_unverified'
        ORDER BY c.at DESC, c.id DESC LIMIT 1) said
      WHERE t.organization_id = ${organizationId}::uuid AND t.system_id = ${systemId}::uuid
        AND t.state = 'done_unverified' AND t.practice_id IS NOT NULL
      ORDER BY t.practice_id`;
  }

  /** What tasks are called and whose they are. */
  async named(
    transaction: TenantTransaction,
    ids: readonly string[],
  ): Promise<Map<string, { title: string; ownerId: string | null }>> {
    const rows = await transaction.task.findMany({
      where: { id: { in: [...ids] } },
      select: { id: true, title: true, ownerId: true },
    });
    return new Map(rows.map(({ id, ...task }) => [id, task]));
  }

  /** Puts a claimed task back on the list, with what refutes the claim. */
  async reopen(
    transaction: TenantTransaction,
    { organizationId }: SystemPlace,
    taskId: string,
    reason: string,
  ): Promise<void> {
    await transaction.task.updateMany({
      where: { id: taskId },
      data: { state: 'todo', version: { increment: 1 } },
    });
    await transaction.taskStateChange.create({
      data: { organizationId, taskId, from: 'done_unverified', to: 'todo', reason },
    });
  }

  /** A task stays what it is under another id of its practice: owner, sprint, place and history with it. */
  async rename(
    transaction: TenantTransaction,
    { organizationId, systemId }: SystemPlace,
    renamed: readonly { from: string; to: string }[],
  ): Promise<void> {
    if (renamed.length === 0) return;
    await transaction.$executeRaw`
      UPDATE task t SET practice_id = g."to"
      FROM jsonb_to_recordset(${JSON.stringify(renamed)}::jsonb) AS g ("from" text, "to" text)
      WHERE t.organization_id = ${organizationId}::uuid AND t.system_id = ${systemId}::uuid
        AND t.practice_id = g."from"
        AND NOT EXISTS (SELECT FROM task other WHERE other.organization_id = t.organization_id
          AND other.system_id = t.system_id AND other.practice_id = g."to")`;
  }

  async save(
    transaction: TenantTransaction,
    place: SystemPlace,
    step: TaskStep,
    changedById: string | null,
  ): Promise<void> {
    if (step.tasks.length > 0) await this.upsert(transaction, place, step.tasks);
    if (step.closed.length > 0) await this.close(transaction, step.closed);
    if (step.custom.length > 0) await this.rankCustom(transaction, step.custom);
    if (step.changes.length > 0) {
      const { organizationId } = place;
      await transaction.taskStateChange.createMany({
        data: step.changes.map((change) => ({ organizationId, changedById, ...change })),
      });
    }
    await this.link(transaction, place, step.dependencies);
  }

  /** A row that stays as it is is not written, and a place in the order is no version of its own. */
  private async upsert(
    transaction: TenantTransaction,
    { organizationId, systemId }: SystemPlace,
    tasks: TaskStep['tasks'],
  ): Promise<void> {
    await transaction.$executeRaw`
      INSERT INTO task AS t (id, organization_id, system_id, practice_id, kind, title, state, days,
                             priority, rank, computed_rank, reasons, created_at, updated_at)
      SELECT g.id, ${organizationId}::uuid, ${systemId}::uuid, g."practiceId", g.kind, g.title, g.state,
             g.days, g.priority, g.rank, g."computedRank", g.reasons, now(), now()
      FROM jsonb_to_recordset(${JSON.stringify(tasks)}::jsonb) AS g (
        id uuid, "practiceId" text, kind text, title text, state text, days double precision,
        priority double precision, rank integer, "computedRank" integer, reasons jsonb)
      ON CONFLICT (organization_id, system_id, practice_id) DO UPDATE
      SET kind = excluded.kind, title = excluded.title, state = excluded.state, days = excluded.days,
          priority = excluded.priority, rank = excluded.rank,
          computed_rank = excluded.computed_rank, reasons = excluded.reasons,
          version = t.version + (t.state <> excluded.state)::int, updated_at = now()
      WHERE (t.kind, t.title, t.state, t.days, t.priority, t.rank, t.computed_rank, t.reasons)
            IS DISTINCT FROM (excluded.kind, excluded.title, excluded.state, excluded.days,
                              excluded.priority, excluded.rank, excluded.computed_rank,
                              excluded.reasons)`;
  }

  /** What is done stays in the sprint that did it; what is dropped leaves its sprint. */
  private async close(transaction: TenantTransaction, closed: TaskStep['closed']): Promise<void> {
    await transaction.$executeRaw`
      UPDATE task t
      SET state = g.state, rank = NULL, computed_rank = NULL, pin_rank = NULL, pin_reason = NULL,
          pinned_by_id = NULL, pinned_at = NULL, version = t.version + 1, updated_at = now(),
          sprint_id = CASE WHEN g.state = 'done' THEN t.sprint_id END,
          sprint_days = CASE WHEN g.state = 'done' THEN t.sprint_days END
      FROM jsonb_to_recordset(${JSON.stringify(closed)}::jsonb) AS g (id uuid, state text)
      WHERE t.organization_id = ${organizationOf(transaction)}::uuid AND t.id = g.id`;
  }

  private async rankCustom(
    transaction: TenantTransaction,
    custom: TaskStep['custom'],
  ): Promise<void> {
    await transaction.$executeRaw`
      UPDATE task t SET rank = g.rank, computed_rank = g."computedRank", updated_at = now()
      FROM jsonb_to_recordset(${JSON.stringify(custom)}::jsonb) AS g (
        id uuid, rank integer, "computedRank" integer)
      WHERE t.organization_id = ${organizationOf(transaction)}::uuid AND t.id = g.id
        AND (t.rank, t.computed_rank) IS DISTINCT FROM (g.rank, g."computedRank")`;
  }

  /** What an open task needed and is done stays to be seen; all other rows are as the order has them. */
  private async link(
    transaction: TenantTransaction,
    { organizationId, systemId }: SystemPlace,
    dependencies: TaskStep['dependencies'],
  ): Promise<void> {
    const given = JSON.stringify(dependencies);
    await transaction.$executeRaw`
      DELETE FROM task_dependency d
      USING task t, task needed
      WHERE t.organization_id = ${organizationId}::uuid AND t.system_id = ${systemId}::uuid
        AND d.organization_id = t.organization_id AND d.task_id = t.id
        AND needed.organization_id = t.organization_id AND needed.id = d.depends_on_id
        AND NOT (needed.state = 'done' AND t.rank IS NOT NULL)
        AND NOT EXISTS (
          SELECT FROM jsonb_to_recordset(${given}::jsonb) AS g ("taskId" uuid, "dependsOnId" uuid)
          WHERE g."taskId" = d.task_id AND g."dependsOnId" = d.depends_on_id)`;
    if (dependencies.length === 0) return;
    await transaction.$executeRaw`
      INSERT INTO task_dependency (organization_id, task_id, depends_on_id)
      SELECT ${organizationId}::uuid, g."taskId", g."dependsOnId"
      FROM jsonb_to_recordset(${given}::jsonb) AS g ("taskId" uuid, "dependsOnId" uuid)
      ON CONFLICT DO NOTHING`;
  }
}
