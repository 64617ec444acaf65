import { Injectable } from '@nestjs/common';
import { Prisma, type TenantTransaction } from '@pitwall/server-db';

/** What came of somebody's claim that a task is done. */
export interface TaskOutcome {
  /** Of the change that decided it. */
  id: string;
  to: 'done' | 'todo' | 'doing';
  reason: string;
}

@Injectable()
export class TaskOutcomeRepository {
  /** Of those tasks whose newest change decided a claim: a practice that is met, or a scan that refutes it. */
  async ofTasks(
    transaction: TenantTransaction,
    organizationId: string,
    taskIds: readonly string[],
  ): Promise<Map<string, TaskOutcome>> {
    if (taskIds.length === 0) return new Map();
    const rows = await transaction.$queryRaw<(TaskOutcome & { taskId: string })[]>(Prisma.sql`
      SELECT newest.* FROM unnest(${[...taskIds]}::uuid[]) AS wanted(id)
      CROSS JOIN LATERAL (
        SELECT c.id, c.task_id AS "taskId", c."from", c."to", c.reason, c.changed_by_id AS "byId"
        FROM task_state_change c
        WHERE c.organization_id = ${organizationId}::uuid AND c.task_id = wanted.id
        ORDER BY c.at DESC, c.id DESC LIMIT 1) newest
      WHERE newest."from" = 'done_unverified' AND newest."to" IN ('done', 'todo', 'doing')
        AND (newest."to" = 'done' OR newest."byId" IS NULL)`);
    return new Map(rows.map(({ taskId, id, to, reason }) => [taskId, { id, to, reason }]));
  }
}
