import { Injectable } from '@nestjs/common';
import type { TenantTransaction } from '@pitwall/server-db';

export interface ReportScheduleRow {
  id: string;
  systemId: string | null;
  system: { slug: string; name: string } | null;
  day: number;
  recipientIds: string[];
  createdAt: Date;
  sentFor: string | null;
  sentAt: Date | null;
}

const READ = {
  id: true,
  systemId: true,
  system: { select: { slug: true, name: true } },
  day: true,
  recipientIds: true,
  createdAt: true,
  sentFor: true,
  sentAt: true,
} as const;
const THERE = { OR: [{ systemId: null }, { system: { archivedAt: null } }] };

@Injectable()
export class ReportScheduleRepository {
  async insert(
    transaction: TenantTransaction,
    schedule: Pick<ReportScheduleRow, 'systemId' | 'day' | 'recipientIds' | 'sentFor'> & {
      organizationId: string;
      createdById: string;
    },
  ): Promise<ReportScheduleRow> {
    return transaction.reportSchedule.create({ data: schedule, select: READ });
  }

  /** All of them: there are few. Those of archived systems are left out. */
  async all(transaction: TenantTransaction): Promise<ReportScheduleRow[]> {
    return transaction.reportSchedule.findMany({
      where: THERE,
      select: READ,
      orderBy: { id: 'asc' },
    });
  }

  async find(transaction: TenantTransaction, id: string): Promise<ReportScheduleRow | null> {
    return transaction.reportSchedule.findFirst({ where: { id }, select: READ });
  }

  async delete(transaction: TenantTransaction, id: string): Promise<void> {
    await transaction.reportSchedule.deleteMany({ where: { id } });
  }

  /** Those whose day of this month has come and whose report was not mailed for it. `today` is YYYY-MM-DD. */
  async due(transaction: TenantTransaction, today: string): Promise<ReportScheduleRow[]> {
    return transaction.reportSchedule.findMany({
      where: {
        AND: [THERE, { OR: [{ sentFor: null }, { sentFor: { lt: today.slice(0, 7) } }] }],
        day: { lte: Number(today.slice(8)) },
      },
      select: READ,
      orderBy: { id: 'asc' },
    });
  }

  /** False when another run has mailed it meanwhile, or it was taken away. */
  async markSent(
    transaction: TenantTransaction,
    id: string,
    month: string,
    at: Date,
  ): Promise<boolean> {
    const { count } = await transaction.reportSchedule.updateMany({
      where: { id, OR: [{ sentFor: null }, { sentFor: { lt: month } }] },
      data: { sentFor: month, sentAt: at },
    });
    return count === 1;
  }
}
