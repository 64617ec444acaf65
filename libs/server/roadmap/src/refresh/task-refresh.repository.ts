import { Injectable } from '@nestjs/common';
import type { Task, TaskState } from '@pitwall/contracts';
import type { TenantTransaction } from '@pitwall/server-db';
import type { KeptTask, TaskStep } from './step-tasks.ts';

export interface SystemPlace {
  organizationId: string;
  systemId: string;
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
      select: { id: true, kind: true, practiceId: true, state: true, rank: true },
      orderBy: { id: 'asc' },
    });
    return rows.map((row) => ({
      ...row,
      kind: row.kind as Task['kind'],
      state: row.state as TaskState,
    }));
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
                             priority, rank, reasons, created_at, updated_at)
      SELECT g.id, ${organizationId}::uuid, ${systemId}::uuid, g."practiceId", g.kind, g.title, g.state,
             g.days, g.priority, g.rank, g.reasons, now(), now()
      FROM jsonb_to_recordset(${JSON.stringify(tasks)}::jsonb) AS g (
        id uuid, "practiceId" text, kind text, title text, state text, days double precision,
        priority double precision, rank integer, reasons jsonb)
      ON CONFLICT (organization_id, system_id, practice_id) DO UPDATE
      SET kind = excluded.kind, title = excluded.title, state = excluded.state, days = excluded.days,
          priority = excluded.priority, rank = excluded.rank, reasons = excluded.reasons,
          version = t.version + (t.state <> excluded.state)::int, updated_at = now()
      WHERE (t.kind, t.title, t.state, t.days, t.priority, t.rank, t.reasons)
            IS DISTINCT FROM (excluded.kind, excluded.title, excluded.state, excluded.days,
                              excluded.priority, excluded.rank, excluded.reasons)`;
  }

  /** What is done stays in the sprint that did it; what is dropped leaves its sprint. */
  private async close(transaction: TenantTransaction, closed: TaskStep['closed']): Promise<void> {
    await transaction.$executeRaw`
      UPDATE task t
      SET state = g.state, rank = NULL, version = t.version + 1, updated_at = now(),
          sprint_id = CASE WHEN g.state = 'done' THEN t.sprint_id END,
          sprint_days = CASE WHEN g.state = 'done' THEN t.sprint_days END
      FROM jsonb_to_recordset(${JSON.stringify(closed)}::jsonb) AS g (id uuid, state text)
      WHERE t.id = g.id`;
  }

  private async rankCustom(
    transaction: TenantTransaction,
    custom: TaskStep['custom'],
  ): Promise<void> {
    await transaction.$executeRaw`
      UPDATE task t SET rank = g.rank, updated_at = now()
      FROM jsonb_to_recordset(${JSON.stringify(custom)}::jsonb) AS g (id uuid, rank integer)
      WHERE t.id = g.id AND t.rank IS DISTINCT FROM g.rank`;
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
