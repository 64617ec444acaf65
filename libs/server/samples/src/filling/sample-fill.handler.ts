import {
  ROLE_PERMISSIONS,
  type JobPayload,
  type LiveEvent,
  sampleFillJob,
} from '@pitwall/contracts';
import {
  type HandlesJob,
  type JobContext,
  JobHandler,
  type JobProgress,
} from '@pitwall/server-queue';
import { SampleRepository } from '../organizations/sample.repository.ts';
import { SampleFilling } from './sample-filling.service.ts';

type Payload = JobPayload<typeof sampleFillJob>;

/** Empties and fills. Run again, it begins anew, so that nothing stands twice. */
@JobHandler(sampleFillJob)
export class SampleFillHandler implements HandlesJob<typeof sampleFillJob> {
  constructor(
    private readonly samples: SampleRepository,
    private readonly filling: SampleFilling,
  ) {}

  async handle({ organizationId }: Payload, context: JobContext<string>): Promise<void> {
    const sample = await this.samples.find(organizationId);
    if (sample?.state !== 'filling') return;
    await this.samples.empty(organizationId);
    const owner = {
      organizationId,
      userId: sample.userId,
      requestId: context.requestId ?? context.jobId,
      address: null,
      tokenId: null,
      role: 'owner',
      permissions: ROLE_PERMISSIONS.owner,
    } as const;
    await this.filling.fill(owner, async (done, total) => {
      context.signal.throwIfAborted();
      context.progress(done, total);
      await this.samples.progress(organizationId, { done, total });
    });
    await this.samples.end(organizationId, 'ready');
  }

  async failed({ organizationId }: Payload): Promise<void> {
    await this.samples.end(organizationId, 'failed');
  }

  progressEvent(_payload: Payload, progress: JobProgress): LiveEvent {
    return { kind: 'sample.progress', ...progress };
  }
}
