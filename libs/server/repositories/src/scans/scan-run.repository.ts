import { Injectable } from '@nestjs/common';
import type { ScanRun, ScanStep } from '@pitwall/contracts';
import { organizationOf, Prisma, type TenantTransaction } from '@pitwall/server-db';

export interface ScanRunRow extends Omit<ScanRun, 'createdAt' | 'startedAt' | 'finishedAt'> {
  systemId: string;
  createdById: string | null;
  createdAt: Date;
  startedAt: Date | null;
  finishedAt: Date | null;
}

export interface NewScanRun {
  organizationId: string;
  systemId: string;
  repository: string;
  address: string;
  reason: ScanRun['reason'];
  createdById: string | null;
}

const COLUMNS = Prisma.sql`
  r.id, r.system_id AS "systemId", r.repository, r.address, r.reason, r.state, r.step, r.branch, r.commit,
  s.id AS "scanId", r.known, r.error, r.created_by_id AS "createdById", r.created_at AS "createdAt",
  r.started_at AS "startedAt", r.finished_at AS "finishedAt"
  FROM scan_run r LEFT JOIN scan s ON s.organization_id = r.organization_id AND s.system_id = r.system_id
    AND s.report_id = r.report_id`;

@Injectable()
export class ScanRunRepository {
  /** The id of the one that waits: this, or one that waits for the same repository already, with `fresh` false. */
  async insert(
    transaction: TenantTransaction,
    run: NewScanRun,
  ): Promise<{ id: string; fresh: boolean }> {
    const waitingFor = run.repository;
    const [created] = await transaction.scanRun.createManyAndReturn({
      data: [{ ...run, state: 'waiting', waitingFor }],
      select: { id: true },
      skipDuplicates: true,
    });
    if (created) return { id: created.id, fresh: true };
    const { id } = await transaction.scanRun.findFirstOrThrow({
      where: { systemId: run.systemId, waitingFor },
      select: { id: true },
    });
    return { id, fresh: false };
  }

  async find(
    transaction: TenantTransaction,
    systemId: string,
    id: string,
  ): Promise<ScanRunRow | null> {
    const [row] = await transaction.$queryRaw<ScanRunRow[]>(Prisma.sql`
      SELECT ${COLUMNS} WHERE r.organization_id = ${organizationOf(transaction)}::uuid
        AND r.system_id = ${systemId}::uuid AND r.id = ${id}::uuid`);
    return row ?? null;
  }

  async some(
    transaction: TenantTransaction,
    systemId: string,
    ids: readonly string[],
  ): Promise<ScanRunRow[]> {
    return transaction.$queryRaw<ScanRunRow[]>(Prisma.sql`
      SELECT ${COLUMNS} WHERE r.organization_id = ${organizationOf(transaction)}::uuid
        AND r.system_id = ${systemId}::uuid AND r.id = ANY(${[...ids]}::uuid[])
      ORDER BY r.id`);
  }

  /** Newest first. */
  async page(
    transaction: TenantTransaction,
    systemId: string,
    before: string | null,
    take: number,
  ): Promise<ScanRunRow[]> {
    const earlier = before === null ? Prisma.empty : Prisma.sql`AND r.id < ${before}::uuid`;
    return transaction.$queryRaw<ScanRunRow[]>(Prisma.sql`
      SELECT ${COLUMNS} WHERE r.organization_id = ${organizationOf(transaction)}::uuid
        AND r.system_id = ${systemId}::uuid ${earlier}
      ORDER BY r.id DESC LIMIT ${take}`);
  }

  /** Of each repository, the newest. */
  async newest(
    transaction: TenantTransaction,
    systemId: string,
    repositories: readonly string[],
  ): Promise<Map<string, ScanRunRow>> {
    const rows = await transaction.$queryRaw<ScanRunRow[]>(Prisma.sql`
      SELECT ${COLUMNS}
      JOIN unnest(${[...repositories]}::text[]) AS wanted(repository) ON r.id = (
        SELECT n.id FROM scan_run n WHERE n.organization_id = r.organization_id
          AND n.system_id = ${systemId}::uuid AND n.repository = wanted.repository
        ORDER BY n.id DESC LIMIT 1)
      WHERE r.organization_id = ${organizationOf(transaction)}::uuid AND r.system_id = ${systemId}::uuid`);
    return new Map(rows.map((row) => [row.repository, row]));
  }

  /** Whether another of the same repository is under way. */
  async isBusy(
    transaction: TenantTransaction,
    { systemId, repository, id }: Pick<ScanRunRow, 'systemId' | 'repository' | 'id'>,
  ): Promise<boolean> {
    const other = await transaction.scanRun.findFirst({
      where: { systemId, repository, state: 'running', id: { not: id } },
      select: { id: true },
    });
    return other !== null;
  }

  /** False when it is over. */
  async begin(transaction: TenantTransaction, id: string): Promise<boolean> {
    const { count } = await transaction.scanRun.updateMany({
      where: { id, state: { in: ['waiting', 'running'] } },
      data: { state: 'running', startedAt: new Date(), waitingFor: null, error: null },
    });
    return count === 1;
  }

  async step(transaction: TenantTransaction, id: string, step: ScanStep): Promise<void> {
    await transaction.scanRun.updateMany({ where: { id, state: 'running' }, data: { step } });
  }

  async end(
    transaction: TenantTransaction,
    id: string,
    end:
      | { state: 'finished'; branch: string; commit: string; reportId: string; known: boolean }
      | { state: 'failed'; error: string },
  ): Promise<boolean> {
    const { count } = await transaction.scanRun.updateMany({
      where: { id, state: { in: ['waiting', 'running'] } },
      data: { ...end, step: null, waitingFor: null, finishedAt: new Date() },
    });
    return count === 1;
  }

  /** How many runs of its repository have failed since one went well. */
  async failuresInARow(
    transaction: TenantTransaction,
    { systemId, repository }: Pick<ScanRunRow, 'systemId' | 'repository'>,
  ): Promise<number> {
    const success = await transaction.scanRun.findFirst({
      where: { systemId, repository, state: 'finished' },
      orderBy: { id: 'desc' },
      select: { id: true },
    });
    return transaction.scanRun.count({
      where: { systemId, repository, state: 'failed', ...(success && { id: { gt: success.id } }) },
    });
  }

  /** All but the newest of a repository. */
  async forgetOld(
    transaction: TenantTransaction,
    { systemId, repository }: Pick<ScanRunRow, 'systemId' | 'repository'>,
    kept: number,
  ): Promise<void> {
    const last = await transaction.scanRun.findMany({
      where: { systemId, repository },
      orderBy: { id: 'desc' },
      skip: kept,
      take: 1,
      select: { id: true },
    });
    const [{ id } = {}] = last;
    if (id === undefined) return;
    await transaction.scanRun.deleteMany({
      where: { systemId, repository, id: { lte: id }, state: { in: ['finished', 'failed'] } },
    });
  }

  async reportExists(
    transaction: TenantTransaction,
    systemId: string,
    reportId: string,
  ): Promise<boolean> {
    const row = await transaction.scan.findFirst({
      where: { systemId, reportId },
      select: { id: true },
    });
    return row !== null;
  }

  /** Addresses that are said of a system. */
  async addresses(transaction: TenantTransaction, systemId: string): Promise<string[]> {
    const rows = await transaction.repository.findMany({
      where: { systemId },
      select: { url: true },
      orderBy: { id: 'asc' },
      take: 20,
    });
    return rows.map(({ url }) => url);
  }
}
