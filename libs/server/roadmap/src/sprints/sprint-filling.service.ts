import { Injectable } from '@nestjs/common';
import type { FilledSprint, Sprint, SprintPlan } from '@pitwall/contracts';
import { AssessmentsService } from '@pitwall/server-assessments';
import { AuditLog } from '@pitwall/server-audit';
import { Database, type TenantTransaction } from '@pitwall/server-db';
import {
  DomainEvents,
  notFound,
  ProblemException,
  type TenantRequest,
} from '@pitwall/server-kernel';
import { planAroundSaved, type SavedPlanTask } from '../plan/plan-around-saved.ts';
import { planSprintOf, TeamPlanService, type TeamWork } from '../plan/team-plan.service.ts';
import type { TaskRow } from '../tasks/task-row.ts';
import { TaskRepository } from '../tasks/task.repository.ts';
import { TasksService } from '../tasks/tasks.service.ts';
import { daysInSprint, presentSprint } from './present-sprint.ts';
import { staysOut } from './stays-out.ts';
import { type SprintAssignment, SprintRepository, type SprintRow } from './sprint.repository.ts';
import { SprintsService } from './sprints.service.ts';

/** Fills a sprint with what its team should do next. */
@Injectable()
export class SprintFillingService {
  constructor(
    private readonly database: Database,
    private readonly sprints: SprintRepository,
    private readonly reading: SprintsService,
    private readonly plans: TeamPlanService,
    private readonly tasks: TaskRepository,
    private readonly taskReading: TasksService,
    private readonly assessments: AssessmentsService,
    private readonly events: DomainEvents,
    private readonly audit: AuditLog,
  ) {}

  /** What the sprint would hold; saved only when asked. What is in it already stays. */
  async fill(context: TenantRequest, id: string, save: boolean): Promise<FilledSprint> {
    return this.database.withTenant(context, async (transaction) => {
      const sprint = await this.sprints.find(transaction, id);
      if (!sprint) throw notFound('sprint');
      if (save) await this.lockAll(transaction, sprint);
      const now = new Date();
      if (sprint.closedAt !== null || sprint.endsOn < (await this.plans.today(transaction, now)))
        throw ended();
      const work = await this.plans.work(transaction, sprint.teamId, now);
      const plan = await this.around(transaction, work, sprint);
      const added = assignments(plan, work.tasks, sprint.id);
      const out = staysOut(plan, work.tasks);
      if (!save) return { ...(await this.proposal(transaction, sprint, work, added)), ...out };
      await this.sprints.assign(transaction, id, added);
      await this.audit.record(transaction, context, {
        action: 'sprint.filled',
        subject: { type: 'sprint', id },
        after: { tasks: added },
      });
      const taken = new Set(added.map(({ taskId }) => taskId));
      const systems = work.tasks.filter((task) => taken.has(task.id)).map((task) => task.systemId);
      for (const systemId of new Set(systems))
        await this.events.systemChanged(transaction, context, { systemId, cause: 'sprints' });
      return { ...(await this.reading.present(transaction, sprint)), ...out };
    });
  }

  /** In one order, so that two who fill at once wait for each other instead of for ever. */
  private async lockAll(transaction: TenantTransaction, sprint: SprintRow): Promise<void> {
    const open = await this.tasks.openOfTeam(transaction, sprint.teamId);
    const systems = [...new Set(open.map(({ systemId }) => systemId))].sort();
    for (const systemId of systems) await this.assessments.lock(transaction, systemId);
    await this.sprints.lock(transaction, sprint.id);
  }

  private async around(
    transaction: TenantTransaction,
    work: TeamWork,
    sprint: SprintRow,
  ): Promise<SprintPlan> {
    const others = new Map(work.sprints.map((each) => [each.id, each]));
    others.delete(sprint.id);
    const planned: SavedPlanTask[] = [];
    for (const task of work.tasks) {
      const other = others.get(task.sprintId ?? '');
      const isHere = task.sprintId === sprint.id;
      // What an earlier sprint holds is done by then, and so is what is said to be done.
      if (other && isBefore(other, sprint)) continue;
      if (task.state === 'done_unverified' && !isHere) continue;
      const here = isHere ? { sprint: sprint.id, days: daysInSprint(task) } : null;
      const saved = other ? 'elsewhere' : here;
      planned.push({ ...(await this.plans.planTask(transaction, task, work.needs)), saved });
    }
    return planAroundSaved(planned, [planSprintOf(sprint, work.spent)]);
  }

  private async proposal(
    transaction: TenantTransaction,
    sprint: SprintRow,
    work: TeamWork,
    added: readonly SprintAssignment[],
  ): Promise<Sprint> {
    const there = await this.tasks.inSprints(transaction, [sprint.id]);
    const byId = new Map(work.tasks.map((task) => [task.id, task]));
    const proposed = added.flatMap(({ taskId, days }): TaskRow[] => {
      const task = byId.get(taskId);
      if (!task) return [];
      return [{ ...task, sprintId: sprint.id, sprintName: sprint.name, sprintDays: days }];
    });
    const rows = [...there, ...proposed];
    return presentSprint(sprint, rows, await this.taskReading.presentAll(transaction, rows));
  }
}

function assignments(
  { sprints }: SprintPlan,
  tasks: readonly TaskRow[],
  sprintId: string,
): SprintAssignment[] {
  const there = new Set(tasks.filter((task) => task.sprintId === sprintId).map(({ id }) => id));
  return sprints
    .flatMap(({ items }) => items)
    .filter(({ task }) => !there.has(task))
    .map(({ task, days, finishes }) => ({ taskId: task, days: finishes ? null : days }));
}

const isBefore = (one: SprintRow, other: SprintRow): boolean =>
  one.startsOn < other.startsOn || (one.startsOn === other.startsOn && one.id < other.id);

const ended = (): ProblemException =>
  new ProblemException('resource.conflict', 'This sprint has ended. Fill a coming one.');
