import { Injectable } from '@nestjs/common';
import type { ClosedSprint } from '@pitwall/contracts';
import { dayCount, pathTo } from '@pitwall/readiness';
import { AssessmentsService } from '@pitwall/server-assessments';
import { AuditLog } from '@pitwall/server-audit';
import { Database, type TenantTransaction } from '@pitwall/server-db';
import {
  DomainEvents,
  notFound,
  ProblemException,
  type TenantRequest,
} from '@pitwall/server-kernel';
import { OrganizationsService } from '@pitwall/server-organizations';
import { nextTarget } from '../plan/next-target.ts';
import { TeamPlanService } from '../plan/team-plan.service.ts';
import { daysInSprint } from '../sprints/present-sprint.ts';
import { SprintRepository, type SprintRow } from '../sprints/sprint.repository.ts';
import type { TaskRow } from '../tasks/task-row.ts';
import { OPEN_STATES } from '../tasks/task-row.ts';
import { TaskRepository } from '../tasks/task.repository.ts';
import { completedIn, doneUntil, plannedIn } from './sprint-days.ts';
import { SprintResultRepository, type SprintResultRow } from './sprint-result.repository.ts';

const PAGE = 100;

/** A person, or nobody when the clock closes it. */
type ClosingContext = TenantRequest | { organizationId: string; userId: null };

interface HowClosed {
  unfinished: 'next_sprint' | 'plan';
  today: string;
  now: Date;
  byClock: boolean;
}

/** Keeps what a sprint came to, and carries over what is unfinished. */
@Injectable()
export class SprintClosingService {
  constructor(
    private readonly database: Database,
    private readonly assessments: AssessmentsService,
    private readonly organizations: OrganizationsService,
    private readonly plans: TeamPlanService,
    private readonly sprints: SprintRepository,
    private readonly tasks: TaskRepository,
    private readonly results: SprintResultRepository,
    private readonly events: DomainEvents,
    private readonly audit: AuditLog,
  ) {}

  async close(
    context: TenantRequest,
    id: string,
    unfinished: 'next_sprint' | 'plan',
  ): Promise<ClosedSprint> {
    return this.database.withTenant(context, async (transaction) => {
      const now = new Date();
      const sprint = await this.locked(transaction, id);
      if (!sprint) throw notFound('sprint');
      const today = await this.plans.today(transaction, now);
      if (sprint.closedAt !== null) throw conflict('This sprint is closed already.');
      if (sprint.startsOn > today) throw conflict('This sprint has not begun yet.');
      return this.closeIn(transaction, context, sprint, { unfinished, today, now, byClock: false });
    });
  }

  /**
   * Closes what ended before today in the organization's time zone and nobody has closed; what is unfinished
   * goes to the next sprint. Each in a transaction of its own; gives how many. Run again, it changes nothing.
   */
  async closeEnded(
    context: { organizationId: string },
    now: Date,
    signal?: AbortSignal,
  ): Promise<number> {
    let closed = 0;
    for (;;) {
      const ids = await this.database.withTenant(context, async (transaction) =>
        this.sprints.endedOpen(transaction, await this.plans.today(transaction, now), PAGE),
      );
      for (const id of ids) {
        signal?.throwIfAborted();
        if (await this.closeByClock(context, id, now)) closed += 1;
      }
      if (ids.length < PAGE) return closed;
    }
  }

  private async closeByClock(
    context: { organizationId: string },
    id: string,
    now: Date,
  ): Promise<boolean> {
    return this.database.withTenant(context, async (transaction) => {
      const sprint = await this.locked(transaction, id);
      // Meanwhile closed, by another worker or by a person.
      if (sprint?.closedAt !== null) return false;
      const today = await this.plans.today(transaction, now);
      const how = { unfinished: 'next_sprint', today, now, byClock: true } as const;
      await this.closeIn(transaction, { ...context, userId: null }, sprint, how);
      return true;
    });
  }

  /** Systems before the sprint, as all who change what is in it: in another order two would wait for each other. */
  private async locked(transaction: TenantTransaction, id: string): Promise<SprintRow | null> {
    for (const systemId of systemsOf(await this.tasks.inSprints(transaction, [id])))
      await this.assessments.lock(transaction, systemId);
    await this.sprints.lock(transaction, id);
    return this.sprints.find(transaction, id);
  }

