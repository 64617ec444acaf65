import { Injectable, type OnModuleInit } from '@nestjs/common';
import { AssessmentsService } from '@pitwall/server-assessments';
import type { TenantTransaction } from '@pitwall/server-db';
import { DomainEvents, type EventContext, type SystemChanged } from '@pitwall/server-kernel';
import { v7 as uuidv7 } from 'uuid';
import { standingRow } from '../portfolio/standing-row.ts';
import { StandingRepository } from '../portfolio/standing.repository.ts';
import { OPEN_STATES } from '../tasks/task-row.ts';
import { ARCHIVED } from './change-reasons.ts';
import { ClaimVerifier } from './claim-verifier.ts';
import { standingNews } from './standing-news.ts';
import { type KeptTask, stepTasks, type TaskStep } from './step-tasks.ts';
import { ReopenedNews } from './reopened-news.ts';
import { TaskRefreshRepository } from './task-refresh.repository.ts';

/** Keeps tasks in step with assessments, in the transaction of whatever changed the system. */
@Injectable()
export class TaskRefresher implements OnModuleInit {
  constructor(
    private readonly events: DomainEvents,
    private readonly assessments: AssessmentsService,
    private readonly tasks: TaskRefreshRepository,
    private readonly claims: ClaimVerifier,
    private readonly standings: StandingRepository,
    private readonly reopened: ReopenedNews,
  ) {}

  onModuleInit(): void {
    this.events.onSystemChanged((transaction, context, event) =>
      this.refresh(transaction, context, event),
    );
    this.events.onPracticesRenamed((transaction, { organizationId }, { systemId, renamed }) =>
      this.tasks.rename(transaction, { organizationId, systemId }, renamed),
    );
  }

  async refresh(
    transaction: TenantTransaction,
    context: EventContext,
    { systemId, cause }: SystemChanged,
  ): Promise<void> {
    // What is in which sprint decides no task's place.
    if (cause === 'sprints') return;
    const isArchived = cause === 'archived';
    await this.assessments.lock(transaction, systemId, isArchived ? 'archiving' : 'shared');
    const place = { organizationId: context.organizationId, systemId };
    if (cause === 'scan') await this.claims.verify(transaction, context, systemId);
    const kept = await this.tasks.kept(transaction, place);
    if (isArchived) await this.standings.delete(transaction, systemId);
    const step = isArchived
      ? dropAll(kept)
      : await this.inStep(transaction, context, systemId, kept);
    await this.tasks.save(transaction, place, step, context.userId);
    await this.reopened.tell(transaction, context, systemId, reopenedIn(step));
  }

  private async inStep(
    transaction: TenantTransaction,
    context: EventContext,
    systemId: string,
    kept: KeptTask[],
  ): Promise<TaskStep> {
    const assessed = await this.assessments.assess(transaction, context, { id: systemId });
    const { assessment, catalogue } = assessed;
    const before = await this.standings.kept(transaction, systemId);
    const after = standingRow(assessed);
    await this.standings.save(transaction, context.organizationId, after);
    for (const news of standingNews(before, after, assessed))
      await this.events.notable(transaction, context, news);
    return stepTasks({
      kept,
      gaps: assessment.tasks,
      standings: assessment.standings,
      titles: new Map(catalogue.practices.map(({ id, title }) => [id, title])),
      newId: uuidv7,
    });
  }
}

/** What was done, or said to be, and is on the list again. */
const reopenedIn = ({ changes }: TaskStep): { taskId: string; reason: string }[] =>
  changes.filter(
    ({ from, to }) => to === 'todo' && (from === 'done' || from === 'done_unverified'),
  );

function dropAll(kept: readonly KeptTask[]): TaskStep {
  const open = kept.filter(({ state }) => OPEN_STATES.has(state));
  return {
    tasks: [],
    closed: open.map(({ id }) => ({ id, state: 'dropped' })),
    custom: [],
    changes: open.map(({ id, state }) => ({
      taskId: id,
      from: state,
      to: 'dropped',
      reason: ARCHIVED,
    })),
    dependencies: [],
  };
}
