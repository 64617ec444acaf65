import { deliverJob, type JobPayload } from '@pitwall/contracts';
import { type HandlesJob, JobHandler } from '@pitwall/server-queue';
import { DeliverySender } from './delivery-sender.ts';

@JobHandler(deliverJob)
export class DeliverHandler implements HandlesJob<typeof deliverJob> {
  constructor(private readonly sender: DeliverySender) {}

  async handle({ organizationId, deliveryId }: JobPayload<typeof deliverJob>): Promise<void> {
    await this.sender.send(organizationId, deliveryId, new Date());
  }
}
