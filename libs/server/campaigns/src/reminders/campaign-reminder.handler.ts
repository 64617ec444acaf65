import { campaignReminderJob, type JobPayload } from '@pitwall/contracts';
import { type HandlesJob, type JobContext, JobHandler } from '@pitwall/server-queue';
import { CampaignRemindersService } from './campaign-reminders.service.ts';

@JobHandler(campaignReminderJob)
export class CampaignReminderHandler implements HandlesJob<typeof campaignReminderJob> {
  constructor(private readonly reminders: CampaignRemindersService) {}

  async handle(
    payload: JobPayload<typeof campaignReminderJob>,
    { signal }: JobContext<string>,
  ): Promise<void> {
    await this.reminders.run(payload, new Date(), signal);
  }
}