  private async closeIn(
    transaction: TenantTransaction,
    context: ClosingContext,
    sprint: SprintRow,
    { unfinished, today, now, byClock }: HowClosed,
  ): Promise<ClosedSprint> {
    const { id } = sprint;
    const held = await this.tasks.inSprints(transaction, [id]);
    const results = await this.resultsOf(transaction, context, sprint, held);
    const open = held.filter(({ state }) => OPEN_STATES.has(state));
    const carriedDays = open.reduce((sum, task) => sum + daysInSprint(task), 0);
    const next =
      unfinished === 'plan' || open.length === 0
        ? null
        : await this.sprints.after(transaction, sprint, today);
    await this.results.insert(transaction, context.organizationId, results);
    const carriedTasks = open.length;
    await this.sprints.close(transaction, id, {
      at: now,
      byClock,
      next,
      carriedTasks,
      carriedDays,
    });
    const actor = context.userId === null ? { organizationId: context.organizationId } : context;
    await this.audit.record(transaction, actor, {
      action: 'sprint.closed',
      subject: { type: 'sprint', id },
      after: { results, carried: open.map((task) => task.id), to: next?.id ?? null, byClock },
    });
    for (const systemId of new Set(held.map((task) => task.systemId)))
      await this.events.systemChanged(transaction, context, { systemId, cause: 'sprints' });
    const total = (pick: (row: SprintResultRow) => number): number =>
      results.reduce((sum, row) => sum + pick(row), 0);
    const closed: ClosedSprint = {
      plannedDays: total(({ plannedDays }) => plannedDays),
      completedDays: total(({ completedDays }) => completedDays),
      carriedDays,
      carriedTasks,
      carriedTo: next && { id: next.id, name: next.name },
    };
    await this.events.notable(transaction, context, {
      kind: 'sprint_ended',
      key: `sprint:${id}:ended`,
      systemId: null,
      about: sprint.name,
      detail: sprintWords(closed),
      target: { page: 'sprints' },
      to: held.map(({ ownerId }) => ownerId),
    });
    return closed;
  }

  /** For each system that had a task in it, or finished one while it ran. */
  private async resultsOf(
    transaction: TenantTransaction,
    context: ClosingContext,
    sprint: SprintRow,
    held: readonly TaskRow[],
  ): Promise<SprintResultRow[]> {
    const { timeZone } = await this.organizations.own(transaction);
    const ids = systemsOf(held);
    const all = await this.results.completions(transaction, context.organizationId, ids, timeZone);
    const results: SprintResultRow[] = [];
    for (const systemId of ids) {
      await this.assessments.lock(transaction, systemId);
      const { assessment } = await this.assessments.assess(transaction, context, { id: systemId });
      const target = nextTarget(assessment.summary);
      const left = target === null ? 0 : pathTo(assessment, target).days.high;
      const completions = all.filter((each) => each.systemId === systemId);
      results.push({
        sprintId: sprint.id,
        systemId,
        plannedDays: plannedIn(
          sprint.id,
          held.filter((task) => task.systemId === systemId),
        ),
        completedDays: completedIn(sprint, completions),
        scopeDays: doneUntil(sprint.endsOn, completions) + left,
      });
    }
    return results;
  }
}

const systemsOf = (tasks: readonly TaskRow[]): string[] =>
  [...new Set(tasks.map(({ systemId }) => systemId))].sort();

const sprintWords = ({
  plannedDays,
  completedDays,
  carriedTasks,
  carriedTo,
}: ClosedSprint): string =>
  [
    `${dayCount(completedDays)} of ${dayCount(plannedDays)} planned were done.`,
    ...(carriedTasks === 0
      ? []
      : [
          `${carriedTasks === 1 ? '1 task goes' : `${carriedTasks} tasks go`} ${carriedTo ? `to ${carriedTo.name}` : 'back into the plan'}.`,
        ]),
  ].join(' ');

const conflict = (detail: string): ProblemException =>
  new ProblemException('resource.conflict', detail);
