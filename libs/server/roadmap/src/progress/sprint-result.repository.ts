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

/** What came to be done in a span: all of it counted, the latest of it named. */
export interface CompletedWork {
  count: number;
  days: number;
  latest: (Omit<Completion, 'systemId'> & { system: { slug: string; name: string } })[];
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
  /** Tasks that came to be done on a day or after it and are, of one system or of all that are not archived. */
  async completedSince(
    transaction: TenantTransaction,
    organizationId: string,
    { systemId, since, timeZone }: { systemId: string | null; since: string; timeZone: string },
    most: number,
  ): Promise<CompletedWork> {
    // One system's by its tasks, not out of what was done in the whole organization.
    const chosen =
      systemId === null
        ? Prisma.empty
        : Prisma.sql`AND c.task_id IN (SELECT own.id FROM task own
            WHERE own.organization_id = ${organizationId}::uuid AND own.system_id = ${systemId}::uuid AND own.state = 'done')`;
    const rows = await transaction.$queryRaw<
      (Omit<Completion, 'systemId'> & {
        slug: string;
        name: string;
        count: number;
        allDays: number;
      })[]
    >(Prisma.sql`
      SELECT t.id AS "taskId", t.title, t.days, s.slug, s.name,
             to_char(done.at AT TIME ZONE ${timeZone}, 'YYYY-MM-DD') AS day,
             (count(*) OVER ())::int AS count, sum(t.days) OVER () AS "allDays"
      FROM (SELECT c.task_id, max(c.at) AS at FROM task_state_change c
            WHERE c.organization_id = ${organizationId}::uuid AND c."to" = 'done'
              AND c.at >= (${since}::date::timestamp AT TIME ZONE ${timeZone}) ${chosen}
            GROUP BY c.task_id) done
      JOIN task t ON t.organization_id = ${organizationId}::uuid AND t.id = done.task_id
        AND t.state = 'done'
      JOIN system s ON s.organization_id = ${organizationId}::uuid AND s.id = t.system_id
        AND s.archived_at IS NULL
      ORDER BY done.at DESC, t.id LIMIT ${most}`);
    const [first] = rows;
    return {
      count: first?.count ?? 0,
      days: first?.allDays ?? 0,
      latest: rows.map(({ taskId, title, days, day, slug, name }) => ({
        taskId,
        title,
        days,
        day,
        system: { slug, name },
      })),
    };
  }
}
