import { Injectable } from '@nestjs/common';
import type { TaskState } from '@pitwall/contracts';
import { organizationOf, type TenantTransaction } from '@pitwall/server-db';
import { issuesOf, type IssueRow } from './task-issues.ts';
import type { TaskRow } from './task-row.ts';

export interface TaskChange {
  state?: TaskState;
  /** Null for a task that is no longer open. */
  rank?: number | null;
  ownerId?: string | null;
  dueOn?: string | null;
  sprintId?: string | null;
  sprintDays?: number | null;
  description?: string;
  pinRank?: number | null;
  pinReason?: string | null;
  pinnedById?: string | null;
  pinnedAt?: Date | null;
}

/** Behind everything, until the refresher gives a custom task its place in the same transaction. */
export const LAST = 2_147_483_647;

/** What a task is read with, from `t` and what is joined to it. */
export const TASK_COLUMNS = `
  t.id, t.system_id AS "systemId", s.slug AS "systemSlug", s.name AS "systemName",
  s.team_id AS "teamId", s.catalogue_version AS "catalogueVersion",
  t.kind, t.practice_id AS "practiceId", t.title, t.state, t.days, t.priority, t.rank,
  t.computed_rank AS "computedRank", t.pin_rank AS "pinRank", t.pin_reason AS "pinReason",
  t.pinned_at AS "pinnedAt", m.name AS "pinnedByName", t.reasons,
  t.owner_id AS "ownerId", u.name AS "ownerName", t.due_on::text AS "dueOn",
  t.sprint_id AS "sprintId", p.name AS "sprintName", t.sprint_days AS "sprintDays",
  t.version, t.updated_at AS "updatedAt"`;
export const TASK_JOINS = `
  JOIN system s ON s.organization_id = t.organization_id AND s.id = t.system_id AND s.archived_at IS NULL
  LEFT JOIN sprint p ON p.organization_id = t.organization_id AND p.id = t.sprint_id
  LEFT JOIN "user" u ON u.id = t.owner_id
  LEFT JOIN "user" m ON m.id = t.pinned_by_id`;

@Injectable()
export class TaskRepository {
  async find(transaction: TenantTransaction, id: string): Promise<TaskRow | null> {
    const [row] = await read(transaction, 't.id = $2::uuid', [id]);
    return row ?? null;
  }

  /** By task; those without one are left out. */
  async descriptions(
    transaction: TenantTransaction,
    ids: readonly string[],
  ): Promise<Map<string, string>> {
    const rows = await transaction.task.findMany({
      where: { id: { in: [...ids] }, description: { not: '' } },
      select: { id: true, description: true },
    });
    return new Map(rows.map(({ id, description }) => [id, description]));
  }

  /** In order. */
  async openOfSystem(transaction: TenantTransaction, systemId: string): Promise<TaskRow[]> {
    return read(transaction, 't.system_id = $2::uuid AND t.rank IS NOT NULL', [systemId]);
  }

  /** Those of them that the system has, closed ones too; open ones first, in order. */
  async ofSystem(
    transaction: TenantTransaction,
    systemId: string,
    ids: readonly string[],
  ): Promise<TaskRow[]> {
    if (ids.length === 0) return [];
    return read(transaction, 't.system_id = $2::uuid AND t.id = ANY($3::uuid[])', [
      systemId,
      [...ids],
    ]);
  }

  /** Of all systems of a team, each system's in its order. */
  async openOfTeam(transaction: TenantTransaction, teamId: string): Promise<TaskRow[]> {
    return read(transaction, 's.team_id = $2::uuid AND t.rank IS NOT NULL', [teamId]);
  }

  /** What is planned for these sprints or was done in them; open tasks first, in order. */
  async inSprints(
    transaction: TenantTransaction,
    sprintIds: readonly string[],
  ): Promise<TaskRow[]> {
    if (sprintIds.length === 0) return [];
    return read(transaction, 't.sprint_id = ANY($2::uuid[])', [[...sprintIds]]);
  }

  /** Changes the version that the writer saw; false when it is another by now. */
  async update(
    transaction: TenantTransaction,
    id: string,
    version: number,
    { dueOn, ...change }: TaskChange,
  ): Promise<boolean> {
    const { count } = await transaction.task.updateMany({
      where: { id, version },
      data: {
        ...change,
        ...(dueOn === undefined ? {} : { dueOn: dueOn === null ? null : new Date(dueOn) }),
        version: { increment: 1 },
      },
    });
    return count === 1;
  }

