import { Injectable } from '@nestjs/common';
import { Prisma, type TenantTransaction } from '@pitwall/server-db';

/** What a closed sprint came to for one system. */
export interface SprintResultRow {
  sprintId: string;
  systemId: string;
  plannedDays: number;
  completedDays: number;
  /** All that was in scope at its end: done and not done. */
  scopeDays: number;
}

/** A task that is done, with the day on which it came to be, in the organization's time zone. */
export interface Completion {
  taskId: string;
  title: string;
  systemId: string;
  day: string;
  days: number;
}

@Injectable()
export class SprintResultRepository {
  async insert(
    transaction: TenantTransaction,
    organizationId: string,
    results: readonly SprintResultRow[],
  ): Promise<void> {
    await transaction.sprintResult.createMany({
      data: results.map((result) => ({ organizationId, ...result })),
    });
  }

  async ofSystem(
    transaction: TenantTransaction,
    systemId: string,
    sprintIds: readonly string[],
  ): Promise<SprintResultRow[]> {
    return transaction.sprintResult.findMany({
      where: { systemId, sprintId: { in: [...sprintIds] } },
      omit: { organizationId: true },
    });
  }

  /** Tasks of systems that are done, by the day of their last change to that. */
  async completions(
    transaction: TenantTransaction,
    organizationId: string,
    systemIds: readonly string[],
    timeZone: string,
  ): Promise<Completion[]> {
    if (systemIds.length === 0) return [];
    return transaction.$queryRaw<Completion[]>(Prisma.sql`
      SELECT t.id AS "taskId", t.title, t.system_id AS "systemId", t.days,
             to_char(max(c.at) AT TIME ZONE ${timeZone}, 'YYYY-MM-DD') AS day
      FROM task t
      JOIN task_state_change c ON c.organization_id = t.organization_id AND c.task_id = t.id
      WHERE t.organization_id = ${organizationId}::uuid
        AND t.system_id = ANY(${[...systemIds]}::uuid[]) AND t.state = 'done' AND c."to" = 'done'
      GROUP BY t.id, t.title, t.system_id, t.days`);
  }
}
