import type { ConnectionRow } from '../connections/connection.repository.ts';
import type { SyncRow } from './sync.repository.ts';
import type {
  BaseFields,
  IssueReference,
  Operation,
  SyncLink,
  SyncPlan,
  SyncTake,
} from '@pitwall/trackers';

/** What is written here alone, without a call: a link that was found or changed, and what the tracker changed. */
export interface RecordWork {
  kind: 'record';
  key: string;
  taskId: string;
  reference: IssueReference;
  base: BaseFields;
  takes: readonly SyncTake[];
}

export type PlannedWork = RecordWork | Operation;

/** Whatever a plan comes to, records first: they cost nothing and make nobody wait. */
export function workOf(plan: SyncPlan, links: readonly SyncLink[]): PlannedWork[] {
  const before = new Map(links.map((link) => [link.taskId, link]));
  const updated = new Set(
    plan.operations.flatMap((each) => (each.kind === 'update_issue' ? [each.markedAs.taskId] : [])),
  );
  const records = plan.matched
    // An update reads the issue again, and records what it then finds.
    .filter(({ taskId }) => !updated.has(taskId))
    .filter(({ taskId, reference, merge }) => {
      const link = before.get(taskId);
      return !link || isRenamed(link.reference, reference) || !same(link.base, merge.base);
    })
    .map(({ taskId, reference, merge }): RecordWork => {
      const takes = plan.takes.filter((take) => take.taskId === taskId);
      return {
        kind: 'record',
        key: `record:${taskId}`,
        taskId,
        reference,
        base: merge.base,
        takes,
      };
    });
  return [...records, ...plan.operations];
}

/** The same issue, or its project, is called otherwise by now. */
const isRenamed = (stored: IssueReference, next: IssueReference): boolean =>
  stored.key !== next.key || stored.url !== next.url;

/** Whether a stored base says what another says, however its fields are ordered. */
function same(stored: BaseFields, next: BaseFields): boolean {
  const names = new Set([...Object.keys(stored), ...Object.keys(next)]) as Set<keyof BaseFields>;
  return [...names].every((name) => JSON.stringify(stored[name]) === JSON.stringify(next[name]));
}

export function taskOf(work: PlannedWork): string | null {
  switch (work.kind) {
    case 'create_issue':
    case 'update_issue':
      return work.markedAs.taskId;
    case 'create_label':
    case 'create_milestone':
      return null;
    default:
      return work.taskId;
  }
}

/** Unasked, Pitwall takes over and tells outcomes; it writes more only where the mapping says so. */
export const mayBeDone = (
  { kind }: PlannedWork,
  { automatic }: Pick<SyncRow, 'automatic'>,
  { mapping }: Pick<ConnectionRow, 'mapping'>,
): boolean =>
  !automatic || mapping.follow === 'both' || kind === 'record' || kind === 'add_comment';
