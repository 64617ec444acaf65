import { Injectable } from '@nestjs/common';
import { webhookDeliveryJob } from '@pitwall/contracts';
import { Database } from '@pitwall/server-db';
import { notFound, ProblemException, RequestLimits } from '@pitwall/server-kernel';
import { Outbox } from '@pitwall/server-queue';
import { DeliveryRepository } from '../deliveries/delivery.repository.ts';
import { WebhookRepository } from '../endpoints/webhook.repository.ts';
import { WebhookSecrets } from '../endpoints/webhook-secrets.ts';
import { webhooksOf } from '../providers/registered.ts';
import type { IncomingWebhook } from '../providers/webhook-provider.ts';

/** Takes deliveries in: who sent it is proven, what it says is written down, and a job does the rest. */
@Injectable()
export class IntakeService {
  constructor(
    private readonly database: Database,
    private readonly webhooks: WebhookRepository,
    private readonly secrets: WebhookSecrets,
    private readonly deliveries: DeliveryRepository,
    private readonly outbox: Outbox,
    private readonly limits: RequestLimits,
  ) {}

  /** @throws ProblemException `resource.not_found`, `authentication.failed`, `request.invalid`, `rate.limited` */
  async take(
    address: string,
    incoming: IncomingWebhook,
    from: { address: string; requestId: string },
  ): Promise<void> {
    const webhook = await this.webhooks.reached(address);
    // Only who cannot prove who they are is counted: deliveries come in bursts, and none may be lost.
    if (!webhook) {
      await this.limits.countRequest(from.address, null);
      throw notFound('webhook');
    }
    const provider = webhooksOf(webhook.provider);
    const authentic = this.secrets
      .valid(webhook)
      .some((secret) => provider.isAuthentic(incoming, secret));
    const { organizationId } = webhook;
    if (!authentic) {
      await this.limits.countRequest(from.address, null);
      await this.database.withTenantSql({ organizationId }, (sql) =>
        this.webhooks.refuse(sql, webhook),
      );
      throw new ProblemException(
        'authentication.failed',
        'The signature is not that of this webhook’s secret. Give the sender the secret anew.',
      );
    }
    // Whoever kept a delivery cannot send it again for ever: what is older is not taken.
    if (provider.isFresh?.(incoming, Date.now()) === false)
      throw new ProblemException(
        'authentication.failed',
        'It was signed more than five minutes ago, or in the future: compare the clocks of both servers.',
      );
    const read = provider.read(incoming);
    if (!read)
      throw new ProblemException(
        'request.invalid',
        'This is no delivery: its id, its event or its payload is missing.',
      );
    await this.database.withTenantSql({ organizationId }, async (sql) => {
      const { id, due } = await this.deliveries.takeIn(sql, webhook, read);
      if (!due) return;
      const payload = { organizationId, webhookDeliveryId: id };
      await this.outbox.enqueue(sql, webhookDeliveryJob, payload, { requestId: from.requestId });
    });
  }
}
