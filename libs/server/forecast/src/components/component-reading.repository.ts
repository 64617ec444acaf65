import { Injectable } from '@nestjs/common';
import { organizationOf, Prisma, type TenantTransaction } from '@pitwall/server-db';
import { PEAK_DAYS } from './component.repository.ts';

const DAY = 86_400_000;

export interface ReadingRow {
  id: string;
  value: number;
  at: Date;
  source: string;
}

/** A place in the list of readings. */
export interface ReadingPlace {
  at: string;
  id: string;
}

@Injectable()
export class ComponentReadingRepository {
  async insert(
    transaction: TenantTransaction,
    reading: Omit<ReadingRow, 'id'> & {
      organizationId: string;
      componentId: string;
      createdById: string | null;
    },
  ): Promise<ReadingRow> {
    return transaction.componentReading.create({ data: reading });
  }

  /** Newest first. */
  async list(
    transaction: TenantTransaction,
    componentId: string,
    after: ReadingPlace | null,
    take: number,
  ): Promise<ReadingRow[]> {
    const earlier: Prisma.ComponentReadingWhereInput = after
      ? {
          OR: [
            { at: { lt: new Date(after.at) } },
            { at: new Date(after.at), id: { lt: after.id } },
          ],
        }
      : {};
    return transaction.componentReading.findMany({
      where: { componentId, ...earlier },
      orderBy: [{ at: 'desc' }, { id: 'desc' }],
      take,
    });
  }

  /** Gives what was deleted; null when there is no such reading. */
  async delete(
    transaction: TenantTransaction,
    componentId: string,
    id: string,
  ): Promise<ReadingRow | null> {
    const row = await transaction.componentReading.findFirst({ where: { componentId, id } });
    if (!row) return null;
    const { count } = await transaction.componentReading.deleteMany({ where: { componentId, id } });
    return count === 1 ? row : null;
  }

  /** The highest of each day in the window of the peak, in their order: at most one a day to draw. */
  async daily(
    transaction: TenantTransaction,
    componentIds: readonly string[],
    now: Date,
  ): Promise<(Pick<ReadingRow, 'value' | 'at'> & { componentId: string })[]> {
    if (componentIds.length === 0) return [];
    const since = new Date(now.getTime() - PEAK_DAYS * DAY);
    return transaction.$queryRaw(Prisma.sql`
      SELECT DISTINCT ON (component_id, date_trunc('day', at, 'UTC'))
             component_id AS "componentId", value, at
      FROM component_reading
      WHERE organization_id = ${organizationOf(transaction)}::uuid
        AND component_id = ANY(${[...componentIds]}::uuid[]) AND at > ${since} AND at <= ${now}
      ORDER BY component_id, date_trunc('day', at, 'UTC'), value DESC, at DESC`);
  }
}
