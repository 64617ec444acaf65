import { Injectable } from '@nestjs/common';
import { problemLine } from '@pitwall/catalogue';
import {
  type Catalogue,
  type Path,
  type PlanSprint,
  type SprintPlan,
  type WhatIf,
  type WhatIfOutcome,
  type WhatIfResult,
} from '@pitwall/contracts';
import { pathTo, shortestClearing } from '@pitwall/readiness';
import { AssessmentsService, type SystemAssessment } from '@pitwall/server-assessments';
import { OrganizationCatalogues } from '@pitwall/server-catalogue';
import { Database, type TenantTransaction } from '@pitwall/server-db';
import { ProblemException, type TenantRequest } from '@pitwall/server-kernel';
import { nextTarget } from '../plan/next-target.ts';
import { neededCapacity, pathDates, sprintsWithout } from '../plan/path-dates.ts';
import { PROJECTED, sprintsAhead, withCapacity } from '../plan/project-sprints.ts';
import { presentBreaks, presentSchedule } from '../plan/present-schedule.ts';
import { planSprintOf, TeamPlanService, type TeamWork } from '../plan/team-plan.service.ts';
import type { SprintRow } from '../sprints/sprint.repository.ts';
import type { TaskRow } from '../tasks/task-row.ts';
import { movedTasks } from './moved-tasks.ts';
import { suppose, supposedWork } from './supposed-work.ts';

const FIRST = 10;

/** Everything that a what-if is read from, once. */
interface Basis {
  system: SystemAssessment;
  /** All systems of the team, this one among them. */
  team: SystemAssessment[];
  work: TeamWork;
  today: string;
}

/** What would follow from another capacity, target, date, growth, weights, places or catalogue. It only reads. */
@Injectable()
export class WhatIfService {
  constructor(
    private readonly database: Database,
    private readonly assessments: AssessmentsService,
    private readonly plans: TeamPlanService,
    private readonly catalogues: OrganizationCatalogues,
  ) {}

  async compare(context: TenantRequest, system: string, change: WhatIf): Promise<WhatIfResult> {
    return this.database.withTenant(context, async (transaction) => {
      const basis = await this.read(transaction, context, system);
      const today = await this.outcome(transaction, basis, { to: change.to, by: change.by });
      const changed = await this.outcome(transaction, basis, change);
      return {
        today: today.outcome,
        changed: changed.outcome,
        moved: movedTasks(today.tasks, changed.tasks),
      };
    });
  }

  private async read(
    transaction: TenantTransaction,
    context: TenantRequest,
    idOrSlug: string,
  ): Promise<Basis> {
    const now = new Date();
    const system = await this.assessments.assess(transaction, context, idOrSlug, now);
    const work = await this.plans.work(transaction, system.system.teamId, now);
    const others = new Set(work.tasks.map(({ systemId }) => systemId));
    others.delete(system.system.id);
    const team = [system, ...(await this.assessments.assessMany(transaction, [...others], now))];
    return { system, team, work, today: await this.plans.today(transaction, now) };
  }

  private async outcome(
    transaction: TenantTransaction,
    { system, team, work, today }: Basis,
    change: WhatIf,
  ): Promise<{ outcome: WhatIfOutcome; tasks: TaskRow[] }> {
    const supposed: SystemAssessment[] = [];
    for (const each of team)
      supposed.push(suppose(each, change, await this.catalogue(each, change.overlay)));
    const [own = system] = supposed;
    refuseStrangers(change.pins ?? [], work.tasks, system.system.id);
    const { tasks, needs } = supposedWork(work, supposed, change.pins);
    const target = change.to ?? nextTarget(own.assessment.summary);
    const path = target && pathTo(own.assessment, target);
    const all = [...tasks, { days: path?.days.high ?? 0 }];
    const { teamId } = system.system;
    const sprints = sprintsAhead(withCapacity(work.sprints, change), all, {
      ...change,
      today,
      teamId,
    });
    const plan = await this.plans.plan(transaction, { ...work, sprints, tasks, needs });
    const ownTasks = tasks.filter(({ systemId }) => systemId === system.system.id);
    const free = sprintsWithout(
      sprints.map((sprint) => planSprintOf(sprint, work.spent)),
      plan,
      new Set(ownTasks.map(({ id }) => id)),
    );
    const outcome: WhatIfOutcome = {
      ...this.path(own, path, free, change, today),
      planDoneOn: doneOnOf(plan, ownTasks),
      sprints: presentSprints(plan, sprints),
      unplanned: plan.unplanned.filter(({ task }) => ownTasks.some(({ id }) => id === task)).length,
      first: firstTasks(plan, ownTasks),
      schedule: presentSchedule({
        today,
        plan,
        sprints,
        tasks: ownTasks,
        needs,
        catalogue: own.catalogue,
      }),
      breaks: presentBreaks(own),
    };
    return { outcome, tasks: ownTasks };
  }

