import { Injectable } from '@nestjs/common';
import { type ListTasksQuery, SKIPPED_AT_MOST } from '@pitwall/contracts';
import type { SqlTransaction } from '@pitwall/server-db';
import type { PracticePlace } from './practice-places.ts';
import { PreparedNames } from './prepared-names.ts';
import { BLOCKERS_OF_PICKED, OF_A_LIVING_SYSTEM, taskConditions } from './task-conditions.ts';
import { type IssueRow, ISSUES_OF_PICKED } from './task-issues.ts';
import type { TaskRow } from './task-row.ts';
import { TASK_COLUMNS } from './task.repository.ts';

/**
 * A place in a list of tasks: those that are open by rank, the others newest first. In other orders, and for
 * who jumps ahead, how many come before it.
 */
export type TaskPlace = { rank: number | null; id: string } | { skip: number };

/** A task as lists show it. */
export interface ListedTaskRow extends TaskRow {
  blockedBy: number;
  issues: IssueRow[];
}

export interface TaskListPage {
  rows: ListedTaskRow[];
  /** Where the next page begins; null on the last. */
  next: TaskPlace | null;
}

/** Which of the tasks, and in which order. */
export type TaskSelection = Omit<ListTasksQuery, 'cursor' | 'limit' | 'skip'>;
type PickedRow = Omit<ListedTaskRow, 'systemSlug'> & { systemSlug: string | null };

/** The hot read: one statement on the transaction's own connection. */
@Injectable()
export class TaskListRepository {
  readonly #names = new PreparedNames('tasks');

  async page(
    sql: SqlTransaction,
    organizationId: string,
    selection: TaskSelection,
    places: readonly PracticePlace[],
    after: TaskPlace | null,
    limit: number,
  ): Promise<TaskListPage> {
    const statement = pageStatement(organizationId, selection, places, after, limit);
    const { rows } = await sql.query<PickedRow>({
      ...statement,
      name: this.#names.of(statement.text, isUsual(selection)),
    });
    const shown = rows.slice(0, limit);
    // A closed task of an archived system keeps its place in the order, but nothing of it is shown.
    return {
      rows: shown.filter(isShown),
      next: rows.length > limit ? placeAfter(selection, after, shown) : null,
    };
  }
}

/** Orders of an index go on from a row; the others from a number of rows. */
function placeAfter(
  selection: TaskSelection,
  after: TaskPlace | null,
  shown: readonly PickedRow[],
): TaskPlace | null {
  const last = shown.at(-1);
  if (!last) return null;
  if (!isSkipping(selection, after)) return { rank: last.rank, id: last.id };
  const skip = (after && 'skip' in after ? after.skip : 0) + shown.length;
  return skip > SKIPPED_AT_MOST ? null : { skip };
}

const isSkipping = ({ sort, state }: TaskSelection, after: TaskPlace | null): boolean =>
  sort !== 'rank' || state === 'all' || (after !== null && 'skip' in after);

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
 * an organization that it does not know. Other orders sort the tasks of one organization.
 */
export function pageStatement(
  organizationId: string,
  selection: TaskSelection,
  places: readonly PracticePlace[],
  after: TaskPlace | null,
  limit: number,
): { text: string; values: unknown[] } {
  const values: unknown[] = [organizationId];
  const given = (value: unknown): string => `$${values.push(value)}`;
  const conditions = taskConditions(selection, places, given);
  const isClosed = selection.state === 'done' || selection.state === 'dropped';
  let skipped = '';
  if (isSkipping(selection, after)) {
    // What is counted must be what is shown.
    conditions.push(OF_A_LIVING_SYSTEM);
    skipped = `OFFSET ${given(after && 'skip' in after ? after.skip : 0)}`;
  } else if (after && 'id' in after) {
    conditions.push(
      isClosed
        ? `t.id < ${given(after.id)}::uuid`
        : `(t.rank, t.id) > (${given(after.rank)}::int, ${given(after.id)}::uuid)`,
    );
  }
  const order = ORDERS[selection.sort](isClosed);
  const text = `
    WITH picked AS MATERIALIZED (
      SELECT t.* FROM task t WHERE ${conditions.join(' AND ')}
      ORDER BY ${order} LIMIT ${given(limit + 1)} ${skipped}),
    blockers AS MATERIALIZED (${BLOCKERS_OF_PICKED}),
    linked AS MATERIALIZED (${ISSUES_OF_PICKED})
    SELECT ${TASK_COLUMNS}, coalesce(linked.issues, '[]') AS issues, coalesce(blockers.count, 0) AS "blockedBy"
    FROM picked t ${LOOK_UPS}
    LEFT JOIN blockers ON blockers.task_id = t.id
    LEFT JOIN linked ON linked.task_id = t.id ORDER BY ${order}`;
  return { text, values };
}

const ORDERS: Record<TaskSelection['sort'], (isClosed: boolean) => string> = {
  // Backwards through the index, where closed tasks, which have no rank, come first.
  rank: (isClosed) => (isClosed ? 't.rank DESC, t.id DESC' : 't.rank, t.id'),
  due: () => 't.due_on, t.rank, t.id',
  days: () => 't.days, t.rank, t.id',
};

/** What the page of tasks asks first. */
const isUsual = ({ sort, state, ...filter }: TaskSelection): boolean =>
  sort === 'rank' &&
  state === 'open' &&
  Object.values(filter).every((value) => value === undefined);

const isShown = (row: PickedRow): row is ListedTaskRow => row.systemSlug !== null;
