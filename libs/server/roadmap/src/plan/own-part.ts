import type { SprintPlan } from '@pitwall/contracts';

/** The part of a team's plan that is one system's; days that other systems take are not available to it. */
export function ownPart(plan: SprintPlan, tasks: ReadonlySet<string>): SprintPlan {
  const own = <Part extends { task: string }>(parts: readonly Part[]): Part[] =>
    parts.filter(({ task }) => tasks.has(task));
  const done = own(plan.done);
  const unplanned = own(plan.unplanned);
  const days = done.map(({ on }) => on).sort();
  return {
    order: own(plan.order).map((placed, index) => ({
      ...placed,
      rank: index + 1,
      computedRank: index + 1,
    })),
    sprints: plan.sprints.map((sprint) => {
      const items = own(sprint.items);
      const plannedDays = items.reduce((sum, item) => sum + item.days, 0);
      const others = sprint.plannedDays - plannedDays;
      return {
        ...sprint,
        items,
        plannedDays: round(plannedDays),
        availableDays: round(Math.max(0, sprint.availableDays - others)),
      };
    }),
    unplanned,
    done,
    doneOn: unplanned.length === 0 ? (days.at(-1) ?? null) : null,
  };
}

const round = (days: number): number => Math.round(days * 1e6) / 1e6;
