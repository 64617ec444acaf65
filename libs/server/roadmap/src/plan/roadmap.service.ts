import { Injectable } from '@nestjs/common';
import {
  type DoneDays,
  type Roadmap,
  type SprintPlan,
  type Stage,
  STAGES,
  type Task,
} from '@pitwall/contracts';
import { pathTo, shortestClearing } from '@pitwall/readiness';
import { AssessmentsService } from '@pitwall/server-assessments';
import { Database } from '@pitwall/server-db';
import type { TenantRequest } from '@pitwall/server-kernel';
import type { SprintRow } from '../sprints/sprint.repository.ts';
import { TaskRepository } from '../tasks/task.repository.ts';
import { TasksService } from '../tasks/tasks.service.ts';
import { nextTarget } from './next-target.ts';
import { ownPart } from './own-part.ts';
import { pathDates, sprintsWithout } from './path-dates.ts';
import { presentNeeds } from './present-needs.ts';
import { presentBreaks, presentSchedule } from './present-schedule.ts';
import { sprintsAhead } from './project-sprints.ts';
import { planSprintOf, TeamPlanService } from './team-plan.service.ts';

/** What to do for a system, by stage, and when its team's sprints allow it. */
@Injectable()
export class RoadmapService {
  constructor(
    private readonly database: Database,
    private readonly assessments: AssessmentsService,
    private readonly tasks: TaskRepository,
    private readonly taskReading: TasksService,
    private readonly plans: TeamPlanService,
  ) {}

  /** `to` left out: the stage that the load demands, or the next one to clear. */
  async roadmap(context: TenantRequest, idOrSlug: string, to: Stage | undefined): Promise<Roadmap> {
    return this.database.withTenant(context, async (transaction) => {
      const assessed = await this.assessments.assess(transaction, context, idOrSlug);
      const { assessment, system, catalogue } = assessed;
      const rows = await this.tasks.openOfSystem(transaction, system.id);
      const tasks = await this.taskReading.presentAll(transaction, rows);
      const work = await this.plans.work(transaction, system.teamId);
      const plan = await this.plans.plan(transaction, work);
      const own = new Set(tasks.map(({ id }) => id));
      const part = ownPart(plan, own);
      const target = to ?? nextTarget(assessment.summary);
      const path = target && pathTo(assessment, target);
      const today = await this.plans.today(transaction, new Date());
      const pathDoneIn = (sprints: readonly SprintRow[], held: SprintPlan): DoneDays | null => {
        const free = sprints.map((sprint) => planSprintOf(sprint, work.spent));
        return path && pathDates(assessment, path, sprintsWithout(free, held, own), today);
      };
      let { sprints } = work;
      let whole = plan;
      let pathDone = pathDoneIn(sprints, whole);
      const isHeld = pathDone?.earliest !== null && pathDone?.latest !== null;
      if (part.unplanned.length > 0 || !isHeld) {
        // The same sprints that a what-if counts on, so that both tell the same days.
        const all = [...work.tasks, { days: path?.days.high ?? 0 }];
        sprints = sprintsAhead(sprints, all, { today, teamId: system.teamId });
        whole = await this.plans.plan(transaction, { ...work, sprints });
        pathDone = pathDoneIn(sprints, whole);
      }
      return {
        stages: byStage(tasks),
        needs: presentNeeds(tasks, work.tasks, work.needs),
        plan: part,
        schedule: presentSchedule({
          today,
          plan: whole,
          sprints,
          tasks: work.tasks.filter(({ id }) => own.has(id)),
          needs: work.needs,
          catalogue,
        }),
        breaks: presentBreaks(assessed),
        target,
        ready: assessment.summary.ready.low,
        path,
        pathDone,
        shortest: target && shortestClearing(assessment, target),
      };
    });
  }
}

/** In the order of the stages; custom tasks, which have none, last. */
function byStage(tasks: readonly Task[]): Roadmap['stages'] {
  return [...STAGES, null].flatMap((stage) => {
    const own = tasks.filter((task) => task.stage === stage);
    if (own.length === 0) return [];
    return [{ stage, days: own.reduce((sum, { days }) => sum + days, 0), tasks: own }];
  });
}
