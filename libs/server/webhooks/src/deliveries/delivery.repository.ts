import { Injectable } from '@nestjs/common';
import type { DeliveryQuery, DeliveryState } from '@pitwall/contracts';
import type { SqlTransaction, TenantTransaction } from '@pitwall/server-db';
import { v7 as uuidv7 } from 'uuid';
import {
  type ReadWebhook,
  type WebhookSignal,
  webhookSignalSchema,
} from '../providers/webhook-provider.ts';

export interface DeliveryRow {
  id: string;
  webhookId: string;
  delivery: string;
  event: string;
  action: string | null;
  project: string | null;
  signal: WebhookSignal;
  state: DeliveryState;
  outcome: string | null;
  times: number;
  receivedAt: Date;
  processedAt: Date | null;
}

const COLUMNS =
  'id, organization_id, webhook_id, delivery, event, action, project, signal, state, received_at';

/** What was there before tells whether a delivery that came again failed the last time. */
const TAKE_IN = `
  WITH before AS (
    SELECT state FROM webhook_delivery
    WHERE organization_id = $2::uuid AND webhook_id = $3::uuid AND delivery = $4
  )
  INSERT INTO webhook_delivery (${COLUMNS})
  VALUES ($1::uuid, $2::uuid, $3::uuid, $4, $5, $6, $7, $8::jsonb, 'waiting', now())
  ON CONFLICT (organization_id, webhook_id, delivery) DO UPDATE SET
    times = webhook_delivery.times + 1,
    state = CASE webhook_delivery.state WHEN 'failed' THEN 'waiting' ELSE webhook_delivery.state END
  RETURNING id, xmax = 0 AS first, coalesce((SELECT state FROM before) = 'failed', false) AS again`;

@Injectable()
export class DeliveryRepository {
  /** `due`: a job must look at it, since it is new or failed the last time. */
  async takeIn(
    sql: SqlTransaction,
    webhook: { id: string; organizationId: string },
    { delivery, event, action, project, signal }: ReadWebhook,
  ): Promise<{ id: string; due: boolean }> {
    const { rows } = await sql.query<{ id: string; first: boolean; again: boolean }>({
      name: 'webhook_delivery_take_in',
      text: TAKE_IN,
      values: [
        uuidv7(),
        webhook.organizationId,
        webhook.id,
        delivery,
        event,
        action,
        project,
        JSON.stringify(signal),
      ],
    });
    const [row] = rows;
    if (!row) throw new Error('The delivery was not written.');
    return { id: row.id, due: row.first || row.again };
  }

  async find(
    transaction: TenantTransaction,
    id: string,
    webhookId?: string,
  ): Promise<DeliveryRow | null> {
    const row = await transaction.webhookDelivery.findFirst({
      where: { id, ...(webhookId === undefined ? {} : { webhookId }) },
      omit: { organizationId: true },
    });
    return row && deliveryRow(row);
  }

  /** Newest first. */
  async page(
    transaction: TenantTransaction,
    webhookId: string,
    { search, state, limit }: DeliveryQuery,
    before: string | null,
  ): Promise<DeliveryRow[]> {
    const like = { contains: search ?? '', mode: 'insensitive' } as const;
    const rows = await transaction.webhookDelivery.findMany({
      where: {
        webhookId,
        ...(state === undefined ? {} : { state }),
        ...(before === null ? {} : { id: { lt: before } }),
        ...(search === undefined || search === ''
          ? {}
          : {
              OR: [{ delivery: like }, { event: like }, { project: like }, { outcome: like }],
            }),
      },
      omit: { organizationId: true },
      orderBy: { id: 'desc' },
      take: limit + 1,
    });
    return rows.map(deliveryRow);
  }

  /** False when somebody else has decided meanwhile. */
  async decide(
    transaction: TenantTransaction,
    id: string,
    state: Exclude<DeliveryState, 'waiting'>,
    outcome: string,
  ): Promise<boolean> {
    const { count } = await transaction.webhookDelivery.updateMany({
      where: { id, state: 'waiting' },
      data: { state, outcome, processedAt: new Date() },
    });
    return count === 1;
  }

  /** False while it waits already. */
  async wait(transaction: TenantTransaction, id: string): Promise<boolean> {
    const { count } = await transaction.webhookDelivery.updateMany({
      where: { id, state: { not: 'waiting' } },
      data: { state: 'waiting', outcome: null, processedAt: null },
    });
    return count === 1;
  }
}

const deliveryRow = ({
  signal,
  state,
  ...row
}: Omit<DeliveryRow, 'signal' | 'state'> & { signal: unknown; state: string }): DeliveryRow => ({
  ...row,
  signal: webhookSignalSchema.parse(signal),
  state: state as DeliveryState,
});
