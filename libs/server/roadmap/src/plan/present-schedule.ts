import {
  type Catalogue,
  componentTitle,
  type Roadmap,
  type Schedule,
  type SprintPlan,
} from '@pitwall/contracts';
import type { SystemAssessment } from '@pitwall/server-assessments';
import type { SprintRow } from '../sprints/sprint.repository.ts';
import { stageIn } from '../tasks/present-task.ts';
import type { TaskRow } from '../tasks/task-row.ts';
import { ownPart } from './own-part.ts';
import { PROJECTED } from './project-sprints.ts';

interface Planned {
  today: string;
  /** Of all systems of the team. */
  plan: SprintPlan;
  sprints: readonly SprintRow[];
  /** The system's own, in their order. */
  tasks: readonly TaskRow[];
  needs: ReadonlyMap<string, readonly string[]>;
  catalogue: Catalogue;
}

/** One system's part of a plan, over time. Projected sprints after the last of its tasks say nothing. */
export function presentSchedule(planned: Planned): Schedule {
  const { today, sprints, tasks, needs, catalogue } = planned;
  const own = new Set(tasks.map(({ id }) => id));
  const plan = ownPart(planned.plan, own);
  const names = new Map(sprints.map(({ id, name }) => [id, name]));
  const all = plan.sprints.map((sprint) => ({
    ...sprint,
    name: names.get(sprint.id) ?? '',
    projected: sprint.id.startsWith(PROJECTED),
  }));
  const last = all.findLastIndex(({ items, projected }) => !projected || items.length > 0);
  const shown = new Set(plan.order.map(({ task }) => task));
  return {
    today,
    sprints: all.slice(0, last + 1),
    tasks: tasks
      .filter(({ id }) => shown.has(id))
      .map(({ id, practiceId, title, days }) => ({
        id,
        practice: practiceId,
        stage: stageIn(catalogue, practiceId),
        title,
        days,
        needs: (needs.get(id) ?? []).filter((need) => shown.has(need)),
      })),
    unplanned: plan.unplanned,
  };
}

export const presentBreaks = ({ forecast }: SystemAssessment): Roadmap['breaks'] =>
  forecast.map(({ component, breaks }) => ({
    component,
    title: componentTitle(component),
    breaks,
  }));
