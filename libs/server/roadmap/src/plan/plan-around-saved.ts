import type { PlanSprint, PlanTask, SprintItem, SprintPlan } from '@pitwall/contracts';
import { planSprints } from '@pitwall/readiness';

/** A task of the plan, in the computed order. */
export interface SavedPlanTask extends PlanTask {
  /**
   * Where a person has put it: into a sprint of the plan, with the days that it holds of it; or into
   * one that this plan does not cover, so that what needs it must wait.
   */
  saved: { sprint: string; days: number } | 'elsewhere' | null;
}

/** The rest of a task, which may begin in the sprint with this number at the earliest. */
interface Waiting extends PlanTask {
  from: number;
  /** Steps that are in its saved sprint already. */
  stepsBefore: number;
  allSteps: number;
}

/**
 * Packs tasks into sprints around what is in them already. What a person has put into a sprint stays
 * there and takes its days first; nothing comes before what it needs.
 */
export function planAroundSaved(
  tasks: readonly SavedPlanTask[],
  sprints: readonly PlanSprint[],
): SprintPlan {
  const plan = new PlanAroundSaved(sprints);
  plan.keepSaved(tasks);
  for (let sprint = 0; sprint < sprints.length; sprint += 1) plan.goOnFrom(sprint);
  for (let sprint = 0; sprint < sprints.length; sprint += 1) plan.packFrom(sprint);
  return plan.result(tasks);
}

class PlanAroundSaved {
  readonly #sprints: readonly PlanSprint[];
  readonly #taken: number[];
  readonly #items: SprintItem[][];
  readonly #doneIn = new Map<string, number>();
  readonly #unplanned: SprintPlan['unplanned'] = [];
  #known = new Set<string>();
  #waiting: Waiting[] = [];
  /** Rests of tasks that a saved sprint holds in part. */
  #begun: Waiting[] = [];

  constructor(sprints: readonly PlanSprint[]) {
    this.#sprints = sprints;
    this.#taken = sprints.map(({ taken }) => taken ?? 0);
    this.#items = sprints.map(() => []);
  }

  keepSaved(tasks: readonly SavedPlanTask[]): void {
    this.#known = new Set(tasks.map(({ id }) => id));
    const numbers = new Map(this.#sprints.map(({ id }, number) => [id, number]));
    for (const { saved, ...task } of tasks) {
      if (saved === 'elsewhere') continue;
      const number = saved === null ? undefined : numbers.get(saved.sprint);
      if (saved === null || number === undefined) {
        this.#waiting.push({ ...task, from: 0, stepsBefore: 0, allSteps: task.steps });
        continue;
      }
      const finishes = saved.days >= task.days;
      const stepsHere = finishes
        ? task.steps
        : Math.max(1, Math.floor((task.steps * saved.days) / task.days));
      this.#items[number]?.push({
        task: task.id,
        days: Math.min(saved.days, task.days),
        fromStep: 1,
        toStep: stepsHere,
        steps: task.steps,
        finishes,
      });
      this.#taken[number] = (this.#taken[number] ?? 0) + saved.days;
      if (finishes) this.#doneIn.set(task.id, number);
      else
        this.#begun.push({
          ...task,
          days: task.days - saved.days,
          steps: Math.max(1, task.steps - stepsHere),
          from: number + 1,
          stepsBefore: Math.min(stepsHere, task.steps - 1),
          allSteps: task.steps,
        });
    }
  }

  /** Packs the rests of what the sprint before has begun: that is finished before more is begun. */
  goOnFrom(sprint: number): void {
    this.#pack(
      sprint,
      this.#begun.filter(({ from }) => from === sprint),
    );
  }

  /** Packs all that may begin in this sprint and has not been packed. */
  packFrom(sprint: number): void {
    const batch = this.#mayBegin(sprint);
    this.#pack(sprint, batch);
    const packed = new Set(batch);
    this.#waiting = this.#waiting.filter((task) => !packed.has(task));
  }

  #pack(sprint: number, batch: readonly Waiting[]): void {
    const byId = new Map(batch.map((task) => [task.id, task]));
    const plan = planSprints({
      tasks: batch.map(({ id, days, steps, needs }) => ({
        id,
        days,
        steps,
        needs: needs.filter((need) => byId.has(need)),
      })),
      sprints: this.#sprints.slice(sprint).map((each, index) => ({
        ...each,
        taken: this.#taken[sprint + index] ?? 0,
      })),
    });
    plan.sprints.forEach(({ items, plannedDays }, index) => {
      const number = sprint + index;
      this.#taken[number] = (this.#taken[number] ?? 0) + plannedDays;
      for (const item of items) {
        const { stepsBefore = 0, allSteps = item.steps } = byId.get(item.task) ?? {};
        this.#items[number]?.push({
          ...item,
          fromStep: item.fromStep + stepsBefore,
          toStep: item.toStep + stepsBefore,
          steps: allSteps,
        });
        if (item.finishes) this.#doneIn.set(item.task, number);
      }
    });
    this.#unplanned.push(...plan.unplanned);
  }

  result(tasks: readonly SavedPlanTask[]): SprintPlan {
    const planned = tasks.filter(({ saved }) => saved !== 'elsewhere');
    const late = this.#begun.filter(({ from }) => from >= this.#sprints.length);
    const stillWaiting = [...late, ...this.#waiting].map(({ id, days, needs }) => ({
      task: id,
      daysLeft: days,
      ...this.#obstacle(needs),
    }));
    const unplanned = [...this.#unplanned, ...stillWaiting];
    const done = planned.flatMap(({ id }) => {
      const sprint = this.#sprints[this.#doneIn.get(id) ?? -1];
      return sprint ? [{ task: id, sprint: sprint.id, on: sprint.ends }] : [];
    });
    const days = done.map(({ on }) => on).sort();
    return {
      order: planned.map(({ id }, index) => ({
        task: id,
        rank: index + 1,
        computedRank: index + 1,
        pinned: null,
        movedFor: null,
      })),
      sprints: this.#sprints.map(({ id, starts, ends, capacityDays, share, taken }, number) => ({
        id,
        starts,
        ends,
        availableDays: round(Math.max(0, capacityDays * share - (taken ?? 0))),
        plannedDays: round(sum(this.#items[number] ?? [])),
        items: this.#items[number] ?? [],
      })),
      unplanned,
      done,
      doneOn: unplanned.length === 0 ? (days.at(-1) ?? null) : null,
    };
  }

  #obstacle(
    needs: readonly string[],
  ): Pick<SprintPlan['unplanned'][number], 'reason' | 'waitsFor'> {
    const waitsFor = needs.filter((need) => this.#known.has(need) && !this.#doneIn.has(need));
    return { reason: waitsFor.length > 0 ? 'waits_for' : 'does_not_fit', waitsFor };
  }

  /** What is free to begin in the sprint: all that it needs is done by then, or begins with it. */
  #mayBegin(sprint: number): Waiting[] {
    let batch = this.#waiting.filter(({ from }) => from <= sprint);
    for (;;) {
      const ids = new Set(batch.map(({ id }) => id));
      const isReady = (need: string): boolean =>
        !this.#known.has(need) ||
        ids.has(need) ||
        (this.#doneIn.get(need) ?? Number.POSITIVE_INFINITY) <= sprint;
      const ready = batch.filter(({ needs }) => needs.every(isReady));
      if (ready.length === batch.length) return batch;
      batch = ready;
    }
  }
}

const sum = (items: readonly SprintItem[]): number =>
  items.reduce((total, { days }) => total + days, 0);
const round = (days: number): number => Math.round(days * 1e6) / 1e6;
