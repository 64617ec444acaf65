import { type JobPayload, reportMailJob } from '@pitwall/contracts';
import { type HandlesJob, type JobContext, JobHandler } from '@pitwall/server-queue';
import { ReportMailingService } from './report-mailing.service.ts';

@JobHandler(reportMailJob)
export class ReportMailHandler implements HandlesJob<typeof reportMailJob> {
  constructor(private readonly mailing: ReportMailingService) {}

  async handle(
    payload: JobPayload<typeof reportMailJob>,
    { signal }: JobContext<string>,
  ): Promise<void> {
    await this.mailing.run(payload, new Date(), signal);
  }
}
