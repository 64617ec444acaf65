import { Injectable } from '@nestjs/common';
import { AssessmentsService } from '@pitwall/server-assessments';
import type { TenantContext, TenantTransaction } from '@pitwall/server-db';
import { type TaskOutcome, TaskOutcomeRepository } from '../tasks/task-outcome.repository.ts';
import { TaskRepository } from '../tasks/task.repository.ts';
import { SprintRepository } from '../sprints/sprint.repository.ts';
import { exportedTask } from './export-source.service.ts';
import type { ExportedSprint, ExportedTask } from './roadmap-document.ts';

/** A task with what its practice says, and who owns it. */
export interface TaskBrief extends ExportedTask {
  ownerId: string | null;
  outcome: TaskOutcome | null;
  /** Of its practice, 1 to 5; null of people's own tasks. */
  impact: number | null;
  sprintDates: Pick<ExportedSprint, 'startsOn' | 'endsOn'> | null;
}

/** For other features: tasks with what their practices say, in an open transaction. */
@Injectable()
export class TaskBriefsService {
  constructor(
    private readonly assessments: AssessmentsService,
    private readonly tasks: TaskRepository,
    private readonly outcomes: TaskOutcomeRepository,
    private readonly sprints: SprintRepository,
  ) {}

  /**
   * The system's open tasks in order, and those of `others` that are closed. What a task needs is named though
   * it is done.
   * @throws ProblemException `resource.not_found`
   */
  async read(
    transaction: TenantTransaction,
    context: TenantContext,
    systemId: string,
    others: readonly string[],
  ): Promise<TaskBrief[]> {
    const { catalogue } = await this.assessments.assess(
      transaction,
      context,
      { id: systemId },
      new Date(),
    );
    const open = await this.tasks.openOfSystem(transaction, systemId);
    const here = new Set(open.map(({ id }) => id));
    const closed = await this.tasks.ofSystem(
      transaction,
      systemId,
      others.filter((id) => !here.has(id)),
    );
    const rows = [...open, ...closed];
    const byId = new Map(rows.map((row) => [row.id, row]));
    const ids = [...byId.keys()];
    const needs = await this.tasks.needs(transaction, ids);
    const descriptions = await this.tasks.descriptions(transaction, ids);
    const outcomes = await this.outcomes.ofTasks(transaction, context.organizationId, ids);
    const sprints = await this.sprints.named(
      transaction,
      rows.flatMap(({ sprintId }) => sprintId ?? []),
    );
    const sprintOf = new Map(sprints.map(({ id, startsOn, endsOn }) => [id, { startsOn, endsOn }]));
    const impactOf = new Map(catalogue.practices.map(({ id, impact }) => [id, impact]));
    return rows.map((row) => ({
      ...exportedTask(row, catalogue, {
        description: descriptions.get(row.id) ?? '',
        needs: (needs.get(row.id) ?? []).flatMap((id) => byId.get(id) ?? []),
      }),
      ownerId: row.ownerId,
      outcome: outcomes.get(row.id) ?? null,
      impact: impactOf.get(row.practiceId ?? '') ?? null,
      sprintDates: sprintOf.get(row.sprintId ?? '') ?? null,
    }));
  }
}
