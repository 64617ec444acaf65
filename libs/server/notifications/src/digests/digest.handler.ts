import { digestJob, type JobPayload } from '@pitwall/contracts';
import { type HandlesJob, JobHandler } from '@pitwall/server-queue';
import { DigestService } from './digest.service.ts';

type Payload = JobPayload<typeof digestJob>;

@JobHandler(digestJob)
export class DigestHandler implements HandlesJob<typeof digestJob> {
  constructor(private readonly digests: DigestService) {}

  async handle({ organizationId, digestId }: Payload): Promise<void> {
    await this.digests.send(organizationId, digestId, new Date());
  }

  async failed({ organizationId, digestId }: Payload): Promise<void> {
    await this.digests.postpone(organizationId, digestId, new Date());
  }
}
