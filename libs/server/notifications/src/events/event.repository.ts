import { Injectable } from '@nestjs/common';
import {
  type NotificationKind,
  type NotificationTarget,
  notificationTargetSchema,
} from '@pitwall/contracts';
import { Prisma, type TenantTransaction } from '@pitwall/server-db';

export interface EventRow {
  id: string;
  key: string;
  kind: NotificationKind;
  systemId: string | null;
  actorId: string | null;
  about: string;
  detail: string;
  target: NotificationTarget;
  addressees: string[];
  everyone: boolean;
  createdAt: Date;
  toldAt: Date | null;
}

export type NewEvent = Omit<EventRow, 'createdAt' | 'toldAt'>;

@Injectable()
export class EventRepository {
  /** False when the happening was published before. */
  async insert(
    transaction: TenantTransaction,
    organizationId: string,
    event: NewEvent,
  ): Promise<boolean> {
    const { count } = await transaction.notificationEvent.createMany({
      data: [{ organizationId, ...event, target: event.target as Prisma.InputJsonObject }],
      skipDuplicates: true,
    });
    return count === 1;
  }

  /** Holds the event until the transaction ends; null when it was told, or is gone. */
  async holdUntold(
    transaction: TenantTransaction,
    organizationId: string,
    id: string,
  ): Promise<EventRow | null> {
    const held = await transaction.$queryRaw<{ id: string }[]>(Prisma.sql`
      SELECT id FROM notification_event
      WHERE organization_id = ${organizationId}::uuid AND id = ${id}::uuid AND told_at IS NULL
      FOR UPDATE`);
    if (held.length === 0) return null;
    const row = await transaction.notificationEvent.findFirst({ where: { id } });
    if (!row) return null;
    return {
      ...row,
      kind: row.kind as NotificationKind,
      target: notificationTargetSchema.parse(row.target),
    };
  }

  async markTold(transaction: TenantTransaction, id: string, at: Date): Promise<void> {
    await transaction.notificationEvent.updateMany({ where: { id }, data: { toldAt: at } });
  }
}
