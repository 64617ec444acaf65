import { Injectable } from '@nestjs/common';
import type { MailCadence, NotificationKind } from '@pitwall/contracts';
import {
  Database,
  Prisma,
  type SystemTransaction,
  type TenantTransaction,
} from '@pitwall/server-db';
import { KEPT_OUT } from '@pitwall/server-identity';
import { type NotificationRow, SHOWN, toRow } from '../inbox/notification.repository.ts';

export interface DigestRow {
  id: string;
  userId: string;
  cadence: Exclude<MailCadence, 'off'>;
  dueAt: Date;
}

export interface DueDigest {
  organizationId: string;
  id: string;
  dueAt: Date;
}

/** To whom a mail goes; null while they are no member, or their access is over. */
export interface Reader {
  email: string;
  isReviewer: boolean;
  systemIds: string[];
}

export interface Standing {
  leaving: boolean;
  keptOut: boolean;
}

@Injectable()
export class DigestRepository {
  constructor(private readonly database: Database) {}

  /** Mails whose time has come, of all organizations, the longest due first; behind the last one seen. */
  async due(
    transaction: SystemTransaction,
    now: Date,
    after: DueDigest | null,
    take: number,
  ): Promise<DueDigest[]> {
    const rest = after
      ? Prisma.sql`AND (due_at, id) > (${after.dueAt}, ${after.id}::uuid)`
      : Prisma.empty;
    return transaction.$queryRaw<DueDigest[]>(Prisma.sql`
      SELECT organization_id AS "organizationId", id, due_at AS "dueAt" FROM notification_digest
      WHERE state = 'open' AND due_at <= ${now} ${rest}
      ORDER BY due_at, id LIMIT ${take}`);
  }

  /** Holds a mail that still gathers until the transaction ends: nothing joins it meanwhile. */
  async hold(
    transaction: TenantTransaction,
    organizationId: string,
    id: string,
  ): Promise<DigestRow | null> {
    const [row] = await transaction.$queryRaw<DigestRow[]>(Prisma.sql`
      SELECT id, user_id AS "userId", cadence, due_at AS "dueAt" FROM notification_digest
      WHERE organization_id = ${organizationId}::uuid AND id = ${id}::uuid AND state = 'open'
      FOR UPDATE`);
    return row ?? null;
  }

  async postpone(transaction: TenantTransaction, id: string, dueAt: Date): Promise<void> {
    await transaction.notificationDigest.updateMany({ where: { id }, data: { dueAt } });
  }

  async reader(transaction: TenantTransaction, userId: string, now: Date): Promise<Reader | null> {
    const row = await transaction.membership.findFirst({
      where: { userId, OR: [{ expiresAt: null }, { expiresAt: { gt: now } }] },
      select: {
        role: true,
        user: { select: { email: true } },
        systems: { select: { systemId: true } },
      },
    });
    return (
      row && {
        email: row.user.email,
        isReviewer: row.role === 'reviewer',
        systemIds: row.systems.map(({ systemId }) => systemId),
      }
    );
  }

  /**
   * Whether the person has deleted their account, which ends some days later; and whether the organization's rules
   * for signing in keep them out, so that they may read nothing of it.
   */
  async standing(organizationId: string, userId: string): Promise<Standing> {
    const { rows } = await this.database.systemStatement<Standing>('tell people what happened', {
      text: `SELECT u.purge_after IS NOT NULL AS leaving, ${KEPT_OUT} AS "keptOut"
             FROM membership m
             JOIN organization o ON o.id = m.organization_id
             JOIN "user" u ON u.id = m.user_id
             WHERE m.organization_id = $1::uuid AND m.user_id = $2::uuid`,
      values: [organizationId, userId],
    });
    return rows[0] ?? { leaving: true, keptOut: true };
  }

  /** What a mail is to tell, the newest first, without what was read meanwhile; with how much there is in all. */
  async gathered(
    transaction: TenantTransaction,
    digestId: string,
    systems: string[] | null,
    take: number,
  ): Promise<{ rows: NotificationRow[]; told: number; byKind: Map<NotificationKind, number> }> {
    const where = {
      digestId,
      readAt: null,
      ...(systems === null ? {} : { systemId: { in: systems } }),
    };
    const rows = await transaction.notification.findMany({
      where,
      orderBy: [{ at: 'desc' }, { id: 'desc' }],
      take,
      select: SHOWN,
    });
    const sums = await transaction.notification.groupBy({
      by: ['kind'],
      where,
      _sum: { count: true },
    });
    const byKind = new Map(
      sums.map(({ kind, _sum }) => [kind as NotificationKind, _sum.count ?? 0]),
    );
    const told = [...byKind.values()].reduce((sum, count) => sum + count, 0);
    return { rows: rows.map(toRow), told, byKind };
  }

  /** Ends a mail; what comes later gathers for the next one. */
  async end(
    transaction: TenantTransaction,
    id: string,
    ended: {
      state: 'left' | 'dropped';
      told: number;
      unsubscribeHash: string | null;
      endedAt: Date;
    },
  ): Promise<void> {
    await transaction.notification.updateMany({
      where: { digestId: id, open: true },
      data: { open: false },
    });
    await transaction.notificationDigest.updateMany({ where: { id }, data: ended });
  }
}
