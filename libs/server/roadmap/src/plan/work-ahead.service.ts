import { Injectable } from '@nestjs/common';
import type { SprintPlan } from '@pitwall/contracts';
import type { TenantTransaction } from '@pitwall/server-db';
import {
  type CompletedWork,
  SprintResultRepository,
} from '../progress/sprint-result.repository.ts';
import { TeamPlanService, type TeamWork } from './team-plan.service.ts';
import { WorkAheadRepository } from './work-ahead.repository.ts';

/** A task with the days of it that fall into a span. */
export interface WorkAhead {
  title: string;
  systemId: string;
  days: number;
  /** The day on which it is done within the span; null where it goes on behind it. */
  on: string | null;
}

/** What the sprints of a span hold, by the plan. */
export interface SpanAhead {
  /** Days that the sprints have for this work; all of the team's, also where one system was asked for. */
  availableDays: number;
  plannedDays: number;
  /** In the order of the plan. */
  work: WorkAhead[];
  /** Teams whose sprints were not looked at, since there are too many. */
  teamsLeftOut: number;
}

/** Teams are planned one after the other in one transaction, which has an end. */
const MOST = { teams: 100, tasks: 20_000 };

/** For other features: what is planned for a coming span, and what was done since a day. */
@Injectable()
export class WorkAheadService {
  constructor(
    private readonly plans: TeamPlanService,
    private readonly results: SprintResultRepository,
    private readonly teams: WorkAheadRepository,
  ) {}

  /** The day it is for the organization. */
  today(transaction: TenantTransaction, now: Date): Promise<string> {
    return this.plans.today(transaction, now);
  }

  /** Of one team's sprints, narrowed to a system's tasks; or of all teams'. Days are YYYY-MM-DD, both included. */
  async ahead(
    transaction: TenantTransaction,
    of: { teamId: string; systemId: string } | null,
    { from, to, now, most = MOST }: { from: string; to: string; now: Date; most?: typeof MOST },
  ): Promise<SpanAhead> {
    const teams = of ? [of.teamId] : await this.teams.teamsWithSprints(transaction, { from, to });
    const all: SpanAhead = { availableDays: 0, plannedDays: 0, work: [], teamsLeftOut: 0 };
    let planned = 0;
    for (const [index, teamId] of teams.entries()) {
      if (index >= most.teams || planned >= most.tasks) {
        all.teamsLeftOut = teams.length - index;
        break;
      }
      const work = await this.plans.work(transaction, teamId, now);
      planned += work.tasks.length;
      const plan = await this.plans.plan(transaction, work);
      const span = spanOf(plan, work, to, of?.systemId ?? null);
      all.availableDays += span.availableDays;
      all.plannedDays += span.plannedDays;
      all.work.push(...span.work);
    }
    return all;
  }

  /** What came to be done on a day or after it, of one system or of all: counted, and the latest named. */
  doneSince(
    transaction: TenantTransaction,
    { organizationId }: { organizationId: string },
    of: { systemId: string | null; since: string; timeZone: string },
    most: number,
  ): Promise<CompletedWork> {
    return this.results.completedSince(transaction, organizationId, of, most);
  }
}

function spanOf(
  plan: SprintPlan,
  { tasks }: TeamWork,
  to: string,
  systemId: string | null,
): Omit<SpanAhead, 'teamsLeftOut'> {
  const byId = new Map(tasks.map((task) => [task.id, task]));
  const doneOn = new Map(plan.done.map(({ task, on }) => [task, on]));
  const sprints = plan.sprints.filter(({ starts }) => starts <= to);
  const days = new Map<string, number>();
  for (const { task, days: part } of sprints.flatMap(({ items }) => items))
    days.set(task, (days.get(task) ?? 0) + part);
  const work = [...days].flatMap(([id, amount]): WorkAhead[] => {
    const task = byId.get(id);
    if (!task || (systemId !== null && task.systemId !== systemId)) return [];
    const on = doneOn.get(id) ?? null;
    const within = on !== null && sprints.some(({ ends }) => ends === on) ? on : null;
    return [{ title: task.title, systemId: task.systemId, days: amount, on: within }];
  });
  return {
    availableDays: sprints.reduce((sum, { availableDays }) => sum + availableDays, 0),
    plannedDays: work.reduce((sum, one) => sum + one.days, 0),
    work,
  };
}
