import { Injectable } from '@nestjs/common';
import type { Prisma, TenantTransaction } from '@pitwall/server-db';

/** A place in the list of symptoms. */
export interface SymptomPlace {
  startedAt: string;
  id: string;
}

export interface SymptomRow {
  id: string;
  symptomId: string;
  note: string;
  startedAt: Date;
  /** Null while it hurts. */
  endedAt: Date | null;
}

@Injectable()
export class SymptomRepository {
  async insert(
    transaction: TenantTransaction,
    symptom: Omit<SymptomRow, 'id' | 'endedAt'> & { organizationId: string; systemId: string },
  ): Promise<SymptomRow> {
    return transaction.systemSymptom.create({ data: symptom });
  }

  async active(
    transaction: TenantTransaction,
    systemId: string,
    symptomId: string,
  ): Promise<SymptomRow | null> {
    return transaction.systemSymptom.findFirst({ where: { systemId, symptomId, endedAt: null } });
  }

  async find(
    transaction: TenantTransaction,
    systemId: string,
    id: string,
  ): Promise<SymptomRow | null> {
    return transaction.systemSymptom.findFirst({ where: { systemId, id } });
  }

  /** False when it has ended already. */
  async end(transaction: TenantTransaction, id: string, endedAt: Date): Promise<boolean> {
    const { count } = await transaction.systemSymptom.updateMany({
      where: { id, endedAt: null },
      data: { endedAt },
    });
    return count === 1;
  }

  /** The latest start first. */
  async list(
    transaction: TenantTransaction,
    systemId: string,
    state: 'active' | 'ended' | undefined,
    after: SymptomPlace | null,
    take: number,
  ): Promise<SymptomRow[]> {
    return transaction.systemSymptom.findMany({
      where: {
        systemId,
        ...(state ? { endedAt: state === 'active' ? null : { not: null } } : {}),
        ...(after ? before(after) : {}),
      },
      orderBy: [{ startedAt: 'desc' }, { id: 'desc' }],
      take,
    });
  }
}

const before = ({ startedAt, id }: SymptomPlace): Prisma.SystemSymptomWhereInput => ({
  OR: [
    { startedAt: { lt: new Date(startedAt) } },
    { startedAt: new Date(startedAt), id: { lt: id } },
  ],
});
