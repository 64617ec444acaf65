import type { Task, TaskState } from '@pitwall/contracts';

/** A task with what stands around it, as read in one statement. */
export interface TaskRow {
  id: string;
  systemId: string;
  systemSlug: string;
  systemName: string;
  teamId: string;
  catalogueVersion: string;
  kind: Task['kind'];
  practiceId: string | null;
  title: string;
  state: TaskState;
  days: number;
  priority: number;
  /** Null once it is no longer open. */
  rank: number | null;
  /** Where the rules put it. */
  computedRank: number | null;
  pinRank: number | null;
  pinReason: string | null;
  pinnedAt: Date | null;
  /** Null also when who moved it has left. */
  pinnedByName: string | null;
  reasons: Task['reasons'];
  ownerId: string | null;
  /** Null also when the owner has left. */
  ownerName: string | null;
  /** YYYY-MM-DD. */
  dueOn: string | null;
  sprintId: string | null;
  sprintName: string | null;
  /** The part of the days that its sprint holds, where it does not hold all. */
  sprintDays: number | null;
  version: number;
  updatedAt: Date;
}

/** States in which a task is in the order of what to do. */
export const OPEN_STATES: ReadonlySet<TaskState> = new Set(['todo', 'doing', 'done_unverified']);
