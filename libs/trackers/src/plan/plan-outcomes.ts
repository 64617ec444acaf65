import type { FoundIssue } from './find-issues.ts';
import type { Operation } from './operation.ts';
import type { SyncLink, SyncTask } from './sync-input.ts';

/** Whom the tracker refused is not asked for again. */
export const assignable = (task: SyncTask, link: SyncLink | undefined): SyncTask =>
  task.assignee !== null && link?.unassignable === task.assignee
    ? { ...task, assignee: null }
    : task;

/** What came of a task, unless it was told already. */
export function commentOf(
  { id: taskId, outcome }: SyncTask,
  { issue: { reference } }: FoundIssue,
  link: SyncLink | undefined,
): Operation | null {
  // A link that was lost does not know what was told: better not at all than twice.
  if (!outcome || !link || link.told === outcome.id) return null;
  return {
    kind: 'add_comment',
    key: `comment:${outcome.id}`,
    needs: [],
    taskId,
    reference,
    outcome,
  };
}
