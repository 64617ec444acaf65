import { Injectable } from '@nestjs/common';
import type { PinTask, TaskDetail } from '@pitwall/contracts';
import { AssessmentsService } from '@pitwall/server-assessments';
import { AuditLog } from '@pitwall/server-audit';
import { Database } from '@pitwall/server-db';
import {
  changedMeanwhile,
  DomainEvents,
  notFound,
  ProblemException,
  type TenantRequest,
} from '@pitwall/server-kernel';
import { OPEN_STATES } from './task-row.ts';
import { TaskRepository } from './task.repository.ts';
import { TasksService } from './tasks.service.ts';

/** Moves tasks by a person's word; what the rules computed stays in sight. */
@Injectable()
export class TaskPinsService {
  constructor(
    private readonly database: Database,
    private readonly tasks: TaskRepository,
    private readonly reading: TasksService,
    private readonly assessments: AssessmentsService,
    private readonly events: DomainEvents,
    private readonly audit: AuditLog,
  ) {}

  async pin(
    context: TenantRequest,
    id: string,
    { rank, reason, version }: PinTask,
  ): Promise<TaskDetail> {
    const pinned = { pinRank: rank, pinReason: reason, pinnedById: context.userId };
    return this.change(context, id, version, { ...pinned, pinnedAt: new Date() }, 'task.pinned');
  }

  async unpin(context: TenantRequest, id: string, version: number): Promise<TaskDetail> {
    const none = { pinRank: null, pinReason: null, pinnedById: null, pinnedAt: null };
    return this.change(context, id, version, none, 'task.unpinned');
  }

  private async change(
    context: TenantRequest,
    id: string,
    version: number,
    pin: {
      pinRank: number | null;
      pinReason: string | null;
      pinnedById: string | null;
      pinnedAt: Date | null;
    },
    action: string,
  ): Promise<TaskDetail> {
    return this.database.withTenant(context, async (transaction) => {
      const found = await this.tasks.find(transaction, id);
      if (!found) throw notFound('task');
      await this.assessments.lock(transaction, found.systemId);
      const task = await this.tasks.find(transaction, id);
      if (!task || task.version !== version) throw changedMeanwhile('task');
      if (!OPEN_STATES.has(task.state))
        throw new ProblemException('resource.conflict', 'This task is closed and has no place.');
      await this.tasks.update(transaction, id, version, pin);
      await this.audit.record(transaction, context, {
        action,
        subject: { type: 'task', id },
        before: { rank: task.rank },
        after: { rank: pin.pinRank, reason: pin.pinReason },
      });
      const event = { systemId: task.systemId, cause: 'tasks' } as const;
      await this.events.systemChanged(transaction, context, event);
      return this.reading.detail(transaction, id);
    });
  }
}
