import { type JobPayload, notificationsUpkeepJob } from '@pitwall/contracts';
import { Database } from '@pitwall/server-db';
import { type HandlesJob, type JobContext, JobHandler } from '@pitwall/server-queue';
import { DeliveryRepository } from '../channels/delivery.repository.ts';
import { NotificationRepository } from './notification.repository.ts';

@JobHandler(notificationsUpkeepJob)
export class NotificationsUpkeepHandler implements HandlesJob<typeof notificationsUpkeepJob> {
  constructor(
    private readonly database: Database,
    private readonly notifications: NotificationRepository,
    private readonly deliveries: DeliveryRepository,
  ) {}

  async handle(
    payload: JobPayload<typeof notificationsUpkeepJob>,
    { signal }: JobContext<string>,
  ): Promise<void> {
    for (let gone = 1; gone > 0;) {
      signal.throwIfAborted();
      gone = await this.database.withTenant(payload, async (transaction) => {
        const now = new Date();
        const messages = await this.deliveries.forget(transaction, now);
        return messages + (await this.notifications.forget(transaction, now));
      });
    }
  }
}
