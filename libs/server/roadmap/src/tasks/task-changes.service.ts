import { Injectable } from '@nestjs/common';
import type { TaskDetail, UpdateTask } from '@pitwall/contracts';
import { AssessmentsService } from '@pitwall/server-assessments';
import { AuditLog } from '@pitwall/server-audit';
import { Database, type TenantTransaction } from '@pitwall/server-db';
import {
  changedMeanwhile,
  DomainEvents,
  notFound,
  ProblemException,
  type TenantRequest,
} from '@pitwall/server-kernel';
import { MembersService } from '@pitwall/server-organizations';
import { SprintRepository } from '../sprints/sprint.repository.ts';
import { OPEN_STATES, type TaskRow } from './task-row.ts';
import { LAST, type TaskChange, TaskRepository } from './task.repository.ts';
import { TasksService } from './tasks.service.ts';

/** What people change about tasks: who does it, when, and how far it is. */
@Injectable()
export class TaskChangesService {
  constructor(
    private readonly database: Database,
    private readonly tasks: TaskRepository,
    private readonly reading: TasksService,
    private readonly sprints: SprintRepository,
    private readonly members: MembersService,
    private readonly assessments: AssessmentsService,
    private readonly events: DomainEvents,
    private readonly audit: AuditLog,
  ) {}

  async update(context: TenantRequest, id: string, given: UpdateTask): Promise<TaskDetail> {
    return this.database.withTenant(context, async (transaction) => {
      const found = await this.tasks.find(transaction, id);
      if (!found) throw notFound('task');
      await this.assessments.lock(transaction, found.systemId);
      const before = await this.tasks.find(transaction, id);
      if (!before || before.version !== given.version) throw changedMeanwhile('task');
      const change = {
        ...stateChange(before, given),
        ...(await this.ownerChange(transaction, given)),
        ...(await this.sprintChange(transaction, before, given)),
        ...(given.dueOn === undefined ? {} : { dueOn: given.dueOn }),
        ...(given.description === undefined ? {} : { description: given.description }),
      };
      if (!(await this.tasks.update(transaction, id, given.version, change)))
        throw changedMeanwhile('task');
      await this.remember(transaction, context, before, change, given.reason ?? '');
      const { systemId } = before;
      if (change.ownerId && change.ownerId !== before.ownerId)
        await this.events.notable(transaction, context, {
          kind: 'assigned',
          key: `assigned:${id}:${given.version}`,
          systemId,
          about: before.title,
          detail: change.dueOn ? `It is due on ${change.dueOn}.` : '',
          target: { page: 'task', id },
          to: [change.ownerId],
        });
      await this.events.systemChanged(transaction, context, { systemId, cause: 'tasks' });
      return this.reading.detail(transaction, id);
    });
  }

  private async ownerChange(
    transaction: TenantTransaction,
    { ownerId }: UpdateTask,
  ): Promise<TaskChange> {
    if (ownerId === undefined || ownerId === null) return ownerId === null ? { ownerId } : {};
    const people = await this.members.people(transaction, [ownerId]);
    if (!people.has(ownerId)) throw invalid('ownerId', 'there is no such member here');
    return { ownerId };
  }

  private async sprintChange(
    transaction: TenantTransaction,
    task: TaskRow,
    { sprintId, sprintDays = null }: UpdateTask,
  ): Promise<TaskChange> {
    if (sprintDays !== null && !sprintId) throw invalid('sprintDays', 'say of which sprint');
    if (sprintId === undefined || sprintId === task.sprintId) return {};
    if (!OPEN_STATES.has(task.state)) throw closed(task);
    if (sprintId === null) return { sprintId, sprintDays: null };
    // Somebody may be closing it: what came into it then would be left behind.
    await this.sprints.lock(transaction, sprintId);
    const sprint = await this.sprints.find(transaction, sprintId);
    if (!sprint) throw invalid('sprintId', 'there is no such sprint here');
    if (sprint.closedAt !== null) throw invalid('sprintId', 'this sprint is closed');
    if (sprint.teamId !== task.teamId)
      throw invalid('sprintId', 'this sprint belongs to another team than the system');
    // A part of a task that is all of it is none.
    return {
      sprintId,
      sprintDays: sprintDays !== null && sprintDays < task.days ? sprintDays : null,
    };
  }

  private async remember(
    transaction: TenantTransaction,
    context: TenantRequest,
    before: TaskRow,
    change: TaskChange,
    reason: string,
  ): Promise<void> {
    if (change.state !== undefined) {
      await this.tasks.addChange(transaction, {
        organizationId: context.organizationId,
        taskId: before.id,
        from: before.state,
        to: change.state,
        reason,
        changedById: context.userId,
      });
    }
    const { rank: _rank, sprintDays: _days, ...changed } = change;
    // Its title on both sides: an id tells no reader of the log which task it was.
    const told = { title: before.title, ...changed };
    await this.audit.record(transaction, context, {
      action: 'task.updated',
      subject: { type: 'task', id: before.id },
      before: Object.fromEntries(
        Object.entries(before).filter(([field]) => Object.hasOwn(told, field)),
      ),
      after: reason === '' ? told : { ...told, reason },
    });
  }
}

/** A person says how far the work is; only an answer or a probe says that its practice is met. */
function stateChange(before: TaskRow, { state }: UpdateTask): TaskChange {
  if (state === undefined || state === before.state) return {};
  // Nothing but a person can tell whether a custom task is done.
  if (before.kind === 'custom')
    return state === 'done_unverified'
      ? { state: 'done', rank: null }
      : { state, ...(before.rank === null ? { rank: LAST } : {}) };
  if (!OPEN_STATES.has(before.state)) throw closed(before);
  return { state };
}

const closed = ({ state, kind }: TaskRow): ProblemException =>
  new ProblemException(
    'resource.conflict',
    kind === 'custom'
      ? 'This task is done. Take it up again first.'
      : state === 'done'
        ? 'This task is done, since its practice is met. Change the answer when that is not so.'
        : 'This task was dropped, since its practice needs no work now. It comes back by itself when that changes.',
  );

const invalid = (path: string, message: string): ProblemException =>
  new ProblemException('request.invalid', 'Some fields are not as they should be; see errors.', {
    errors: [{ path, message }],
  });
