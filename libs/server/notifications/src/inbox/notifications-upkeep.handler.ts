import { type JobPayload, notificationsUpkeepJob } from '@pitwall/contracts';
import { Database } from '@pitwall/server-db';
import { type HandlesJob, type JobContext, JobHandler } from '@pitwall/server-queue';
import { NotificationRepository } from './notification.repository.ts';

@JobHandler(notificationsUpkeepJob)
export class NotificationsUpkeepHandler implements HandlesJob<typeof notificationsUpkeepJob> {
  constructor(
    private readonly database: Database,
    private readonly notifications: NotificationRepository,
  ) {}

  async handle(
    payload: JobPayload<typeof notificationsUpkeepJob>,
    { signal }: JobContext<string>,
  ): Promise<void> {
    for (let gone = 1; gone > 0;) {
      signal.throwIfAborted();
      gone = await this.database.withTenant(payload, (transaction) =>
        this.notifications.forget(transaction, new Date()),
      );
    }
  }
}
