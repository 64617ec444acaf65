import { type JobPayload, webhookDeliveryJob } from '@pitwall/contracts';
import { Database } from '@pitwall/server-db';
import { type HandlesJob, type JobContext, JobHandler } from '@pitwall/server-queue';
import { DeliveryRepository } from '@pitwall/server-webhooks';
import { ReactionsService } from './reactions.service.ts';

type Payload = JobPayload<typeof webhookDeliveryJob>;

/** Does what a delivery asks for, and writes down what came of it. */
@JobHandler(webhookDeliveryJob)
export class DeliveryHandler implements HandlesJob<typeof webhookDeliveryJob> {
  constructor(
    private readonly database: Database,
    private readonly deliveries: DeliveryRepository,
    private readonly reactions: ReactionsService,
  ) {}

  async handle(payload: Payload, { requestId }: JobContext<string>): Promise<void> {
    const { organizationId, webhookDeliveryId: id } = payload;
    const delivery = await this.database.withTenant(payload, (transaction) =>
      this.deliveries.find(transaction, id),
    );
    // Looked at by another job, or gone with its webhook.
    if (delivery?.state !== 'waiting') return;
    if (delivery.signal.kind === 'installation') await this.reactions.refresh(organizationId);
    await this.database.withTenant(payload, async (transaction) => {
      const { state, outcome } = await this.reactions.to(
        transaction,
        { organizationId, requestId },
        delivery,
      );
      // Both or neither: what was begun, and that it was.
      await this.deliveries.decide(transaction, id, state, outcome);
    });
  }

  async failed(payload: Payload, _context: JobContext<string>, message: string): Promise<void> {
    await this.database.withTenant(payload, (transaction) =>
      this.deliveries.decide(transaction, payload.webhookDeliveryId, 'failed', message),
    );
  }
}
