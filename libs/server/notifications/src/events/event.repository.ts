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

  /**
   * Holds an event until the transaction ends, and with it others that wait and that nobody holds, the oldest first.
   * None when it was told, or is gone.
   */
  async holdUntold(
    transaction: TenantTransaction,
    organizationId: string,
    id: string,
    most: number,
  ): Promise<EventRow[]> {
    const own = await transaction.$queryRaw<{ id: string }[]>(Prisma.sql`
      SELECT id FROM notification_event
      WHERE organization_id = ${organizationId}::uuid AND id = ${id}::uuid AND told_at IS NULL
      FOR UPDATE`);
    if (own.length === 0) return [];
    const others = await transaction.$queryRaw<{ id: string }[]>(Prisma.sql`
      SELECT id FROM notification_event
      WHERE organization_id = ${organizationId}::uuid AND told_at IS NULL AND id <> ${id}::uuid
      ORDER BY id LIMIT ${most - 1} FOR UPDATE SKIP LOCKED`);
    const rows = await transaction.notificationEvent.findMany({
      where: { id: { in: [id, ...others.map((other) => other.id)] } },
      orderBy: { id: 'asc' },
    });
    return rows.map((row) => ({
      ...row,
      kind: row.kind as NotificationKind,
      target: notificationTargetSchema.parse(row.target),
    }));
  }

  async markTold(transaction: TenantTransaction, ids: readonly string[], at: Date): Promise<void> {
    await transaction.notificationEvent.updateMany({
      where: { id: { in: [...ids] } },
      data: { toldAt: at },
    });
  }
}
