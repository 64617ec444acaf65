import { Injectable } from '@nestjs/common';
import type { OpenFilePerson, OpenFileTable } from '@pitwall/contracts';
import { Prisma, type TenantTransaction } from '@pitwall/server-db';
import { newestScans } from './newest-scans.repository.ts';
import { exportedRow, LEFT_HERE } from './tracker-rows.ts';

export type Row = Record<string, unknown>;

/** What is asked of each table alike. */
interface Table {
  findMany(query: object): Promise<Row[]>;
  createMany(rows: { data: Row[] }): Promise<unknown>;
}

const ROWS_AT_ONCE = 500;
const NAMES_AT_ONCE = 1_000;
const BY_ID = ['id'] as const;
/** Of tables without an id, what tells their rows apart. */
const KEYS: Partial<Record<OpenFileTable, readonly string[]>> = {
  sprintResult: ['sprintId', 'systemId'],
  taskDependency: ['taskId', 'dependsOnId'],
  inheritedPractice: ['systemId', 'practiceId'],
  catalogueChoice: [],
  catalogueMoveSystem: ['moveId', 'systemId'],
  cataloguePin: ['systemId'],
  systemScanning: ['systemId'],
  campaignSystem: ['campaignId', 'systemId'],
  trackerLink: ['connectionId', 'taskId'],
};

@Injectable()
export class OpenFileRepository {
  /** Rows of a table that belong into the file, without their organization, page by page in the order of their keys. */
  async *pages(transaction: TenantTransaction, table: OpenFileTable): AsyncGenerator<Row[]> {
    const omit = { organizationId: true, ...LEFT_HERE[table] };
    for await (const where of this.parts(transaction, table))
      for await (const page of pagesOf(tableOf(transaction, table), {
        keys: KEYS[table] ?? BY_ID,
        where,
        omit,
      }))
        yield page.map((row) => exportedRow(table, row));
  }

  async insert(
    transaction: TenantTransaction,
    organizationId: string,
    table: OpenFileTable,
    rows: readonly Row[],
  ): Promise<void> {
    const data = rows.map((row) => ({ ...row, organizationId }));
    await tableOf(transaction, table).createMany({ data });
  }

  async organization(
    transaction: TenantTransaction,
  ): Promise<{ name: string; timeZone: string; currency: string | null; settings: unknown }> {
    return transaction.organization.findFirstOrThrow({
      select: { name: true, timeZone: true, currency: true, settings: true },
    });
  }

  async change(
    transaction: TenantTransaction,
    id: string,
    {
      timeZone,
      currency = null,
      settings,
    }: { timeZone: string; currency?: string | null | undefined; settings: object },
  ): Promise<void> {
    await transaction.organization.update({
      where: { id },
      data: { timeZone, currency, settings: settings as Prisma.InputJsonObject },
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

  /** Members by address. */
  async people(
    transaction: TenantTransaction,
    { emails }: { emails: readonly string[] },
  ): Promise<OpenFilePerson[]> {
    const found: OpenFilePerson[] = [];
    for (const some of cut(emails, NAMES_AT_ONCE))
      found.push(...(await members(transaction, { email: { in: some } })));
    return found;
  }

  /** Members by id, page by page. */
  async *peoplePages(
    transaction: TenantTransaction,
    ids: ReadonlySet<string>,
  ): AsyncGenerator<OpenFilePerson[]> {
    for (const some of cut([...ids].sort(), NAMES_AT_ONCE)) {
      const page = await members(transaction, { id: { in: some } });
      if (page.length > 0) yield page;
    }
  }

  /** Which rows of a table belong into the file: all, but for what is over, not over yet, or one person's alone. */
  private async *parts(
    transaction: TenantTransaction,
    table: OpenFileTable,
  ): AsyncGenerator<object> {
    if (table === 'scan' || table === 'finding') {
      // Earlier scans decide nothing any more.
      const field = table === 'scan' ? 'id' : 'scanId';
      for (const some of cut(await newestScans(transaction), NAMES_AT_ONCE))
        yield { [field]: { in: some } };
    } else if (table === 'catalogueMove') {
      // A move under way is no history yet: its systems are told by the release that each reads.
      yield { state: { in: OVER } };
    } else if (table === 'catalogueMoveSystem') {
      yield { move: { is: { state: { in: OVER } } } };
    } else if (table === 'taskView') {
      // What one looks at by oneself is nobody else's, not even of who may export.
      yield { shared: true };
    } else yield {};
  }
}

const OVER = ['finished', 'failed'];

/** Each page begins after the last row of the one before: no row is read twice, however many there are. */
async function* pagesOf(
  table: Table,
  { keys, where, omit }: { keys: readonly string[]; where: object; omit: object },
): AsyncGenerator<Row[]> {
  for (let after: Row | undefined; ;) {
    const page = await table.findMany({
      omit,
      where: after === undefined ? where : { AND: [where, { OR: beyond(keys, after) }] },
      orderBy: keys.map((key) => ({ [key]: 'asc' })),
      take: ROWS_AT_ONCE,
    });
    if (page.length > 0) yield page;
    if (page.length < ROWS_AT_ONCE || keys.length === 0) return;
    after = page.at(-1);
  }
}

/** Later than a row: at its first key, or at the same and later at its second. */
const beyond = (keys: readonly string[], row: Row): object[] =>
  keys.map((key, place) => ({
    ...Object.fromEntries(keys.slice(0, place).map((same) => [same, row[same]])),
    [key]: { gt: row[key] },
  }));

const members = (
  transaction: TenantTransaction,
  where: Prisma.UserWhereInput,
): Promise<OpenFilePerson[]> =>
  transaction.user.findMany({
    where,
    select: { id: true, name: true, email: true },
    orderBy: { id: 'asc' },
  });

function* cut<Item>(items: readonly Item[], size: number): Generator<Item[]> {
  for (let start = 0; start < items.length; start += size) yield items.slice(start, start + size);
}

// Every table of the file is a model of that name; what goes in was parsed by its row's schema.
const tableOf = (transaction: TenantTransaction, table: OpenFileTable): Table =>
  transaction[table] as unknown as Table;
