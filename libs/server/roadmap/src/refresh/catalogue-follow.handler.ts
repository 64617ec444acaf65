import { catalogueFollowJob, type JobPayload } from '@pitwall/contracts';
import { Database } from '@pitwall/server-db';
import { DomainEvents } from '@pitwall/server-kernel';
import { type HandlesJob, type JobContext, JobHandler } from '@pitwall/server-queue';
import { TaskRefreshRepository } from './task-refresh.repository.ts';

/** Systems that are read at a time. */
const PAGE = 100;

/** After an organization's catalogue changed: each system's tasks follow, in a transaction of its own. Run again, it changes nothing. */
@JobHandler(catalogueFollowJob)
export class CatalogueFollowHandler implements HandlesJob<typeof catalogueFollowJob> {
  constructor(
    private readonly database: Database,
    private readonly tasks: TaskRefreshRepository,
    private readonly events: DomainEvents,
  ) {}

  async handle(
    { organizationId }: JobPayload<typeof catalogueFollowJob>,
    { signal, progress }: JobContext<string>,
  ): Promise<void> {
    let after: string | null = null;
    for (;;) {
      const last: string | null = after;
      const ids: string[] = await this.database.withTenant({ organizationId }, (transaction) =>
        this.tasks.systemIds(transaction, last, PAGE),
      );
      for (const [done, systemId] of ids.entries()) {
        signal.throwIfAborted();
        await this.database.withTenant({ organizationId }, (transaction) =>
          this.events.systemChanged(
            transaction,
            { organizationId, userId: null },
            { systemId, cause: 'catalogue' },
          ),
        );
        progress(done + 1, ids.length);
      }
      after = ids.at(-1) ?? null;
      if (after === null) return;
    }
  }
}
