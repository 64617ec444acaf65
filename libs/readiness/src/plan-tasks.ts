import type { Path, PlanTask, RankedGap } from '@pitwall/contracts';
import type { Assessment } from './assess.ts';

/** The gaps as the plan takes them: a task may be split at its playbook's steps, finding out may not. */
export function planTasksOfGaps({ basis }: Assessment, tasks: readonly RankedGap[]): PlanTask[] {
  const steps = stepsOf(basis);
  return tasks.map(({ practice, kind, days, needs }) => ({
    id: practice,
    days,
    steps: kind === 'mend' ? steps(practice) : 1,
    needs,
  }));
}

/** A path as the plan takes it, at either end of its days: for its earliest and its latest date. */
export function planTasksOfPath(
  { basis }: Assessment,
  path: Path,
  end: 'low' | 'high' = 'high',
): PlanTask[] {
  const steps = stepsOf(basis);
  return path.items
    .filter(({ certain }) => end === 'high' || certain)
    .map(({ practice, days, needs }) => ({
      id: practice,
      days: days[end],
      steps: steps(practice),
      needs,
    }));
}

function stepsOf({ judged }: Assessment['basis']): (id: string) => number {
  const steps = new Map(
    judged.map(({ practice }) => [practice.id, practice.playbook?.steps.length ?? 1]),
  );
  return (id) => Math.max(1, steps.get(id) ?? 1);
}
