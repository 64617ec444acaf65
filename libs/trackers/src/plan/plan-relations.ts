import type { IssueFields } from '../model/issue.ts';
import { issueKey, type Operation } from './operation.ts';
import type { CallShape, SyncInput, SyncLink, SyncTask } from './sync-input.ts';

/** Sub-issues and "blocked by" for what has an issue or gets one, each link one call, each sub-issue two. */
export function planRelations(
  input: SyncInput,
  creating: ReadonlySet<string>,
  matched: ReadonlySet<string>,
): Operation[] {
  const linkOf = new Map(input.links.map((link) => [link.taskId, link]));
  const found = stepsByTask(input);
  const present = (taskId: string): boolean => creating.has(taskId) || matched.has(taskId);
  return input.tasks
    .filter(({ id }) => present(id))
    .flatMap((task) => [
      ...(input.mapping.subIssues
        ? stepsOf(task, linkOf.get(task.id), {
            creating,
            found: found.get(task.id) ?? new Set(),
            mapping: input.mapping,
          })
        : []),
      ...(input.mapping.dependencies
        ? blockersOf(task, linkOf.get(task.id), { creating, present, calls: input.mapping.calls })
        : []),
    ]);
}

/** The steps whose sub-issues stand in the tracker, by their markers. */
function stepsByTask({ tracker, mapping }: SyncInput): Map<string, Set<number>> {
  const found = new Map<string, Set<number>>();
  if (!mapping.subIssues) return found;
  for (const { body } of tracker.issues) {
    const marker = mapping.format.marker(body);
    if (!marker || marker.step === null) continue;
    found.set(marker.taskId, (found.get(marker.taskId) ?? new Set()).add(marker.step));
  }
  return found;
}

function stepsOf(
  task: SyncTask,
  link: SyncLink | undefined,
  {
    creating,
    found,
    mapping,
  }: {
    creating: ReadonlySet<string>;
    found: ReadonlySet<number>;
    mapping: SyncInput['mapping'];
  },
): Operation[] {
  // What is done needs no steps any more.
  if (task.state === 'closed') return [];
  return task.steps.flatMap((step, index) => {
    const number = index + 1;
    const markedAs = { taskId: task.id, step: number };
    const operations: Operation[] = [];
    const exists = found.has(number) || link?.steps.has(number) === true;
    if (!exists) {
      const fields: IssueFields = {
        title: step.title,
        section: step.section,
        state: 'open',
        labels: [mapping.label],
        milestone: null,
        assignee: null,
        dueOn: null,
        priority: null,
        estimate: null,
      };
      operations.push({
        kind: 'create_issue',
        key: issueKey(markedAs),
        needs: creating.has(task.id) ? [issueKey({ taskId: task.id, step: null })] : [],
        markedAs,
        fields,
      });
    }
    if (!mapping.calls.stepsMadeUnder && link?.attached.has(number) !== true)
      operations.push({
        kind: 'attach_step',
        key: `attach:${task.id}:${number}`,
        needs: [
          ...(exists ? [] : [issueKey(markedAs)]),
          ...(creating.has(task.id) ? [issueKey({ taskId: task.id, step: null })] : []),
        ],
        taskId: task.id,
        step: number,
      });
    return operations;
  });
}

function blockersOf(
  task: SyncTask,
  link: SyncLink | undefined,
  {
    creating,
    present,
    calls,
  }: {
    creating: ReadonlySet<string>;
    present: (taskId: string) => boolean;
    calls: CallShape;
  },
): Operation[] {
  const before = new Set(link?.blockedBy);
  const wanted = new Set(task.blockedBy.filter(present));
  const change = (kind: 'add_blocker' | 'remove_blocker', blockerId: string): Operation => ({
    kind,
    key: `${kind}:${task.id}:${blockerId}`,
    needs: [task.id, blockerId]
      .filter((taskId) => creating.has(taskId))
      .map((taskId) => issueKey({ taskId, step: null })),
    taskId: task.id,
    blockerId,
    ...(kind === 'remove_blocker' && calls.relationsById ? { looksUp: true } : {}),
  });
  return [
    ...[...wanted].filter((id) => !before.has(id)).map((id) => change('add_blocker', id)),
    ...[...before]
      .filter((id) => !wanted.has(id) && present(id))
      .map((id) => change('remove_blocker', id)),
  ];
}
