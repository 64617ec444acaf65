import { Injectable } from '@nestjs/common';
import type { Catalogue, PlanSprint, SprintPlan } from '@pitwall/contracts';
import { OrganizationCatalogues } from '@pitwall/server-catalogue';
import type { TenantTransaction } from '@pitwall/server-db';
import { OrganizationsService } from '@pitwall/server-organizations';
import { daysInSprint } from '../sprints/present-sprint.ts';
import { SprintRepository, type SprintRow } from '../sprints/sprint.repository.ts';
import type { TaskRow } from '../tasks/task-row.ts';
import { TaskRepository } from '../tasks/task.repository.ts';
import { orderTeamWork } from './order-team-work.ts';
import { planAroundSaved, type SavedPlanTask } from './plan-around-saved.ts';

/** What a team has to do and when it can: all its systems share its sprints. */
export interface TeamWork {
  /** The current and the coming sprints, in their order. */
  sprints: SprintRow[];
  /** Open tasks of all systems of the team, in order. */
  tasks: TaskRow[];
  /** By task: the open tasks that it needs. */
  needs: Map<string, string[]>;
  /** By sprint: days that its finished tasks have taken. */
  spent: Map<string, number>;
}

/** Plans the work of a team. */
@Injectable()
export class TeamPlanService {
  constructor(
    private readonly tasks: TaskRepository,
    private readonly sprints: SprintRepository,
    private readonly catalogues: OrganizationCatalogues,
    private readonly organizations: OrganizationsService,
  ) {}

  async work(transaction: TenantTransaction, teamId: string, now = new Date()): Promise<TeamWork> {
    const sprints = await this.sprints.notEnded(
      transaction,
      teamId,
      await this.today(transaction, now),
    );
    const open = await this.tasks.openOfTeam(transaction, teamId);
    const ids = open.map(({ id }) => id);
    const needs = await this.tasks.needs(transaction, ids);
    const inSprints = await this.tasks.inSprints(
      transaction,
      sprints.map(({ id }) => id),
    );
    const spent = new Map<string, number>();
    for (const task of inSprints) {
      if (task.state !== 'done' || task.sprintId === null) continue;
      spent.set(task.sprintId, (spent.get(task.sprintId) ?? 0) + daysInSprint(task));
    }
    return { sprints, tasks: orderTeamWork(open, needs), needs, spent };
  }

  /** The plan of all the team's tasks over its current and coming sprints. */
  async plan(transaction: TenantTransaction, work: TeamWork): Promise<SprintPlan> {
    const sprints = new Set(work.sprints.map(({ id }) => id));
    const planned: SavedPlanTask[] = [];
    for (const task of work.tasks) {
      const isIn = task.sprintId !== null && sprints.has(task.sprintId);
      // What is said to be done takes no more days, save those that its sprint has spent on it.
      if (task.state === 'done_unverified' && !isIn) continue;
      const saved =
        isIn && task.sprintId ? { sprint: task.sprintId, days: daysInSprint(task) } : null;
      planned.push({ ...(await this.planTask(transaction, task, work.needs)), saved });
    }
    return planAroundSaved(
      planned,
      work.sprints.map((sprint) => planSprintOf(sprint, work.spent)),
    );
  }

  async planTask(
    transaction: TenantTransaction,
    task: TaskRow,
    needs: TeamWork['needs'],
  ): Promise<Omit<SavedPlanTask, 'saved'>> {
    const catalogue = await this.catalogues.byVersion(transaction, task.catalogueVersion);
    const { id, days } = task;
    return { id, days, steps: stepsOf(catalogue, task), needs: needs.get(id) ?? [] };
  }

  /** The day it is for the organization. */
  async today(transaction: TenantTransaction, now: Date): Promise<string> {
    const { timeZone } = await this.organizations.own(transaction);
    return new Intl.DateTimeFormat('sv-SE', { timeZone }).format(now);
  }
}

/** A sprint as the plan takes it, with the days that are spent. */
export function planSprintOf(sprint: SprintRow, spent: TeamWork['spent']): PlanSprint {
  const { id, startsOn, endsOn, capacityDays, debtShare } = sprint;
  const taken = spent.get(id) ?? 0;
  return { id, starts: startsOn, ends: endsOn, capacityDays, share: debtShare, taken };
}

/** Work may be split where its playbook has steps; finding out and custom tasks are one piece. */
function stepsOf({ practices }: Catalogue, { kind, practiceId }: TaskRow): number {
  if (kind !== 'mend') return 1;
  return practices.find(({ id }) => id === practiceId)?.playbook.steps.length ?? 1;
}
