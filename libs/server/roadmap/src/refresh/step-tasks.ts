import type { PracticeStanding, RankedGap, Task, TaskState } from '@pitwall/contracts';
import { applyPins } from '@pitwall/readiness';
import { OPEN_STATES } from '../tasks/task-row.ts';
import { closeReason, reopenReason } from './change-reasons.ts';

/** What is kept of a task between two refreshes. */
export interface KeptTask {
  id: string;
  kind: Task['kind'];
  practiceId: string | null;
  state: TaskState;
  rank: number | null;
  /** Where a person put it, and why. */
  pin: { rank: number; reason: string } | null;
}

/** A task of a practice as it shall be; it is new when no row has its practice. */
export interface SteppedTask {
  id: string;
  practiceId: string;
  kind: RankedGap['kind'];
  title: string;
  state: TaskState;
  days: number;
  priority: number;
  rank: number;
  /** Where the rules put it. */
  computedRank: number;
  reasons: Task['reasons'];
}

export interface TaskStep {
  tasks: SteppedTask[];
  closed: { id: string; state: 'done' | 'dropped' }[];
  /** Custom tasks that are open, with their places behind the others. */
  custom: { id: string; rank: number; computedRank: number }[];
  changes: { taskId: string; from: TaskState; to: TaskState; reason: string }[];
  dependencies: { taskId: string; dependsOnId: string }[];
}

export interface StepTasksInput {
  /** All tasks of the system, custom ones in the order in which they were added. */
  kept: readonly KeptTask[];
  gaps: readonly RankedGap[];
  standings: readonly PracticeStanding[];
  titles: ReadonlyMap<string, string>;
  newId: () => string;
}

/** Brings tasks in step with the gaps of the assessment. Nothing that a person decided is lost. */
export function stepTasks({ kept, gaps, standings, titles, newId }: StepTasksInput): TaskStep {
  const byPractice = new Map(kept.map((task) => [task.practiceId, task]));
  const standingOf = new Map(standings.map((standing) => [standing.practice, standing]));
  const step: TaskStep = { tasks: [], closed: [], custom: [], changes: [], dependencies: [] };

  for (const gap of gaps) {
    const before = byPractice.get(gap.practice);
    const id = before?.id ?? newId();
    const next = before ? nextState(before, gap, standingOf.get(gap.practice)) : null;
    if (before && next) step.changes.push({ taskId: id, from: before.state, ...next });
    const title = titles.get(gap.practice) ?? gap.practice;
    step.tasks.push({
      id,
      practiceId: gap.practice,
      kind: gap.kind,
      title: gap.kind === 'find_out' ? `Find out: ${title}` : title,
      state: next?.to ?? before?.state ?? 'todo',
      days: gap.days,
      priority: gap.priority,
      rank: gap.rank,
      computedRank: gap.rank,
      reasons: { sentence: gap.sentence, terms: gap.reasons },
    });
  }

  const gapPractices = new Set<string | null>(gaps.map(({ practice }) => practice));
  for (const task of kept) {
    if (!OPEN_STATES.has(task.state)) continue;
    if (task.practiceId === null) {
      const rank = gaps.length + step.custom.length + 1;
      step.custom.push({ id: task.id, rank, computedRank: rank });
    } else if (!gapPractices.has(task.practiceId)) {
      const { to, reason } = closeReason(standingOf.get(task.practiceId));
      step.closed.push({ id: task.id, state: to });
      step.changes.push({ taskId: task.id, from: task.state, to, reason });
    }
  }

  const idOf = new Map(step.tasks.map(({ practiceId, id }) => [practiceId, id]));
  for (const { practice, needs } of gaps) {
    for (const needed of needs) {
      const [taskId, dependsOnId] = [idOf.get(practice), idOf.get(needed)];
      if (taskId && dependsOnId) step.dependencies.push({ taskId, dependsOnId });
    }
  }
  place(step, kept);
  return step;
}

/** Moves what people have moved, with what it needs; the computed places stay beside. */
function place(step: TaskStep, kept: readonly KeptTask[]): void {
  const pins = kept.flatMap(({ id, pin }) => (pin === null ? [] : [{ task: id, ...pin }]));
  if (pins.length === 0) return;
  const needs = new Map<string, string[]>();
  for (const { taskId, dependsOnId } of step.dependencies)
    needs.set(taskId, [...(needs.get(taskId) ?? []), dependsOnId]);
  const open = [...step.tasks, ...step.custom].sort((a, b) => a.computedRank - b.computedRank);
  const placed = applyPins(
    open.map(({ id }) => ({ id, needs: needs.get(id) ?? [] })),
    pins,
  );
  const rankOf = new Map(placed.map(({ task, rank }) => [task, rank]));
  for (const task of open) task.rank = rankOf.get(task.id) ?? task.rank;
}

/** Null while it stays as it is. */
function nextState(
  before: KeptTask,
  gap: RankedGap,
  standing: PracticeStanding | undefined,
): { to: TaskState; reason: string } | null {
  if (!OPEN_STATES.has(before.state)) {
    return { to: 'todo', reason: reopenReason(before.state, standing) };
  }
  const isFoundOut = before.kind === 'find_out' && gap.kind === 'mend';
  if (before.state === 'done_unverified' && isFoundOut) {
    return { to: 'todo', reason: 'It was found out; now there is work to do.' };
  }
  return null;
}
