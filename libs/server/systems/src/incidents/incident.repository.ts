import { Injectable } from '@nestjs/common';
import type { Prisma, TenantTransaction } from '@pitwall/server-db';

/** A place in the list of incidents. */
export interface IncidentPlace {
  startedAt: string;
  id: string;
}

export interface IncidentRow {
  id: string;
  title: string;
  description: string;
  startedAt: Date;
  endedAt: Date | null;
  practices: string[];
  version: number;
}

export type IncidentChanges = Partial<Omit<IncidentRow, 'id' | 'startedAt' | 'version'>>;

@Injectable()
export class IncidentRepository {
  async insert(
    transaction: TenantTransaction,
    incident: Omit<IncidentRow, 'id' | 'version'> & {
      organizationId: string;
      systemId: string;
      createdById: string | null;
    },
  ): Promise<IncidentRow> {
    return transaction.incident.create({ data: incident });
  }

  async find(
    transaction: TenantTransaction,
    systemId: string,
    id: string,
  ): Promise<IncidentRow | null> {
    return transaction.incident.findFirst({ where: { systemId, id } });
  }

  /** The latest first. */
  async list(
    transaction: TenantTransaction,
    systemId: string,
    after: IncidentPlace | null,
    take: number,
  ): Promise<IncidentRow[]> {
    return transaction.incident.findMany({
      where: { systemId, ...(after ? before(after) : {}) },
      orderBy: [{ startedAt: 'desc' }, { id: 'desc' }],
      take,
    });
  }

  /** Null when somebody has changed or deleted it meanwhile. */
  async update(
    transaction: TenantTransaction,
    { id, version }: Pick<IncidentRow, 'id' | 'version'>,
    changes: IncidentChanges,
  ): Promise<IncidentRow | null> {
    const [changed] = await transaction.incident.updateManyAndReturn({
      where: { id, version },
      data: { ...changes, version: version + 1 },
    });
    return changed ?? null;
  }

  async delete(transaction: TenantTransaction, id: string): Promise<boolean> {
    const { count } = await transaction.incident.deleteMany({ where: { id } });
    return count === 1;
  }
}

const before = ({ startedAt, id }: IncidentPlace): Prisma.IncidentWhereInput => ({
  OR: [
    { startedAt: { lt: new Date(startedAt) } },
    { startedAt: new Date(startedAt), id: { lt: id } },
  ],
});
