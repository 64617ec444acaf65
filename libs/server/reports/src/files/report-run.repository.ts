import { Injectable } from '@nestjs/common';
import type { ReportFormat, ReportRun } from '@pitwall/contracts';
import type { TenantTransaction } from '@pitwall/server-db';

export interface ReportRunRow {
  id: string;
  systemId: string | null;
  system: { slug: string; name: string } | null;
  format: ReportFormat;
  since: Date | null;
  state: ReportRun['state'];
  done: number;
  total: number;
  error: string | null;
  createdAt: Date;
  finishedAt: Date | null;
}

const READ = {
  id: true,
  systemId: true,
  system: { select: { slug: true, name: true } },
  format: true,
  since: true,
  state: true,
  done: true,
  total: true,
  error: true,
  createdAt: true,
  finishedAt: true,
} as const;
type Stored = Omit<ReportRunRow, 'format' | 'state'> & { format: string; state: string };
/** Files of archived systems are not found. */
const THERE = { OR: [{ systemId: null }, { system: { archivedAt: null } }] };

@Injectable()
export class ReportRunRepository {
  async insert(
    transaction: TenantTransaction,
    run: Pick<ReportRunRow, 'systemId' | 'format' | 'since'> & {
      organizationId: string;
      createdById: string;
    },
  ): Promise<ReportRunRow> {
    return runRow(
      await transaction.reportRun.create({ data: { ...run, state: 'waiting' }, select: READ }),
    );
  }

  async find(transaction: TenantTransaction, id: string): Promise<ReportRunRow | null> {
    const row = await transaction.reportRun.findFirst({ where: { id, ...THERE }, select: READ });
    return row && runRow(row);
  }

  /** Newest first; of one system, or those of the organization where it is null. */
  async list(
    transaction: TenantTransaction,
    systemId: string | null,
    before: string | null,
    take: number,
  ): Promise<ReportRunRow[]> {
    const rows = await transaction.reportRun.findMany({
      where: { systemId, ...(before === null ? {} : { id: { lt: before } }) },
      select: READ,
      orderBy: { id: 'desc' },
      take,
    });
    return rows.map(runRow);
  }

  /** Null while there is none. */
  async result(transaction: TenantTransaction, id: string): Promise<Uint8Array | null> {
    const row = await transaction.reportRun.findFirst({ where: { id }, select: { result: true } });
    return row?.result ?? null;
  }

  async progress(
    transaction: TenantTransaction,
    id: string,
    { done, total }: { done: number; total: number },
  ): Promise<void> {
    await this.unlessFinished(transaction, id, { state: 'running', done, total });
  }

  async finish(
    transaction: TenantTransaction,
    id: string,
    { total, result }: { total: number; result: Uint8Array<ArrayBuffer> },
  ): Promise<void> {
    const finishedAt = new Date();
    const end = { state: 'finished', done: total, total, result, error: null, finishedAt };
    await this.unlessFinished(transaction, id, end);
  }

  async fail(transaction: TenantTransaction, id: string, error: string): Promise<void> {
    await this.unlessFinished(transaction, id, { state: 'failed', error, finishedAt: new Date() });
  }

  /** Files are kept to be fetched, not for ever. */
  async deleteBefore(transaction: TenantTransaction, moment: Date): Promise<void> {
    await transaction.reportRun.deleteMany({ where: { createdAt: { lt: moment } } });
  }

  /** An earlier attempt that was thought dead may still write; what is finished stays as it is. */
  private async unlessFinished(
    transaction: TenantTransaction,
    id: string,
    data: object,
  ): Promise<void> {
    await transaction.reportRun.updateMany({ where: { id, state: { not: 'finished' } }, data });
  }
}

const runRow = (stored: Stored): ReportRunRow => ({
  ...stored,
  format: stored.format as ReportFormat,
  state: stored.state as ReportRun['state'],
});
