import { dailyRefreshJob, type JobPayload } from '@pitwall/contracts';
import { type HandlesJob, type JobContext, JobHandler } from '@pitwall/server-queue';
import { DailyRefreshService } from './daily-refresh.service.ts';

@JobHandler(dailyRefreshJob)
export class DailyRefreshHandler implements HandlesJob<typeof dailyRefreshJob> {
  constructor(private readonly systems: DailyRefreshService) {}

  async handle(
    payload: JobPayload<typeof dailyRefreshJob>,
    { signal }: JobContext<string>,
  ): Promise<void> {
    await this.systems.run(payload, new Date(), signal);
  }
}
