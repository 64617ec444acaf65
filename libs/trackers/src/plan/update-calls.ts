import type { IssueMerge } from '../merge/merge-issue.ts';
import type { CallShape } from './sync-input.ts';

/** How many calls write a change: those of what stands apart, and one for all the rest. */
export function updateCalls(
  { change, labels }: Pick<IssueMerge, 'change' | 'labels'>,
  { stateApart, milestoneApart, labelsApart }: CallShape,
): { writes: number; creates: number } {
  const isApart = (name: string): boolean =>
    (name === 'state' && stateApart) ||
    (name === 'milestone' && milestoneApart) ||
    (name === 'labels' && labelsApart);
  const names = Object.keys(change);
  const apart = names.filter((name) => name !== 'labels' && isApart(name)).length;
  const rest = names.some((name) => !isApart(name)) ? 1 : 0;
  return {
    writes: apart + rest + (labelsApart ? labels.remove.length : 0),
    creates: labelsApart && labels.add.length > 0 ? 1 : 0,
  };
}
