import type { SyncLink } from '../plan/sync-input.ts';
import type { SyncPlan } from '../plan/plan-sync.ts';
import type { MemoryJournal } from './memory-journal.ts';

/** The link table after a run, from what its journal says: as the server keeps it. */
export function linksAfter(
  { operations, matched }: SyncPlan,
  { rows }: MemoryJournal,
  before: readonly SyncLink[],
): SyncLink[] {
  const links = new Map(before.map((link) => [link.taskId, link]));
  const change = (taskId: string, values: Partial<SyncLink>): void => {
    const link = links.get(taskId) ?? emptyLink(taskId);
    links.set(taskId, { ...link, ...values });
  };
  for (const { taskId, reference, merge } of matched)
    if (Object.keys(merge.change).length === 0) change(taskId, { reference, base: merge.base });
  for (const operation of operations) {
    const outcome = rows.get(operation.key)?.outcome;
    if (!outcome) continue;
    if (outcome.kind === 'told' && operation.kind === 'add_comment') {
      change(operation.taskId, { told: outcome.id });
      continue;
    }
    if (outcome.kind === 'issue' && operation.kind === 'create_issue') {
      const { taskId, step } = operation.markedAs;
      const { reference, base, unassignable = null } = outcome;
      if (step === null) change(taskId, { reference, base, unassignable });
      else
        change(taskId, {
          steps: new Map([...(links.get(taskId)?.steps ?? []), [step, reference]]),
        });
    } else if (outcome.kind === 'updated' && operation.kind === 'update_issue') {
      const { reference, base, unassignable = null } = outcome;
      change(operation.markedAs.taskId, { reference, base, unassignable });
    } else if (operation.kind === 'attach_step') {
      const { taskId, step } = operation;
      change(taskId, { attached: new Set([...(links.get(taskId)?.attached ?? []), step]) });
    } else if (operation.kind === 'add_blocker' || operation.kind === 'remove_blocker') {
      const { taskId, blockerId, kind } = operation;
      const others = (links.get(taskId)?.blockedBy ?? []).filter((id) => id !== blockerId);
      change(taskId, { blockedBy: kind === 'add_blocker' ? [...others, blockerId] : others });
    }
  }
  return [...links.values()];
}

const emptyLink = (taskId: string): SyncLink => ({
  taskId,
  reference: { key: '', id: '', url: '' },
  base: {},
  blockedBy: [],
  steps: new Map(),
  attached: new Set(),
});
