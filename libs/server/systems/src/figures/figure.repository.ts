import { Injectable } from '@nestjs/common';
import type { Figure, FigureReading, Figures } from '@pitwall/contracts';
import type { Prisma, TenantTransaction } from '@pitwall/server-db';

/** A place in the list of readings. */
export interface ReadingPlace {
  at: string;
  id: string;
}

export interface NewReadings {
  organizationId: string;
  systemId: string;
  /** Those left out or null are not known and make no reading. */
  figures: Figures;
  at: Date;
  source: string;
  createdById: string | null;
}

export type FigureRow = Omit<FigureReading, 'at'> & { at: Date };

@Injectable()
export class FigureRepository {
  async insert(
    transaction: TenantTransaction,
    { figures, ...shared }: NewReadings,
  ): Promise<FigureRow[]> {
    const given = Object.entries(figures).filter(
      (entry): entry is [Figure, number] => typeof entry[1] === 'number',
    );
    if (given.length === 0) return [];
    const rows = await transaction.figureReading.createManyAndReturn({
      data: given.map(([figure, value]) => ({ ...shared, figure, value })),
    });
    return rows.map(figureRow);
  }

  /** Newest first. */
  async list(
    transaction: TenantTransaction,
    systemId: string,
    figure: Figure | undefined,
    after: ReadingPlace | null,
    take: number,
  ): Promise<FigureRow[]> {
    const rows = await transaction.figureReading.findMany({
      where: { systemId, ...(figure ? { figure } : {}), ...(after ? before(after) : {}) },
      orderBy: [{ at: 'desc' }, { id: 'desc' }],
      take,
    });
    return rows.map(figureRow);
  }

  /** Gives what was deleted; null when there is no such reading. */
  async delete(
    transaction: TenantTransaction,
    systemId: string,
    id: string,
  ): Promise<FigureRow | null> {
    const row = await transaction.figureReading.findFirst({ where: { systemId, id } });
    if (!row) return null;
    const { count } = await transaction.figureReading.deleteMany({ where: { systemId, id } });
    return count === 1 ? figureRow(row) : null;
  }
}

const before = ({ at, id }: ReadingPlace): Prisma.FigureReadingWhereInput => ({
  OR: [{ at: { lt: new Date(at) } }, { at: new Date(at), id: { lt: id } }],
});

const figureRow = (row: {
  id: string;
  figure: string;
  value: number;
  at: Date;
  source: string;
}): FigureRow => ({
  id: row.id,
  figure: row.figure as Figure,
  value: row.value,
  at: row.at,
  source: row.source,
});
