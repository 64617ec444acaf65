import { Injectable } from '@nestjs/common';
import type { TrackerMapping } from '@pitwall/contracts';
import { ProblemException, type TenantRequest } from '@pitwall/server-kernel';
import { TaskChangesService, TasksService } from '@pitwall/server-roadmap';
import type { ScalarField, SyncTake } from '@pitwall/trackers';

/** Takes over into tasks what people changed in the tracker. */
@Injectable()
export class TaskTakesService {
  constructor(
    private readonly tasks: TasksService,
    private readonly changes: TaskChangesService,
  ) {}

  /** Gives the fields that could not be taken, since the task stands otherwise by now. Twice does no harm. */
  async apply(
    context: TenantRequest,
    mapping: TrackerMapping,
    takes: readonly SyncTake[],
  ): Promise<ScalarField[]> {
    const refused: ScalarField[] = [];
    for (const take of takes)
      if (!(await this.take(context, mapping, take))) refused.push(take.field);
    return refused;
  }

  private async take(
    context: TenantRequest,
    { people }: TrackerMapping,
    { taskId, field, to, reference }: SyncTake,
  ): Promise<boolean> {
    try {
      const { version, state, owner } = await this.tasks.get(context, taskId);
      if (field === 'state') {
        const wanted = to === 'closed' ? 'done_unverified' : 'doing';
        const closed = state === 'done_unverified' || state === 'done';
        if (to === 'closed' ? closed : state === 'todo' || state === 'doing') return true;
        const reason = `${to === 'closed' ? 'Closed' : 'Opened again'} in the tracker: ${reference.url}`;
        await this.changes.update(context, taskId, { version, state: wanted, reason });
        return true;
      }
      if (field !== 'assignee') return false;
      const login = to === null ? null : String(to).toLowerCase();
      const ownerId =
        login === null
          ? null
          : (people.find((each) => each.login.toLowerCase() === login)?.userId ?? null);
      if (login !== null && ownerId === null) return false;
      if ((owner?.userId ?? null) !== ownerId)
        await this.changes.update(context, taskId, { version, ownerId });
      return true;
    } catch (error) {
      // Somebody changed the task at this moment, or it closed: the next sync sees both sides anew.
      if (error instanceof ProblemException) return false;
      throw error;
    }
  }
}
