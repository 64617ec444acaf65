import { conflictsOf, type IssueMerge, mergeIssue, takesOf } from '../merge/merge-issue.ts';
import { standingIn } from '../merge/standing-in.ts';
import {
  type IssueFields,
  type IssueReference,
  type RemoteIssue,
  type Scalar,
  SCALAR_FIELDS,
  type ScalarField,
} from '../model/issue.ts';
import { directoryNames } from './directory-names.ts';
import { findIssues, type FoundIssue } from './find-issues.ts';
import { asTheyAreCalled } from './as-they-are-called.ts';
import { callsOf, type CallKind, type FieldChange, issueKey, type Operation } from './operation.ts';
import { withContainers } from './plan-containers.ts';
import { assignable, commentOf } from './plan-outcomes.ts';
import { inTheirTime } from './in-their-time.ts';
import { onScale } from './on-scale.ts';
import { planRelations } from './plan-relations.ts';
import type { SyncInput, SyncMapping, SyncTask } from './sync-input.ts';
import { updateCalls } from './update-calls.ts';

/** A field that both sides changed. */
export interface SyncConflict {
  taskId: string;
  reference: IssueReference;
  field: ScalarField;
  base: Scalar | undefined;
  ours: Scalar;
  theirs: Scalar;
}

/** A field that the tracker changed and Pitwall takes over. */
export interface SyncTake {
  taskId: string;
  reference: IssueReference;
  field: ScalarField;
  from: Scalar;
  to: Scalar;
}

/** What needs a person's eye beside conflicts. */
export interface SyncNotice {
  kind:
    /** The linked issue is gone from the tracker. */
    | 'gone'
    /** The link was lost and is found again by the issue's marker. */
    | 'recovered'
    /** Another issue carries the same marker. */
    | 'duplicate'
    /** A person edited what Pitwall writes; it stays. */
    | 'kept'
    /** The tracker does not let the owner be the assignee. */
    | 'unassignable';
  taskId: string;
  reference: IssueReference;
  field?: ScalarField;
}

export interface SyncSummary {
  create: number;
  update: number;
  close: number;
  reopen: number;
  unchanged: number;
  conflicts: number;
}

/** Everything that a run will do, and how many calls it takes. */
export interface SyncPlan {
  operations: readonly Operation[];
  /** Issues of tasks as found, the base that each has without any call, and whether that is new. */
  matched: readonly MatchedIssue[];
  conflicts: readonly SyncConflict[];
  takes: readonly SyncTake[];
  notices: readonly SyncNotice[];
  summary: SyncSummary;
  /** Issues that are there already, by `issueKey`, for the operations that name them. */
  known: ReadonlyMap<string, IssueReference>;
  /** Exact, as long as nobody refuses a call. */
  calls: { writes: number; reads: number };
}

export interface MatchedIssue {
  taskId: string;
  reference: IssueReference;
  merge: IssueMerge;
}

/** Plan = merge(base, ours, theirs). Pure: the same input gives the same plan. */
export function planSync(given: SyncInput): SyncPlan {
  const input = onScale(placed(given));
  const { tasks, links, mapping } = input;
  const found = findIssues(input);
  const operations: Operation[] = [];
  const matched: MatchedIssue[] = [];
  const notices: SyncNotice[] = [...found.notices];
  const creating = new Set<string>();
  const linkOf = new Map(links.map((link) => [link.taskId, link]));
  for (const each of tasks) {
    const link = linkOf.get(each.id);
    const task = assignable(each, link);
    if (link && task !== each)
      notices.push({ kind: 'unassignable', taskId: task.id, reference: link.reference });
    const issue = found.byTask.get(task.id);
    if (issue) {
      const merge = mergeTask(task, issue, mapping);
      matched.push({ taskId: task.id, reference: issue.issue.reference, merge });
      const update = updateOf(task, issue, merge, mapping);
      if (update) operations.push(update);
      const comment = mapping.comments === true ? commentOf(task, issue, link) : null;
      if (comment) operations.push(comment);
    } else if (task.state === 'open' && !found.gone.has(task.id)) {
      creating.add(task.id);
      operations.push(creationOf(task, mapping));
    }
  }
  operations.push(...planRelations(input, creating, new Set(matched.map(({ taskId }) => taskId))));
  const all = withContainers(operations, input);
  notices.push(...keptNotices(matched));
  return {
    operations: all,
    matched,
    conflicts: matched.flatMap(({ taskId, reference, merge }) =>
      conflictsOf(merge).map(({ field, base, ours, theirs }) => ({
        taskId,
        reference,
        field,
        base,
        ours,
        theirs,
      })),
    ),
    takes: matched.flatMap(({ taskId, reference, merge }) =>
      takesOf(merge).map((take) => ({ taskId, reference, ...take })),
    ),
    notices,
    summary: summaryOf(all, matched),
    known: knownIssues(input, matched),
    calls: countCalls(all.flatMap(callsOf), mapping.lookups?.(directoryNames(all)) ?? 0),
  };
}

