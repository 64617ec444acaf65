import type { TaskIssue } from '@pitwall/contracts';

/** An issue as a statement reads it. */
export type IssueRow = TaskIssue;

const ISSUES = `coalesce(json_agg(json_build_object(
     'provider', tracked.provider, 'key', link.reference->>'key', 'url', link.reference->>'url',
     'state', link.base->>'state', 'syncedAt', link.updated_at) ORDER BY tracked.created_at), '[]')`;
const LINKS = `tracker_link link
   JOIN tracker_connection tracked
     ON tracked.organization_id = link.organization_id AND tracked.id = link.connection_id`;

/** The issues of a task that a statement calls by this name, as JSON; the organization is the task's own. */
export const issuesOf = (task: string): string => `
  (SELECT ${ISSUES} FROM ${LINKS}
   WHERE link.organization_id = ${task}.organization_id AND link.task_id = ${task}.id)`;

/** The same of the tasks that a statement has picked; those without any are left out. `$1` is the organization. */
export const ISSUES_OF_PICKED = `
  SELECT link.task_id, ${ISSUES} AS issues FROM ${LINKS}
  WHERE link.organization_id = $1::uuid AND link.task_id = ANY (ARRAY(SELECT id FROM picked))
  GROUP BY link.task_id`;

/** Databases write an instant in their own way. */
export const presentIssues = (rows: readonly IssueRow[]): TaskIssue[] =>
  rows.map((row) => ({ ...row, syncedAt: new Date(row.syncedAt).toISOString() }));
