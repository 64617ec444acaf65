import { Injectable } from '@nestjs/common';
import {
  type NotificationKind,
  type NotificationTarget,
  notificationTargetSchema,
} from '@pitwall/contracts';
import type { TenantTransaction } from '@pitwall/server-db';
import { z } from 'zod';

export interface NotificationRow {
  id: string;
  kind: NotificationKind;
  count: number;
  actorId: string | null;
  about: string;
  detail: string;
  target: NotificationTarget;
  samples: string[];
  at: Date;
  readAt: Date | null;
  system: { id: string; slug: string; name: string } | null;
}

/** Which notifications of one person. */
export interface NotificationFilter {
  state: 'unread' | 'all';
  kind?: NotificationKind | undefined;
  system?: string | undefined;
}

export interface NotificationPlace {
  at: string;
  id: string;
}

export const SHOWN = {
  id: true,
  kind: true,
  count: true,
  actorId: true,
  about: true,
  detail: true,
  target: true,
  samples: true,
  at: true,
  readAt: true,
  system: { select: { id: true, slug: true, name: true } },
} as const;

const samplesSchema = z.array(z.string());

export const toRow = (
  row: Omit<NotificationRow, 'kind' | 'target' | 'samples'> & {
    kind: string;
    target: unknown;
    samples: unknown;
  },
): NotificationRow => ({
  ...row,
  kind: row.kind as NotificationKind,
  target: notificationTargetSchema.parse(row.target),
  samples: samplesSchema.parse(row.samples),
});

const KEPT_DAYS = 90;
/** Published as long as they last, so that their key has to be known as long. There are few of them. */
const LASTING: NotificationKind[] = ['contradiction_found'];
const BATCH = 2_000;

@Injectable()
export class NotificationRepository {
  /** The newest first. */
  async page(
    transaction: TenantTransaction,
    userId: string,
    { state, kind, system }: NotificationFilter,
    before: NotificationPlace | null,
    take: number,
  ): Promise<NotificationRow[]> {
    const rows = await transaction.notification.findMany({
      where: {
        userId,
        inApp: true,
        ...(state === 'unread' ? { readAt: null } : {}),
        ...(kind === undefined ? {} : { kind }),
        ...(system === undefined ? {} : { systemId: system }),
        ...(before
          ? { OR: [{ at: { lt: before.at } }, { at: before.at, id: { lt: before.id } }] }
          : {}),
      },
      orderBy: [{ at: 'desc' }, { id: 'desc' }],
      take,
      select: SHOWN,
    });
    return rows.map(toRow);
  }

  /** Counts no further than `most`: nobody reads a higher number. */
  async countUnread(transaction: TenantTransaction, userId: string, most: number): Promise<number> {
    const rows = await transaction.notification.findMany({
      where: { userId, inApp: true, readAt: null },
      select: { id: true },
      take: most,
    });
    return rows.length;
  }

  async find(
    transaction: TenantTransaction,
    userId: string,
    id: string,
  ): Promise<NotificationRow | null> {
    const row = await transaction.notification.findFirst({
      where: { id, userId, inApp: true },
      select: SHOWN,
    });
    return row ? toRow(row) : null;
  }

  /** What was read takes in nothing more: what comes later is news again. */
  async mark(
    transaction: TenantTransaction,
    userId: string,
    id: string,
    readAt: Date | null,
  ): Promise<void> {
    await transaction.notification.updateMany({
      where: { id, userId, inApp: true },
      data: { readAt, open: false },
    });
  }

  async markAll(
    transaction: TenantTransaction,
    userId: string,
    { kind, until }: { kind?: NotificationKind | undefined; until: Date },
    readAt: Date,
  ): Promise<number> {
    const { count } = await transaction.notification.updateMany({
      where: {
        userId,
        inApp: true,
        readAt: null,
        at: { lte: until },
        ...(kind === undefined ? {} : { kind }),
      },
      data: { readAt, open: false },
    });
    return count;
  }

  /** Lets go what is older than 90 days, in short statements. Gives how many rows went. */
  async forget(transaction: TenantTransaction, now: Date): Promise<number> {
    const before = new Date(now.getTime() - KEPT_DAYS * 86_400_000);
    const old = await transaction.notification.findMany({
      where: { at: { lt: before }, open: false },
      select: { id: true },
      take: BATCH,
    });
    await transaction.notification.deleteMany({ where: { id: { in: old.map(({ id }) => id) } } });
    const events = await transaction.notificationEvent.findMany({
      where: { createdAt: { lt: before }, toldAt: { not: null }, kind: { notIn: LASTING } },
      select: { id: true },
      take: BATCH,
    });
    await transaction.notificationEvent.deleteMany({
      where: { id: { in: events.map(({ id }) => id) } },
    });
    const digests = await transaction.notificationDigest.findMany({
      where: { endedAt: { lt: before }, notifications: { none: {} } },
      select: { id: true },
      take: BATCH,
    });
    await transaction.notificationDigest.deleteMany({
      where: { id: { in: digests.map(({ id }) => id) } },
    });
    return old.length + events.length + digests.length;
  }
}
