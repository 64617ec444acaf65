import { type JobPayload, notificationsDueJob } from '@pitwall/contracts';
import { type HandlesJob, type JobContext, JobHandler } from '@pitwall/server-queue';
import { DueService } from './due.service.ts';

@JobHandler(notificationsDueJob)
export class DueHandler implements HandlesJob<typeof notificationsDueJob> {
  constructor(private readonly due: DueService) {}

  async handle(
    _payload: JobPayload<typeof notificationsDueJob>,
    { signal }: JobContext<null>,
  ): Promise<void> {
    await this.due.run(new Date(), signal);
  }
}
