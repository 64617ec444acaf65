import { Injectable } from '@nestjs/common';
import type { createTaskSchema, Task, TaskDetail } from '@pitwall/contracts';
import { AssessmentsService } from '@pitwall/server-assessments';
import { AuditLog } from '@pitwall/server-audit';
import { OrganizationCatalogues } from '@pitwall/server-catalogue';
import { Database, type SqlTransaction, type TenantTransaction } from '@pitwall/server-db';
import { DomainEvents, notFound, type TenantRequest } from '@pitwall/server-kernel';
import { SystemsService } from '@pitwall/server-systems';
import type { z } from 'zod';
import { presentTask } from './present-task.ts';
import type { TaskRow } from './task-row.ts';
import { presentIssues } from './task-issues.ts';
import { TaskRepository } from './task.repository.ts';

/** Reads tasks, and takes custom ones. */
@Injectable()
export class TasksService {
  constructor(
    private readonly database: Database,
    private readonly systems: SystemsService,
    private readonly assessments: AssessmentsService,
    private readonly catalogues: OrganizationCatalogues,
    private readonly tasks: TaskRepository,
    private readonly events: DomainEvents,
    private readonly audit: AuditLog,
  ) {}

  async get(context: TenantRequest, id: string): Promise<TaskDetail> {
    return this.database.withTenant(context, (transaction) => this.detail(transaction, id));
  }

  /** @throws ProblemException `resource.not_found` */
  async detail(transaction: TenantTransaction, id: string): Promise<TaskDetail> {
    const row = await this.tasks.find(transaction, id);
    if (!row) throw notFound('task');
    const changes = await this.tasks.changes(transaction, id);
    const names = await this.assessments.names(
      transaction,
      changes.map(({ changedById }) => changedById),
    );
    return {
      ...presentTask(row, await this.catalogues.byVersion(transaction, row.catalogueVersion)),
      description: (await this.tasks.descriptions(transaction, [id])).get(id) ?? '',
      issues: presentIssues(await this.tasks.issues(transaction, id)),
      ...presentNeighbors(await this.tasks.neighbors(transaction, id)),
      history: changes.map(({ from, to, reason, changedById, at }) => ({
        from,
        to,
        reason,
        by: names.get(changedById ?? '') ?? null,
        at: at.toISOString(),
      })),
    };
  }

  async create(
    context: TenantRequest,
    idOrSlug: string,
    given: z.infer<typeof createTaskSchema>,
  ): Promise<TaskDetail> {
    return this.database.withTenant(context, async (transaction) => {
      const { id: systemId } = await this.systems.find(transaction, context, idOrSlug);
      await this.assessments.lock(transaction, systemId);
      const id = await this.insert(transaction, context, systemId, given);
      await this.events.systemChanged(transaction, context, { systemId, cause: 'tasks' });
      return this.detail(transaction, id);
    });
  }

  /**
   * Takes those whose title no open custom task of the system has, and gives how many. Under the system's lock: asked
   * twice at the same moment, it makes none twice.
   */
  async createMissing(
    context: TenantRequest,
    idOrSlug: string,
    given: readonly z.infer<typeof createTaskSchema>[],
  ): Promise<number> {
    return this.database.withTenant(context, async (transaction) => {
      const { id: systemId } = await this.systems.find(transaction, context, idOrSlug);
      await this.assessments.lock(transaction, systemId);
      const there = await this.tasks.openCustomTitles(transaction, systemId);
      const missing = given.filter(({ title }) => !there.has(title));
      if (missing.length === 0) return 0;
      for (const task of missing) await this.insert(transaction, context, systemId, task);
      await this.events.systemChanged(transaction, context, { systemId, cause: 'tasks' });
      return missing.length;
    });
  }

  async presentAll(
    transaction: TenantTransaction | SqlTransaction,
    rows: readonly TaskRow[],
  ): Promise<Task[]> {
    const tasks: Task[] = [];
    for (const row of rows)
      tasks.push(
        presentTask(row, await this.catalogues.byVersion(transaction, row.catalogueVersion)),
      );
    return tasks;
  }

  private async insert(
    transaction: TenantTransaction,
    context: TenantRequest,
    systemId: string,
    given: z.infer<typeof createTaskSchema>,
  ): Promise<string> {
    const { organizationId } = context;
    const id = await this.tasks.insertCustom(transaction, { organizationId, systemId, ...given });
    await this.audit.record(transaction, context, {
      action: 'task.created',
      subject: { type: 'task', id },
      after: { systemId, title: given.title, days: given.days },
    });
    return id;
  }
}

type Neighbors = Awaited<ReturnType<TaskRepository['neighbors']>>;
const presentNeighbors = ({ needs, unlocks }: Neighbors): Pick<TaskDetail, 'needs' | 'unlocks'> => {
  const present = ({ practiceId, ...task }: Neighbors['needs'][number]) => ({
    ...task,
    practice: practiceId,
  });
  return { needs: needs.map(present), unlocks: unlocks.map(present) };
};
