import { Injectable } from '@nestjs/common';
import { type LoadTestFormat, type ScalabilityFit, scalabilityFitSchema } from '@pitwall/contracts';
import type { Prisma, TenantTransaction } from '@pitwall/server-db';

export interface LoadTestRow {
  id: string;
  component: string;
  name: string;
  formats: LoadTestFormat[];
  fit: ScalabilityFit;
  warnings: string[];
  createdAt: Date;
}

@Injectable()
export class LoadTestRepository {
  async insert(
    transaction: TenantTransaction,
    test: Omit<LoadTestRow, 'id' | 'createdAt'> & {
      organizationId: string;
      systemId: string;
      createdById: string | null;
    },
  ): Promise<LoadTestRow> {
    return loadTestRow(await transaction.loadTest.create({ data: test }));
  }

  /** Newest first. */
  async list(
    transaction: TenantTransaction,
    systemId: string,
    before: string | null,
    take: number,
  ): Promise<LoadTestRow[]> {
    const rows = await transaction.loadTest.findMany({
      where: { systemId, ...(before === null ? {} : { id: { lt: before } }) },
      orderBy: { id: 'desc' },
      take,
    });
    return rows.map(loadTestRow);
  }

  async find(
    transaction: TenantTransaction,
    systemId: string,
    id: string,
  ): Promise<LoadTestRow | null> {
    const row = await transaction.loadTest.findFirst({ where: { systemId, id } });
    return row && loadTestRow(row);
  }

  /** The limits that it measured stay, without it. */
  async delete(transaction: TenantTransaction, id: string): Promise<void> {
    await transaction.systemComponent.updateMany({
      where: { loadTestId: id },
      data: { loadTestId: null },
    });
    await transaction.loadTest.deleteMany({ where: { id } });
  }
}

const loadTestRow = (stored: Prisma.LoadTestGetPayload<object>): LoadTestRow => ({
  id: stored.id,
  component: stored.component,
  name: stored.name,
  formats: stored.formats as LoadTestFormat[],
  fit: scalabilityFitSchema.parse(stored.fit),
  warnings: stored.warnings,
  createdAt: stored.createdAt,
});