  private async catalogue(
    { catalogue }: SystemAssessment,
    overlay: string | undefined,
  ): Promise<Catalogue> {
    if (overlay === undefined) return catalogue;
    const made = await this.catalogues.supposed(catalogue.version, overlay);
    if (made.problems.length > 0)
      throw invalid(
        made.problems.map((problem) => ({ path: 'overlay', message: problemLine(problem) })),
      );
    return made.catalogue;
  }

  private path(
    { assessment }: SystemAssessment,
    path: Path | null,
    free: readonly PlanSprint[],
    { by }: WhatIf,
    today: string,
  ): Pick<WhatIfOutcome, 'target' | 'path' | 'shortestDays' | 'pathDone' | 'by'> {
    if (path === null)
      return { target: null, path: null, shortestDays: null, pathDone: null, by: null };
    const { target } = path;
    const shortest = shortestClearing(assessment, target);
    const done = pathDates(assessment, path, free, today);
    const isBy = (day: string | null): boolean => by !== undefined && day !== null && day <= by;
    return {
      target,
      path: { days: path.days, practices: path.items.length },
      shortestDays: shortest.reachable ? shortest.days : null,
      pathDone: done,
      by:
        by === undefined
          ? null
          : {
              met: isBy(done.latest) ? 'yes' : isBy(done.earliest) ? 'perhaps' : 'no',
              neededCapacityDays: neededCapacity(
                by,
                free,
                (sprints) => pathDates(assessment, path, sprints, today).latest,
              ),
            },
    };
  }
}

function doneOnOf(plan: SprintPlan, tasks: readonly TaskRow[]): string | null {
  const own = new Set(tasks.map(({ id }) => id));
  if (plan.unplanned.some(({ task }) => own.has(task))) return null;
  const days = plan.done.filter(({ task }) => own.has(task)).map(({ on }) => on);
  return days.sort().at(-1) ?? null;
}

/** Projected sprints that hold nothing say nothing. */
function presentSprints(plan: SprintPlan, rows: readonly SprintRow[]): WhatIfOutcome['sprints'] {
  const byId = new Map(rows.map((row) => [row.id, row]));
  const all = plan.sprints.map(({ id, starts, ends, availableDays, plannedDays }) => ({
    id,
    name: byId.get(id)?.name ?? '',
    capacityDays: byId.get(id)?.capacityDays ?? 0,
    debtShare: byId.get(id)?.debtShare ?? 1,
    starts,
    ends,
    availableDays,
    plannedDays,
    projected: id.startsWith(PROJECTED),
  }));
  const last = all.findLastIndex(({ plannedDays, projected }) => !projected || plannedDays > 0);
  return all.slice(0, last + 1);
}

function firstTasks(plan: SprintPlan, tasks: readonly TaskRow[]): WhatIfOutcome['first'] {
  const doneOn = new Map(plan.done.map(({ task, on }) => [task, on]));
  return [...tasks]
    .sort((a, b) => (a.rank ?? 0) - (b.rank ?? 0))
    .slice(0, FIRST)
    .map(({ id, practiceId, title, rank, days }, index) => ({
      practice: practiceId,
      title,
      rank: rank ?? index + 1,
      days,
      doneOn: doneOn.get(id) ?? null,
    }));
}

/** Only open tasks of the system have a place in its order. */
function refuseStrangers(
  pins: NonNullable<WhatIf['pins']>,
  tasks: readonly TaskRow[],
  systemId: string,
): void {
  const own = new Set(tasks.filter((task) => task.systemId === systemId).map(({ id }) => id));
  const strangers = pins.flatMap(({ task }, index) =>
    own.has(task)
      ? []
      : [{ path: `pins.${index}.task`, message: 'is no open task of this system' }],
  );
  if (strangers.length > 0) throw invalid(strangers);
}

const invalid = (errors: { path: string; message: string }[]): ProblemException =>
  new ProblemException('request.invalid', 'Some fields are not as they should be; see errors.', {
    errors,
  });
