import { Injectable } from '@nestjs/common';
import type { TenantTransaction } from '@pitwall/server-db';
import { DomainEvents, type EventContext } from '@pitwall/server-kernel';
import { v7 as uuidv7 } from 'uuid';
import { TaskRefreshRepository } from './task-refresh.repository.ts';

/** Tells who has a task, and who said that it is done, that it is open again. */
@Injectable()
export class ReopenedNews {
  constructor(
    private readonly events: DomainEvents,
    private readonly tasks: TaskRefreshRepository,
  ) {}

  async tell(
    transaction: TenantTransaction,
    context: EventContext,
    systemId: string,
    reopened: readonly { taskId: string; reason: string; claimedById?: string | null }[],
  ): Promise<void> {
    if (reopened.length === 0) return;
    const known = await this.tasks.named(
      transaction,
      reopened.map(({ taskId }) => taskId),
    );
    for (const { taskId, reason, claimedById = null } of reopened) {
      const task = known.get(taskId);
      if (!task) continue;
      await this.events.notable(transaction, context, {
        kind: 'task_reopened',
        // The change itself has no name of its own, and is made once.
        key: `reopened:${taskId}:${uuidv7()}`,
        systemId,
        about: task.title,
        detail: reason,
        target: { page: 'task', id: taskId },
        to: [task.ownerId, claimedById],
      });
    }
  }
}
