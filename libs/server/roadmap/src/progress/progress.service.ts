import { Injectable } from '@nestjs/common';
import type { Progress, SprintResult, Stage } from '@pitwall/contracts';
import { pathTo, readBurnUp } from '@pitwall/readiness';
import { AssessmentsService } from '@pitwall/server-assessments';
import { Database } from '@pitwall/server-db';
import type { TenantRequest } from '@pitwall/server-kernel';
import { OrganizationsService } from '@pitwall/server-organizations';
import { nextTarget } from '../plan/next-target.ts';
import { TeamPlanService } from '../plan/team-plan.service.ts';
import { SprintRepository, type SprintRow } from '../sprints/sprint.repository.ts';
import { TaskRepository } from '../tasks/task.repository.ts';
import { completedIn, doneUntil, plannedIn } from './sprint-days.ts';
import { type Completion, SprintResultRepository } from './sprint-result.repository.ts';

const MOST_SPRINTS = 26;
const MOST_DONE = 200;
const NOTHING = { low: 0, high: 0 };

/** What was done against the path, sprint by sprint, and when the rest is done at that pace. */
@Injectable()
export class ProgressService {
  constructor(
    private readonly database: Database,
    private readonly assessments: AssessmentsService,
    private readonly organizations: OrganizationsService,
    private readonly plans: TeamPlanService,
    private readonly sprints: SprintRepository,
    private readonly tasks: TaskRepository,
    private readonly results: SprintResultRepository,
  ) {}

  async progress(
    context: TenantRequest,
    idOrSlug: string,
    to: Stage | undefined,
  ): Promise<Progress> {
    return this.database.withTenant(context, async (transaction) => {
      const now = new Date();
      const { assessment, system, settings } = await this.assessments.assess(
        transaction,
        context,
        idOrSlug,
        now,
      );
      const { timeZone } = await this.organizations.own(transaction);
      const today = await this.plans.today(transaction, now);
      const finished = await this.sprints.ended(transaction, system.teamId, today, MOST_SPRINTS);
      const ids = finished.map(({ id }) => id);
      const tasks = (await this.tasks.inSprints(transaction, ids)).filter(
        ({ systemId }) => systemId === system.id,
      );
      const completions = await this.results.completions(
        transaction,
        context.organizationId,
        [system.id],
        timeZone,
      );
      const kept = new Map(
        (await this.results.ofSystem(transaction, system.id, ids)).map((row) => [
          row.sprintId,
          row,
        ]),
      );
      const target = to ?? nextTarget(assessment.summary);
      const left = target === null ? NOTHING : pathTo(assessment, target).days;
      const doneDays = doneUntil(today, completions);
      const read = finished.map((sprint): SprintResult => {
        const result = kept.get(sprint.id);
        return {
          sprint: sprint.name,
          ends: sprint.endsOn,
          plannedDays: result?.plannedDays ?? plannedIn(sprint.id, tasks),
          completedDays: result?.completedDays ?? completedIn(sprint, completions),
          // Nobody closed it: what is in scope today is taken for what was in scope then.
          scopeDays: result?.scopeDays ?? doneDays + left.high,
        };
      });
      return {
        target,
        left,
        doneDays,
        done: latestFirst(completions).slice(0, MOST_DONE),
        burnUp: readBurnUp(read, left, lengthOf(finished), settings.progress),
        sprints: finished.map(({ id, name, closedAt }, index) => ({
          id,
          name,
          plannedDays: read[index]?.plannedDays ?? 0,
          completedDays: read[index]?.completedDays ?? 0,
          closed: closedAt !== null,
        })),
        leastSprints: settings.progress.stretch,
      };
    });
  }
}

const latestFirst = (completions: readonly Completion[]): Progress['done'] =>
  completions
    .map(({ taskId, title, day, days }) => ({ task: taskId, title, on: day, days }))
    .sort((a, b) => (a.on === b.on ? (a.task < b.task ? -1 : 1) : a.on < b.on ? 1 : -1));

/** Days from one sprint's start to the next; a fortnight while there is only one. */
function lengthOf(sprints: readonly SprintRow[]): number {
  const [before, last] = [sprints.at(-2), sprints.at(-1)];
  if (!before || !last) return 14;
  return Math.max(
    1,
    Math.round((Date.parse(last.startsOn) - Date.parse(before.startsOn)) / 86_400_000),
  );
}
