import { Injectable } from '@nestjs/common';
import {
  type DeliveryAttempt,
  deliveryAttemptSchema,
  type NotificationDeliveryState,
} from '@pitwall/contracts';
import { Prisma, type SystemTransaction, type TenantTransaction } from '@pitwall/server-db';
import { v7 as uuidv7 } from 'uuid';
import { z } from 'zod';
import type { ChannelItem } from './message.ts';

export interface DeliveryRow {
  id: string;
  channelId: string;
  eventId: string | null;
  title: string;
  count: number;
  content: unknown;
  state: NotificationDeliveryState;
  attempts: DeliveryAttempt[];
  createdAt: Date;
  nextAttemptAt: Date | null;
  endedAt: Date | null;
}

export interface DueDelivery {
  organizationId: string;
  id: string;
  at: Date;
}

const KEPT_DAYS = 30;
const BATCH = 2_000;
const attemptsSchema = z.array(deliveryAttemptSchema);
type Stored = Omit<DeliveryRow, 'state' | 'attempts'> & { state: string; attempts: unknown };
const rowOf = ({ attempts, state, ...row }: Stored): DeliveryRow => ({
  ...row,
  state: state as NotificationDeliveryState,
  attempts: attemptsSchema.parse(attempts),
});
const json = (value: unknown): Prisma.InputJsonObject => value as Prisma.InputJsonObject;

@Injectable()
export class DeliveryRepository {
  /** Messages to webhooks, one for each event. Gives the ids of those that are new. */
  async insert(
    transaction: TenantTransaction,
    organizationId: string,
    deliveries: readonly {
      channelId: string;
      eventId: string | null;
      title: string;
      content: unknown;
      nextAttemptAt: Date;
    }[],
  ): Promise<string[]> {
    const rows = await transaction.notificationDelivery.createManyAndReturn({
      data: deliveries.map(({ content, ...delivery }) => ({
        ...delivery,
        organizationId,
        content: json(content),
        state: 'waiting',
      })),
      skipDuplicates: true,
      select: { id: true },
    });
    return rows.map(({ id }) => id);
  }

  /** Joins the message of a chat that gathers, or begins one. */
  async gather(
    transaction: TenantTransaction,
    organizationId: string,
    given: {
      channelId: string;
      items: readonly ChannelItem[];
      count: number;
      at: Date;
      most: number;
    },
  ): Promise<void> {
    const { channelId, items, count, at, most } = given;
    const title = items[0]?.title ?? '';
    await transaction.$executeRaw(Prisma.sql`
      INSERT INTO notification_delivery AS d
        (id, organization_id, channel_id, title, count, content, state, next_attempt_at)
      VALUES (${uuidv7()}::uuid, ${organizationId}::uuid, ${channelId}::uuid, ${title}, ${count},
              ${JSON.stringify(items.slice(0, most))}::jsonb, 'gathering', ${at})
      ON CONFLICT (organization_id, channel_id) WHERE state = 'gathering'
      DO UPDATE SET count = d.count + excluded.count,
        content = (SELECT jsonb_agg(said.value ORDER BY said.place)
                   FROM jsonb_array_elements(d.content || excluded.content)
                     WITH ORDINALITY AS said (value, place)
                   WHERE said.place <= ${most})`);
  }

  /** Holds a message that is due until the transaction ends. */
  async hold(
    transaction: TenantTransaction,
    organizationId: string,
    id: string,
    now: Date,
  ): Promise<DeliveryRow | null> {
    const held = await transaction.$queryRaw<unknown[]>(Prisma.sql`
      SELECT 1 FROM notification_delivery
      WHERE organization_id = ${organizationId}::uuid AND id = ${id}::uuid
        AND state IN ('gathering', 'waiting') AND next_attempt_at <= ${now}
      FOR UPDATE`);
    if (held.length === 0) return null;
    return this.find(transaction, id);
  }

  async find(transaction: TenantTransaction, id: string): Promise<DeliveryRow | null> {
    const row = await transaction.notificationDelivery.findFirst({ where: { id } });
    return row ? rowOf(row) : null;
  }

  async change(
    transaction: TenantTransaction,
    id: string,
    {
      attempts,
      ...change
    }: Partial<Pick<DeliveryRow, 'state' | 'attempts' | 'nextAttemptAt' | 'endedAt'>>,
  ): Promise<void> {
    await transaction.notificationDelivery.updateMany({
      where: { id },
      data: { ...change, ...(attempts ? { attempts: attempts as Prisma.InputJsonArray } : {}) },
    });
  }

  /** The newest first. */
  async page(
    transaction: TenantTransaction,
    channelId: string,
    state: NotificationDeliveryState | undefined,
    before: string | null,
    take: number,
  ): Promise<DeliveryRow[]> {
    const rows = await transaction.notificationDelivery.findMany({
      where: {
        channelId,
        ...(state ? { state } : {}),
        ...(before ? { id: { lt: before } } : {}),
      },
      orderBy: { id: 'desc' },
      take,
    });
    return rows.map(rowOf);
  }

  /** Messages whose time has come, of all organizations whose channel takes them. */
  async due(
    transaction: SystemTransaction,
    now: Date,
    after: DueDelivery | null,
    take: number,
  ): Promise<DueDelivery[]> {
    const rest = after
      ? Prisma.sql`AND (d.next_attempt_at, d.id) > (${after.at}, ${after.id}::uuid)`
      : Prisma.empty;
    return transaction.$queryRaw<DueDelivery[]>(Prisma.sql`
      SELECT d.organization_id AS "organizationId", d.id, d.next_attempt_at AS at
      FROM notification_delivery d
      JOIN notification_channel c ON c.organization_id = d.organization_id AND c.id = d.channel_id
      WHERE d.next_attempt_at <= ${now} AND c.state = 'active' ${rest}
      ORDER BY d.next_attempt_at, d.id LIMIT ${take}`);
  }

  async forget(transaction: TenantTransaction, now: Date): Promise<number> {
    const before = new Date(now.getTime() - KEPT_DAYS * 86_400_000);
    const old = await transaction.notificationDelivery.findMany({
      where: { createdAt: { lt: before } },
      select: { id: true },
      take: BATCH,
    });
    const { count } = await transaction.notificationDelivery.deleteMany({
      where: { id: { in: old.map(({ id }) => id) } },
    });
    return count;
  }
}
