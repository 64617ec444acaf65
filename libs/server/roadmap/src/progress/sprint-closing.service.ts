import { Injectable } from '@nestjs/common';
import type { ClosedSprint } from '@pitwall/contracts';
import { pathTo } from '@pitwall/readiness';
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
      await this.sprints.lock(transaction, id);
      const sprint = await this.sprints.find(transaction, id);
      if (!sprint) throw notFound('sprint');
      const today = await this.plans.today(transaction, new Date());
      if (sprint.closedAt !== null) throw conflict('This sprint is closed already.');
      if (sprint.startsOn > today) throw conflict('This sprint has not begun yet.');
      const held = await this.tasks.inSprints(transaction, [id]);
      const results = await this.resultsOf(transaction, context, sprint, held);
      const open = held.filter(({ state }) => OPEN_STATES.has(state));
      const next =
        unfinished === 'plan' ? null : await this.sprints.after(transaction, sprint, today);
      await this.results.insert(transaction, context.organizationId, results);
      await this.sprints.close(transaction, id, next?.id ?? null);
      await this.audit.record(transaction, context, {
        action: 'sprint.closed',
        subject: { type: 'sprint', id },
        after: { results, carried: open.map((task) => task.id), to: next?.id ?? null },
      });
      for (const systemId of new Set(held.map((task) => task.systemId)))
        await this.events.systemChanged(transaction, context, { systemId, cause: 'sprints' });
      const total = (pick: (row: SprintResultRow) => number): number =>
        results.reduce((sum, row) => sum + pick(row), 0);
      return {
        plannedDays: total(({ plannedDays }) => plannedDays),
        completedDays: total(({ completedDays }) => completedDays),
        carriedDays: open.reduce((sum, task) => sum + daysInSprint(task), 0),
        carriedTasks: open.length,
        carriedTo: next && { id: next.id, name: next.name },
      };
    });
  }

  /** For each system that had a task in it, or finished one while it ran. */
  private async resultsOf(
    transaction: TenantTransaction,
    context: TenantRequest,
    sprint: SprintRow,
    held: readonly TaskRow[],
  ): Promise<SprintResultRow[]> {
    const { timeZone } = await this.organizations.own(transaction);
    const ids = [...new Set(held.map(({ systemId }) => systemId))].sort();
    const all = await this.results.completions(transaction, ids, timeZone);
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

const conflict = (detail: string): ProblemException =>
  new ProblemException('resource.conflict', detail);
