import type { TrackerMapping } from '@pitwall/contracts';
import type { TaskBrief } from '@pitwall/server-roadmap';
import type { Scalar, ScalarField, SyncMapping, TrackerAdapter } from '@pitwall/trackers';

/** The mapping of a connection in the engine's terms: what the tracker can hold, and what people chose of it. */
export function syncMapping(
  mapping: TrackerMapping,
  adapter: TrackerAdapter,
  briefs: ReadonlyMap<string, TaskBrief>,
): SyncMapping {
  const { capabilities, format } = adapter;
  const unused = new Set<ScalarField>();
  const { timed = false } = capabilities;
  // Stages have no time.
  const unplaced = timed ? mapping.milestones !== 'sprint' : mapping.milestones === 'none';
  if (unplaced) unused.add('milestone');
  if (mapping.people.length === 0) unused.add('assignee');
  if (mapping.priorities === null) unused.add('priority');
  const logins = new Set(mapping.people.map(({ login }) => login.toLowerCase()));
  return {
    label: mapping.label,
    fields: new Set([...capabilities.fields].filter((field) => !unused.has(field))),
    format,
    dependencies: mapping.dependencies && capabilities.dependencies,
    subIssues: mapping.subIssues && capabilities.subIssues,
    createsLabels: capabilities.createsLabels,
    comments: adapter.addComment !== undefined,
    timed,
    // Where the priority is a field, these are no labels.
    alternatives: Object.values(mapping.priorities ?? {}),
    calls: capabilities.calls,
    lookups: (names) => adapter.directory?.calls(names) ?? 0,
    takes: (taskId, field, value) => takes(briefs.get(taskId), field, value, logins),
  };
}

/** Whether Pitwall can hold what the tracker says: how far the work is, and who does it. */
function takes(
  brief: TaskBrief | undefined,
  field: ScalarField,
  value: Scalar,
  logins: ReadonlySet<string>,
): boolean {
  if (!brief) return false;
  if (field === 'assignee') return value === null || logins.has(String(value).toLowerCase());
  if (field !== 'state') return false;
  const open = brief.state === 'todo' || brief.state === 'doing';
  // What an answer or a probe decided, no tracker undecides.
  return value === 'closed' ? open : brief.state === 'done_unverified' || isOwnTask(brief);
}

const isOwnTask = ({ kind, state }: TaskBrief): boolean => kind === 'custom' && state === 'done';
