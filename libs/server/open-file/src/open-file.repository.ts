import { Injectable } from '@nestjs/common';
import type { OpenFileTable } from '@pitwall/contracts';
import { Prisma, type TenantTransaction } from '@pitwall/server-db';

export type Row = Record<string, unknown>;

/** What is asked of each table alike. */
interface Table {
  findMany(query: object): Promise<Row[]>;
  createMany(rows: { data: Row[] }): Promise<unknown>;
}

const CHUNK = 500;
const WITHOUT_ID: ReadonlySet<OpenFileTable> = new Set([
  'sprintResult',
  'taskDependency',
  'inheritedPractice',
  'catalogueChoice',
  'catalogueMoveSystem',
  'cataloguePin',
  'systemScanning',
  'campaignSystem',
]);

@Injectable()
export class OpenFileRepository {
  /** All rows of a table without their organization, the oldest first. */
  async rows(transaction: TenantTransaction, table: OpenFileTable): Promise<Row[]> {
    const hasId = !WITHOUT_ID.has(table);
    return tableOf(transaction, table).findMany({
      omit: { organizationId: true },
      ...(hasId ? { orderBy: { id: 'asc' } } : {}),
    });
  }

  async insert(
    transaction: TenantTransaction,
    organizationId: string,
    table: OpenFileTable,
    rows: readonly Row[],
  ): Promise<void> {
    for (let start = 0; start < rows.length; start += CHUNK) {
      const data = rows.slice(start, start + CHUNK).map((row) => ({ ...row, organizationId }));
      await tableOf(transaction, table).createMany({ data });
    }
  }

  async organization(
    transaction: TenantTransaction,
  ): Promise<{ name: string; timeZone: string; settings: unknown }> {
    return transaction.organization.findFirstOrThrow({
      select: { name: true, timeZone: true, settings: true },
    });
  }

  async change(
    transaction: TenantTransaction,
    id: string,
    { timeZone, settings }: { timeZone: string; settings: object },
  ): Promise<void> {
    await transaction.organization.update({
      where: { id },
      data: { timeZone, settings: settings as Prisma.InputJsonObject },
    });
  }

  /** Holds another import of the same organization back; true when nothing is in it yet. */
  async isEmpty(transaction: TenantTransaction, organizationId: string): Promise<boolean> {
    await transaction.$executeRaw`
      SELECT FROM organization WHERE id = ${organizationId}::uuid FOR UPDATE`;
    const counts = [
      await transaction.team.count(),
      await transaction.system.count(),
      await transaction.catalogueOverlayRevision.count(),
      await transaction.catalogueChoice.count(),
    ];
    return counts.every((count) => count === 0);
  }

  /** Members by id, or by address. */
  async people(
    transaction: TenantTransaction,
    where: { ids: readonly string[] } | { emails: readonly string[] },
  ): Promise<{ id: string; name: string; email: string }[]> {
    return transaction.user.findMany({
      where: 'ids' in where ? { id: { in: [...where.ids] } } : { email: { in: [...where.emails] } },
      select: { id: true, name: true, email: true },
      orderBy: { id: 'asc' },
    });
  }
}

// Every table of the file is a model of that name; what goes in was parsed by its row's schema.
const tableOf = (transaction: TenantTransaction, table: OpenFileTable): Table =>
  transaction[table] as unknown as Table;
