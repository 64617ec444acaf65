import { Injectable } from '@nestjs/common';
import {
  type DeliveryQuery,
  type Page,
  type WebhookDelivery,
  webhookDeliveryJob,
} from '@pitwall/contracts';
import { AuditLog } from '@pitwall/server-audit';
import { Database, type TenantTransaction } from '@pitwall/server-db';
import { decodeCursor, notFound, pageOf, type TenantRequest } from '@pitwall/server-kernel';
import { Outbox } from '@pitwall/server-queue';
import { z } from 'zod';
import { WebhooksService } from '../endpoints/webhooks.service.ts';
import { DeliveryRepository, type DeliveryRow } from './delivery.repository.ts';

/** What was told, and what came of it. */
@Injectable()
export class DeliveriesService {
  constructor(
    private readonly database: Database,
    private readonly webhooks: WebhooksService,
    private readonly deliveries: DeliveryRepository,
    private readonly outbox: Outbox,
    private readonly audit: AuditLog,
  ) {}

  async list(
    context: TenantRequest,
    webhookId: string,
    query: DeliveryQuery,
  ): Promise<Page<WebhookDelivery>> {
    const before = decodeCursor(query.cursor, z.uuid());
    return this.database.withTenant(context, async (transaction) => {
      await this.webhooks.find(transaction, webhookId);
      const rows = await this.deliveries.page(transaction, webhookId, query, before);
      return pageOf(rows, query.limit, ({ id }) => id, presentDelivery);
    });
  }

  /** Looks at it again, whatever came of it. One that waits is looked at anyway. */
  async replay(context: TenantRequest, webhookId: string, id: string): Promise<WebhookDelivery> {
    return this.database.withTenant(context, async (transaction) => {
      await this.find(transaction, webhookId, id);
      if (await this.deliveries.wait(transaction, id)) {
        const { organizationId, requestId } = context;
        const payload = { organizationId, webhookDeliveryId: id };
        await this.outbox.enqueue(transaction, webhookDeliveryJob, payload, { requestId });
        await this.audit.record(transaction, context, {
          action: 'webhook.delivery_replayed',
          subject: { type: 'webhook_delivery', id },
        });
      }
      return presentDelivery(await this.find(transaction, webhookId, id));
    });
  }

  private async find(
    transaction: TenantTransaction,
    webhookId: string,
    id: string,
  ): Promise<DeliveryRow> {
    const row = await this.deliveries.find(transaction, id, webhookId);
    if (!row) throw notFound('delivery');
    return row;
  }
}

const presentDelivery = ({
  webhookId: _webhook,
  signal: _signal,
  ...row
}: DeliveryRow): WebhookDelivery => ({
  ...row,
  receivedAt: row.receivedAt.toISOString(),
  processedAt: row.processedAt?.toISOString() ?? null,
});
