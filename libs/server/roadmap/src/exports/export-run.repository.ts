import { Injectable } from '@nestjs/common';
import type { ExportRun, RoadmapFormat } from '@pitwall/contracts';
import type { TenantTransaction } from '@pitwall/server-db';

export interface ExportRunRow {
  id: string;
  systemId: string;
  format: RoadmapFormat;
  state: ExportRun['state'];
  done: number;
  total: number;
  error: string | null;
  createdAt: Date;
  finishedAt: Date | null;
}

const WITHOUT_RESULT = { result: true, organizationId: true, createdById: true } as const;
type Stored = Omit<ExportRunRow, 'format' | 'state'> & { format: string; state: string };

@Injectable()
export class ExportRunRepository {
  async insert(
    transaction: TenantTransaction,
    run: { organizationId: string; systemId: string; format: RoadmapFormat; createdById: string },
  ): Promise<ExportRunRow> {
    return exportRunRow(
      await transaction.exportRun.create({
        data: { ...run, state: 'waiting' },
        omit: WITHOUT_RESULT,
      }),
    );
  }

  async find(
    transaction: TenantTransaction,
    systemId: string,
    id: string,
  ): Promise<ExportRunRow | null> {
    const row = await transaction.exportRun.findFirst({
      where: { systemId, id },
      omit: WITHOUT_RESULT,
    });
    return row && exportRunRow(row);
  }

  /** Null also when they are gone. */
  async creator(transaction: TenantTransaction, id: string): Promise<string | null> {
    const row = await transaction.exportRun.findFirst({
      where: { id },
      select: { createdById: true },
    });
    return row?.createdById ?? null;
  }

  /** Null while there is none. */
  async result(transaction: TenantTransaction, id: string): Promise<string | null> {
    const row = await transaction.exportRun.findFirst({ where: { id }, select: { result: true } });
    return row?.result ?? null;
  }

  /** Newest first. */
  async list(
    transaction: TenantTransaction,
    systemId: string,
    before: string | null,
    take: number,
  ): Promise<ExportRunRow[]> {
    const rows = await transaction.exportRun.findMany({
      where: { systemId, ...(before === null ? {} : { id: { lt: before } }) },
      omit: WITHOUT_RESULT,
      orderBy: { id: 'desc' },
      take,
    });
    return rows.map(exportRunRow);
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
    { total, result }: { total: number; result: string },
  ): Promise<void> {
    const finishedAt = new Date();
    const end = { state: 'finished', done: total, total, result, error: null, finishedAt };
    await this.unlessFinished(transaction, id, end);
  }

  async fail(transaction: TenantTransaction, id: string, error: string): Promise<void> {
    await this.unlessFinished(transaction, id, { state: 'failed', error, finishedAt: new Date() });
  }

  /** Deletes what is older; files are kept to be fetched, not for ever. */
  async deleteBefore(
    transaction: TenantTransaction,
    systemId: string,
    moment: Date,
  ): Promise<void> {
    await transaction.exportRun.deleteMany({ where: { systemId, createdAt: { lt: moment } } });
  }

  /** An earlier attempt that was thought dead may still write; what is finished stays as it is. */
  private async unlessFinished(
    transaction: TenantTransaction,
    id: string,
    data: object,
  ): Promise<void> {
    await transaction.exportRun.updateMany({ where: { id, state: { not: 'finished' } }, data });
  }
}

const exportRunRow = (stored: Stored): ExportRunRow => ({
  ...stored,
  format: stored.format as RoadmapFormat,
  state: stored.state as ExportRun['state'],
});
