import { answerUpkeepJob, type JobPayload } from '@pitwall/contracts';
import { type HandlesJob, type JobContext, JobHandler } from '@pitwall/server-queue';
import { AnswerUpkeepService } from './answer-upkeep.service.ts';

@JobHandler(answerUpkeepJob)
export class AnswerUpkeepHandler implements HandlesJob<typeof answerUpkeepJob> {
  constructor(private readonly upkeep: AnswerUpkeepService) {}

  async handle(
    payload: JobPayload<typeof answerUpkeepJob>,
    { signal }: JobContext<string>,
  ): Promise<void> {
    await this.upkeep.run(payload, new Date(), signal);
  }
}