  async insertCustom(
    transaction: TenantTransaction,
    task: {
      organizationId: string;
      systemId: string;
      title: string;
      description: string;
      days: number;
    },
  ): Promise<string> {
    const reasons = { sentence: 'Added by hand.', terms: null };
    const { id } = await transaction.task.create({
      // The refresher gives it its place behind what the rules have ordered.
      data: { ...task, kind: 'custom', state: 'todo', priority: 0, rank: LAST, reasons },
      select: { id: true },
    });
    return id;
  }

  /** Titles of open tasks of the system that a person has made. */
  async openCustomTitles(transaction: TenantTransaction, systemId: string): Promise<Set<string>> {
    const rows = await transaction.task.findMany({
      where: { systemId, kind: 'custom', state: { in: ['todo', 'doing', 'done_unverified'] } },
      select: { title: true },
    });
    return new Set(rows.map(({ title }) => title));
  }

  async addChange(
    transaction: TenantTransaction,
    change: {
      organizationId: string;
      taskId: string;
      from: TaskState;
      to: TaskState;
      reason: string;
      changedById: string | null;
    },
  ): Promise<void> {
    await transaction.taskStateChange.create({ data: change });
  }

  /** Tasks on the other end of a task's dependencies. */
  async neighbors(
    transaction: TenantTransaction,
    id: string,
  ): Promise<{ needs: Neighbor[]; unlocks: Neighbor[] }> {
    const select = { id: true, title: true, state: true, practiceId: true } as const;
    const needs = await transaction.taskDependency.findMany({
      where: { taskId: id },
      select: { dependsOn: { select } },
      orderBy: { dependsOnId: 'asc' },
    });
    const unlocks = await transaction.taskDependency.findMany({
      where: { dependsOnId: id },
      select: { task: { select } },
      orderBy: { taskId: 'asc' },
    });
    return {
      needs: needs.map(({ dependsOn }) => neighbor(dependsOn)),
      unlocks: unlocks.map(({ task }) => neighbor(task)),
    };
  }

  /** In trackers; those that were linked first come first. */
  async issues(transaction: TenantTransaction, id: string): Promise<IssueRow[]> {
    const [row] = await transaction.$queryRawUnsafe<{ issues: IssueRow[] }[]>(
      `SELECT ${issuesOf('t')} AS issues FROM task t
       WHERE t.organization_id = $1::uuid AND t.id = $2::uuid`,
      organizationOf(transaction),
      id,
    );
    return row?.issues ?? [];
  }

  /** By the task that needs others: the ids of those that it needs. */
  async needs(
    transaction: TenantTransaction,
    taskIds: readonly string[],
  ): Promise<Map<string, string[]>> {
    const rows = await transaction.taskDependency.findMany({
      where: { taskId: { in: [...taskIds] } },
      select: { taskId: true, dependsOnId: true },
    });
    const needs = new Map<string, string[]>();
    for (const { taskId, dependsOnId } of rows)
      needs.set(taskId, [...(needs.get(taskId) ?? []), dependsOnId]);
    return needs;
  }

  /** Newest first. */
  async changes(
    transaction: TenantTransaction,
    taskId: string,
  ): Promise<
    { from: TaskState; to: TaskState; reason: string; changedById: string | null; at: Date }[]
  > {
    const rows = await transaction.taskStateChange.findMany({
      where: { taskId },
      orderBy: [{ at: 'desc' }, { id: 'desc' }],
    });
    return rows.map((row) => ({
      ...row,
      from: row.from as TaskState,
      to: row.to as TaskState,
    }));
  }
}

export interface Neighbor {
  id: string;
  title: string;
  state: TaskState;
  practiceId: string | null;
}

const neighbor = ({
  id,
  title,
  state,
  practiceId,
}: Omit<Neighbor, 'state'> & { state: string }) => ({
  id,
  title,
  state: state as TaskState,
  practiceId,
});

/** The organization is $1, as a value: what the planner does not know, it takes for one of average size. */
const read = (
  transaction: TenantTransaction,
  condition: string,
  values: unknown[],
): Promise<TaskRow[]> =>
  transaction.$queryRawUnsafe<TaskRow[]>(
    `SELECT ${TASK_COLUMNS} FROM task t ${TASK_JOINS}
     WHERE t.organization_id = $1::uuid AND ${condition}
     ORDER BY t.rank, t.id`,
    organizationOf(transaction),
    ...values,
  );
