import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { idSchema, type ListTasksQuery } from '@pitwall/contracts';
import type { SqlTransaction } from '@pitwall/server-db';
import type { TaskRow } from './task-row.ts';
import { TASK_COLUMNS } from './task.repository.ts';

/** A place in a list of tasks: those that are open by rank, the others newest first. */
export interface TaskPlace {
  rank: number | null;
  id: string;
}

export interface TaskListPage {
  rows: TaskRow[];
  /** Where the next page begins; null on the last. */
  next: TaskPlace | null;
}

type Filter = Omit<ListTasksQuery, 'cursor' | 'limit'>;
type PickedRow = Omit<TaskRow, 'systemSlug'> & { systemSlug: string | null };

/** The hot read: one statement on the transaction's own connection. */
@Injectable()
export class TaskListRepository {
  async page(
    sql: SqlTransaction,
    organizationId: string,
    filter: Filter,
    after: TaskPlace | null,
    limit: number,
  ): Promise<TaskListPage> {
    const statement = pageStatement(organizationId, filter, after, limit);
    const { rows } = await sql.query<PickedRow>({
      name: preparedName(statement.text),
      ...statement,
    });
    const shown = rows.slice(0, limit);
    const last = shown.at(-1);
    const next = rows.length > limit && last ? { rank: last.rank, id: last.id } : null;
    // A closed task of an archived system keeps its place in the order, but nothing of it is shown.
    return { rows: shown.filter(isShown), next };
  }
}

// One look at a key for each row, where a join might read all systems or members of the organization.
const LOOK_UPS = `
  LEFT JOIN LATERAL (
    SELECT system.* FROM system
    WHERE system.organization_id = t.organization_id AND system.id = t.system_id AND system.archived_at IS NULL
    OFFSET 0) s ON true
  LEFT JOIN LATERAL (
    SELECT sprint.name FROM sprint
    WHERE sprint.organization_id = t.organization_id AND sprint.id = t.sprint_id
    OFFSET 0) p ON true
  LEFT JOIN LATERAL (SELECT person.name FROM "user" person WHERE person.id = t.owner_id OFFSET 0) u ON true
  LEFT JOIN LATERAL (SELECT person.name FROM "user" person WHERE person.id = t.pinned_by_id OFFSET 0) m ON true`;

/**
 * The rows of the page are picked from the tasks alone, in the order of an index, before anything is
 * joined: then it costs the same however many tasks there are, and whatever the planner guesses of
 * an organization that it does not know.
 */
export function pageStatement(
  organizationId: string,
  { state, system, sprint, search }: Filter,
  after: TaskPlace | null,
  limit: number,
): { text: string; values: unknown[] } {
  const values: unknown[] = [organizationId];
  const given = (value: unknown): string => `$${values.push(value)}`;
  const conditions = ['t.organization_id = $1::uuid'];
  const isClosed = state === 'done' || state === 'dropped';
  if (state === 'open') conditions.push('t.rank IS NOT NULL');
  else conditions.push(`t.state = ${given(state)}`);
  if (system !== undefined) {
    const column = idSchema.safeParse(system).success ? 'id' : 'slug';
    conditions.push(`t.system_id = (SELECT named.id FROM system named
      WHERE named.organization_id = $1::uuid AND named.${column} = ${given(system)})`);
  }
  if (sprint !== undefined) conditions.push(`t.sprint_id = ${given(sprint)}::uuid`);
  if (search) conditions.push(`t.title ILIKE ${given(`%${literally(search)}%`)}`);
  if (after && isClosed) conditions.push(`t.id < ${given(after.id)}::uuid`);
  else if (after)
    conditions.push(`(t.rank, t.id) > (${given(after.rank)}::int, ${given(after.id)}::uuid)`);
  // Backwards through the index, where closed tasks, which have no rank, come first.
  const order = isClosed ? 't.rank DESC, t.id DESC' : 't.rank, t.id';
  const text = `
    WITH picked AS MATERIALIZED (
      SELECT t.* FROM task t WHERE ${conditions.join(' AND ')}
      ORDER BY ${order} LIMIT ${given(limit + 1)})
    SELECT ${TASK_COLUMNS} FROM picked t ${LOOK_UPS} ORDER BY ${order}`;
  return { text, values };
}

const isShown = (row: PickedRow): row is TaskRow => row.systemSlug !== null;

/** Each combination of filters is planned once a connection; there are few. */
const preparedName = (text: string): string =>
  `tasks-${createHash('sha1').update(text).digest('base64url')}`;

/** What a person typed, with the wildcards of LIKE taken as themselves. */
const literally = (text: string): string => text.replaceAll(/[\\%_]/g, '\\$&');
