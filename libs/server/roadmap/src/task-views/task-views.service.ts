import { Injectable } from '@nestjs/common';
import type {
  CreateTaskView,
  TaskView,
  TaskViewSettings,
  UpdateTaskView,
} from '@pitwall/contracts';
import { AuditLog } from '@pitwall/server-audit';
import { Database, type TenantTransaction } from '@pitwall/server-db';
import {
  changedMeanwhile,
  notFound,
  ProblemException,
  type TenantRequest,
} from '@pitwall/server-kernel';
import { MembersService } from '@pitwall/server-organizations';
import { type TaskViewRow, TaskViewRepository } from './task-view.repository.ts';

const OWN_AT_MOST = 50;
const SHARED_AT_MOST = 100;

/**
 * Views of tasks: one's own, and those that are shared. What everybody uses is changed by those who change the
 * plan; who sees some systems alone sees no name that others gave.
 */
@Injectable()
export class TaskViewsService {
  constructor(
    private readonly database: Database,
    private readonly views: TaskViewRepository,
    private readonly members: MembersService,
    private readonly audit: AuditLog,
  ) {}

  async list(context: TenantRequest): Promise<{ items: TaskView[] }> {
    return this.database.withTenant(context, async (transaction) => {
      const rows = await this.views.seenBy(transaction, context.userId, seesShared(context));
      return { items: await this.present(transaction, context, rows) };
    });
  }

  async create(context: TenantRequest, given: CreateTaskView): Promise<TaskView> {
    return this.database.withTenant(context, async (transaction) => {
      if (given.shared) refuseUnlessPlanner(context);
      await this.refuseTooMany(transaction, context, given.shared);
      await this.refuseUnknown(transaction, given.settings);
      const row = await this.views.insert(transaction, {
        organizationId: context.organizationId,
        createdById: context.userId,
        ...given,
      });
      const { name, shared } = row;
      await this.audit.record(transaction, context, {
        action: 'task_view.created',
        subject: { type: 'task_view', id: row.id },
        after: { name, shared },
      });
      return this.one(transaction, context, row);
    });
  }

  async update(
    context: TenantRequest,
    id: string,
    { version, ...change }: UpdateTaskView,
  ): Promise<TaskView> {
    return this.database.withTenant(context, async (transaction) => {
      const before = await this.changeable(transaction, context, id);
      const shared = change.shared ?? before.shared;
      if (shared !== before.shared) {
        // Nobody takes for themselves what others use, but who made it.
        if (before.createdById !== context.userId) throw notFound('view');
        refuseUnlessPlanner(context);
        await this.refuseTooMany(transaction, context, shared);
      }
      if (change.settings) await this.refuseUnknown(transaction, change.settings);
      if (!(await this.views.update(transaction, id, version, change)))
        throw changedMeanwhile('view');
      await this.audit.record(transaction, context, {
        action: 'task_view.updated',
        subject: { type: 'task_view', id },
        before: { name: before.name, shared: before.shared },
        after: { name: change.name ?? before.name, shared },
      });
      const after = await this.views.find(transaction, id);
      if (!after) throw notFound('view');
      return this.one(transaction, context, after);
    });
  }

  async delete(context: TenantRequest, id: string): Promise<void> {
    await this.database.withTenant(context, async (transaction) => {
      const { name, shared } = await this.changeable(transaction, context, id);
      await this.views.delete(transaction, id);
      await this.audit.record(transaction, context, {
        action: 'task_view.deleted',
        subject: { type: 'task_view', id },
        before: { name, shared },
      });
    });
  }

  private async changeable(
    transaction: TenantTransaction,
    context: TenantRequest,
    id: string,
  ): Promise<TaskViewRow> {
    const row = await this.views.find(transaction, id);
    const seen = row && (row.createdById === context.userId || (row.shared && seesShared(context)));
    if (!seen) throw notFound('view');
    if (row.shared) refuseUnlessPlanner(context);
    return row;
  }

  private async refuseTooMany(
    transaction: TenantTransaction,
    { userId }: TenantRequest,
    asShared: boolean,
  ): Promise<void> {
    const { own, shared } = await this.views.counts(transaction, userId);
    if (asShared ? shared < SHARED_AT_MOST : own < OWN_AT_MOST) return;
    throw new ProblemException(
      'resource.conflict',
      asShared
        ? `The organization shares ${SHARED_AT_MOST} views. Delete one that nobody uses.`
        : `You keep ${OWN_AT_MOST} views here. Delete one that you do not use.`,
    );
  }

  /** What a view names is there when it is saved; later it may be gone, and the list is empty. */
  private async refuseUnknown(
    transaction: TenantTransaction,
    { system, sprint, owner }: TaskViewSettings,
  ): Promise<void> {
    const errors: { path: string; message: string }[] = [];
    const missing = (path: string): void => {
      errors.push({ path: `settings.${path}`, message: `there is no such ${path} here` });
    };
    if (system !== undefined && !(await this.views.hasSystem(transaction, system)))
      missing('system');
    if (isId(sprint) && !(await this.views.hasSprint(transaction, sprint))) missing('sprint');
    if (isId(owner) && !(await this.members.people(transaction, [owner])).has(owner))
      missing('owner');
    if (errors.length === 0) return;
    throw new ProblemException(
      'request.invalid',
      'Some fields are not as they should be; see errors.',
      { errors },
    );
  }

  private async one(
    transaction: TenantTransaction,
    context: TenantRequest,
    row: TaskViewRow,
  ): Promise<TaskView> {
    const [view] = await this.present(transaction, context, [row]);
    if (!view) throw notFound('view');
    return view;
  }

  private async present(
    transaction: TenantTransaction,
    { userId }: TenantRequest,
    rows: readonly TaskViewRow[],
  ): Promise<TaskView[]> {
    const makers = rows.flatMap(({ createdById }) => createdById ?? []);
    const people = await this.members.people(transaction, [...new Set(makers)]);
    return rows.map(({ createdById, updatedAt, ...row }) => ({
      ...row,
      own: createdById === userId,
      by: people.get(createdById ?? '')?.name ?? null,
      updatedAt: updatedAt.toISOString(),
    }));
  }
}

/** Neither left out nor one of the words that stand for an id. */
const isId = (value: string | undefined): value is string =>
  value !== undefined && value !== 'none' && value !== 'me';

const seesShared = ({ systems }: TenantRequest): boolean =>
  systems === undefined || systems === null;

function refuseUnlessPlanner({ permissions }: TenantRequest): void {
  if (permissions.has('tasks:write')) return;
  throw new ProblemException(
    'permission.denied',
    'What everybody uses is changed by those who may change tasks. Save a view of your own instead.',
  );
}
