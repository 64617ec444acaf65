import { Injectable } from '@nestjs/common';
import { Prisma, type TenantTransaction } from '@pitwall/server-db';
import type { MoveRow } from './move-row.ts';

/** A system on its way, with where it is and what keeps it there. */
export interface PlacedSystem {
  id: string;
  slug: string;
  name: string;
  version: string;
  /** Why it stays; null where it moves. */
  pinned: string | null;
}

type Stored = Prisma.CatalogueMoveGetPayload<object>;

@Injectable()
export class CatalogueMoveRepository {
  async newest(transaction: TenantTransaction): Promise<MoveRow | null> {
    const row = await transaction.catalogueMove.findFirst({ orderBy: { number: 'desc' } });
    return row && moveRow(row);
  }

  async find(transaction: TenantTransaction, id: string): Promise<MoveRow | null> {
    const row = await transaction.catalogueMove.findFirst({ where: { id } });
    return row && moveRow(row);
  }

  /** Newest first. */
  async list(
    transaction: TenantTransaction,
    before: number | null,
    take: number,
  ): Promise<MoveRow[]> {
    const rows = await transaction.catalogueMove.findMany({
      where: before === null ? {} : { number: { lt: before } },
      orderBy: { number: 'desc' },
      take,
    });
    return rows.map(moveRow);
  }

  /** Null where another move began meanwhile. */
  async insert(
    transaction: TenantTransaction,
    move: Pick<
      MoveRow,
      'number' | 'kind' | 'fromVersion' | 'toVersion' | 'undoesId' | 'note' | 'total'
    > & { organizationId: string; createdById: string | null },
  ): Promise<MoveRow | null> {
    const [row] = await transaction.catalogueMove.createManyAndReturn({
      data: [{ ...move, state: 'waiting' }],
      skipDuplicates: true,
    });
    return row ? moveRow(row) : null;
  }

  async progress(
    transaction: TenantTransaction,
    id: string,
    progress: Pick<MoveRow, 'done' | 'total'>,
  ): Promise<void> {
    await transaction.catalogueMove.updateMany({
      where: { id, state: { in: ['waiting', 'running'] } },
      data: { state: 'running', ...progress },
    });
  }

  async end(
    transaction: TenantTransaction,
    id: string,
    end: Pick<MoveRow, 'state' | 'error'>,
  ): Promise<void> {
    await transaction.catalogueMove.updateMany({
      where: { id, state: { in: ['waiting', 'running'] } },
      data: { ...end, finishedAt: new Date() },
    });
  }

  /** Remembers where a system stood; the first time counts. */
  async remember(
    transaction: TenantTransaction,
    row: { organizationId: string; moveId: string; systemId: string; fromVersion: string },
  ): Promise<void> {
    await transaction.catalogueMoveSystem.createMany({ data: [row], skipDuplicates: true });
  }

  /** The release that a system was assessed against at a moment; null where no move came after it. */
  async versionAt(
    transaction: TenantTransaction,
    systemId: string,
    at: Date,
  ): Promise<string | null> {
    const next = await transaction.catalogueMoveSystem.findFirst({
      where: { systemId, movedAt: { gt: at } },
      orderBy: { movedAt: 'asc' },
      select: { fromVersion: true },
    });
    return next?.fromVersion ?? null;
  }

  /** Where a move found these systems. */
  async before(
    transaction: TenantTransaction,
    moveId: string,
    systemIds: readonly string[],
  ): Promise<Map<string, string>> {
    const rows = await transaction.catalogueMoveSystem.findMany({
      where: { moveId, systemId: { in: [...systemIds] } },
      select: { systemId: true, fromVersion: true },
    });
    return new Map(rows.map(({ systemId, fromVersion }) => [systemId, fromVersion]));
  }

  /** Systems in use by id, after one of them. */
  async systems(
    transaction: TenantTransaction,
    after: string | null,
    take: number,
  ): Promise<PlacedSystem[]> {
    const rows = await transaction.system.findMany({
      where: { archivedAt: null, ...(after === null ? {} : { id: { gt: after } }) },
      select: {
        id: true,
        slug: true,
        name: true,
        catalogueVersion: true,
        cataloguePin: { select: { reason: true } },
      },
      orderBy: { id: 'asc' },
      take,
    });
    return rows.map(({ catalogueVersion, cataloguePin, ...row }) => ({
      ...row,
      version: catalogueVersion,
      pinned: cataloguePin?.reason ?? null,
    }));
  }

  /** How many systems in use there are at each release, and how many of all are pinned. */
  async counts(
    transaction: TenantTransaction,
  ): Promise<{ byVersion: Map<string, number>; pinned: number }> {
    const [groups, pinned] = [
      await transaction.system.groupBy({
        by: ['catalogueVersion'],
        where: { archivedAt: null },
        _count: true,
      }),
      await transaction.cataloguePin.count({ where: { system: { archivedAt: null } } }),
    ];
    return {
      byVersion: new Map(groups.map(({ catalogueVersion, _count }) => [catalogueVersion, _count])),
      pinned,
    };
  }
}

const moveRow = ({ organizationId: _tenant, ...stored }: Stored): MoveRow => ({
  ...stored,
  kind: stored.kind as MoveRow['kind'],
  state: stored.state as MoveRow['state'],
});
