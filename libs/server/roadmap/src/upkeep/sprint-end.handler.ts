import { type JobPayload, sprintEndJob } from '@pitwall/contracts';
import { type HandlesJob, type JobContext, JobHandler } from '@pitwall/server-queue';
import { SprintEndService } from './sprint-end.service.ts';

@JobHandler(sprintEndJob)
export class SprintEndHandler implements HandlesJob<typeof sprintEndJob> {
  constructor(private readonly sprints: SprintEndService) {}

  async handle(
    payload: JobPayload<typeof sprintEndJob>,
    { signal }: JobContext<string>,
  ): Promise<void> {
    await this.sprints.run(payload, new Date(), signal);
  }
}