/** In milestones of the tracker: in those of their time, or called as they are there. */
const placed = (input: SyncInput): SyncInput =>
  input.mapping.timed === true
    ? { ...input, tasks: inTheirTime(input.tasks, input.tracker.milestones) }
    : { ...input, tasks: asTheyAreCalled(input.tasks, input.tracker.milestones) };

function creationOf(task: SyncTask, mapping: SyncMapping): Operation {
  const markedAs = { taskId: task.id, step: null };
  const fields = fieldsOf(task, mapping);
  return {
    kind: 'create_issue',
    key: issueKey(markedAs),
    needs: [],
    markedAs,
    fields,
    ...(mapping.calls.milestoneApart && fields.milestone !== null ? { placed: true } : {}),
  };
}

function mergeTask(
  task: SyncTask,
  { issue, base }: FoundIssue,
  { format, fields, takes, alternatives = [] }: SyncMapping,
): IssueMerge {
  return mergeIssue({
    base,
    ours: task,
    theirs: standingIn(issue, base, task),
    markedAs: { taskId: task.id, step: null },
    format,
    fields,
    takes: (field, value) => takes(task.id, field, value),
    alternatives,
  });
}

function updateOf(
  task: SyncTask,
  { issue, base }: FoundIssue,
  merge: IssueMerge,
  { calls }: SyncMapping,
): Operation | null {
  if (Object.keys(merge.change).length === 0) return null;
  const { writes, creates } = updateCalls(merge, calls);
  return {
    kind: 'update_issue',
    key: `update:${task.id}`,
    needs: [],
    markedAs: { taskId: task.id, step: null },
    reference: issue.reference,
    base,
    ours: plainFields(task),
    changes: changesOf(issue, merge),
    ...(writes === 1 ? {} : { writes }),
    ...(creates > 0 ? { creates } : {}),
  };
}

function changesOf(issue: RemoteIssue, { outcomes, change }: IssueMerge): FieldChange[] {
  const scalars = SCALAR_FIELDS.flatMap((field): FieldChange[] => {
    const outcome = outcomes[field];
    return outcome?.kind === 'write' ? [{ field, from: outcome.from, to: outcome.to }] : [];
  });
  return change.labels
    ? [...scalars, { field: 'labels', from: issue.labels, to: change.labels }]
    : scalars;
}

function knownIssues(
  { links, tracker, mapping }: SyncInput,
  matched: readonly MatchedIssue[],
): Map<string, IssueReference> {
  const known = new Map<string, IssueReference>();
  for (const { body, reference } of tracker.issues) {
    const marker = mapping.format.marker(body);
    if (marker && marker.step !== null) known.set(issueKey(marker), reference);
  }
  for (const { taskId, steps } of links)
    for (const [step, reference] of steps) known.set(issueKey({ taskId, step }), reference);
  for (const { taskId, reference } of matched)
    known.set(issueKey({ taskId, step: null }), reference);
  return known;
}

const plainFields = (task: SyncTask): IssueFields => ({
  title: task.title,
  section: task.section,
  state: task.state,
  labels: task.labels,
  milestone: task.milestone,
  assignee: task.assignee,
  dueOn: task.dueOn,
  priority: task.priority,
  estimate: task.estimate,
});

/** What a new issue is made with: fields that the mapping does not use stay empty. */
function fieldsOf(task: SyncTask, { fields }: SyncMapping): IssueFields {
  const used = <Value>(field: ScalarField, value: Value): Value | null =>
    fields.has(field) ? value : null;
  return {
    ...plainFields(task),
    milestone: used('milestone', task.milestone),
    assignee: used('assignee', task.assignee),
    dueOn: used('dueOn', task.dueOn),
    priority: used('priority', task.priority),
    estimate: used('estimate', task.estimate),
  };
}

const keptNotices = (matched: readonly MatchedIssue[]): SyncNotice[] =>
  matched.flatMap(({ taskId, reference, merge }) =>
    SCALAR_FIELDS.filter((field) => merge.outcomes[field]?.kind === 'kept').map(
      (field): SyncNotice => ({ kind: 'kept', taskId, reference, field }),
    ),
  );

function summaryOf(
  operations: readonly Operation[],
  matched: readonly MatchedIssue[],
): SyncSummary {
  const updates = operations.filter(({ kind }) => kind === 'update_issue');
  const goingTo = (state: string): number =>
    updates.filter(
      (each) =>
        each.kind === 'update_issue' &&
        each.changes.some(({ field, to }) => field === 'state' && to === state),
    ).length;
  const [close, reopen] = [goingTo('closed'), goingTo('open')];
  return {
    create: operations.filter((each) => each.kind === 'create_issue' && each.markedAs.step === null)
      .length,
    update: updates.length - close - reopen,
    close,
    reopen,
    unchanged: matched.length - updates.length,
    conflicts: matched.filter(({ merge }) => conflictsOf(merge).length > 0).length,
  };
}

function countCalls(calls: readonly CallKind[], lookups: number): SyncPlan['calls'] {
  const reads = calls.filter((kind) => kind === 'read').length;
  return { writes: calls.length - reads, reads: reads + lookups };
}
