import { type JobPayload, notifyJob } from '@pitwall/contracts';
import { type HandlesJob, JobHandler } from '@pitwall/server-queue';
import { TellingService } from './telling.service.ts';

@JobHandler(notifyJob)
export class NotifyHandler implements HandlesJob<typeof notifyJob> {
  constructor(private readonly telling: TellingService) {}

  async handle({ organizationId, eventId }: JobPayload<typeof notifyJob>): Promise<void> {
    await this.telling.tell(organizationId, eventId, new Date());
  }
}
