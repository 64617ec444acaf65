import { Injectable } from '@nestjs/common';
import type { Role } from '@pitwall/contracts';
import { Prisma, type SystemTransaction, type TenantTransaction } from '@pitwall/server-db';

export interface OrganizationRow {
  id: string;
  slug: string;
  name: string;
  timeZone: string;
  /** ISO 4217; null where it is not said. */
  currency: string | null;
  auditDays: number;
  scanDays: number;
  createdAt: Date;
  deletedAt: Date | null;
  purgeAfter: Date | null;
  version: number;
}

/** What is left out stays as it is. */
export interface OrganizationChange {
  name?: string | undefined;
  timeZone?: string | undefined;
  currency?: string | null | undefined;
  auditDays?: number | undefined;
  scanDays?: number | undefined;
}

@Injectable()
export class OrganizationRepository {
  async slugIsTaken(transaction: SystemTransaction, slug: string): Promise<boolean> {
    return (await transaction.organization.count({ where: { slug } })) > 0;
  }

  /** With its first member. Null when another took the slug a moment ago. */
  async create(
    transaction: SystemTransaction,
    organization: { slug: string; name: string; timeZone: string; currency: string | null },
    first: { userId: string; role: Role },
  ): Promise<OrganizationRow | null> {
    try {
      return await transaction.organization.create({
        data: { ...organization, memberships: { create: first } },
      });
    } catch (error) {
      if (error instanceof Prisma.PrismaClientKnownRequestError && error.code === 'P2002')
        return null;
      throw error;
    }
  }

  async own(transaction: TenantTransaction): Promise<OrganizationRow> {
    return transaction.organization.findFirstOrThrow();
  }

  /** Null when somebody has changed it meanwhile. */
  async update(
    transaction: TenantTransaction,
    { id, version }: Pick<OrganizationRow, 'id' | 'version'>,
    change: OrganizationChange,
  ): Promise<OrganizationRow | null> {
    const [row] = await transaction.organization.updateManyAndReturn({
      where: { id, version },
      data: { ...change, version: version + 1 },
    });
    return row ?? null;
  }

  /** False when it is deleted already. */
  async markDeleted(
    transaction: TenantTransaction,
    id: string,
    purgeAfter: Date,
  ): Promise<boolean> {
    const { count } = await transaction.organization.updateMany({
      where: { id, deletedAt: null },
      data: { deletedAt: new Date(), purgeAfter },
    });
    return count === 1;
  }

  /** False when it is not deleted, or too late. */
  async restore(transaction: TenantTransaction, id: string): Promise<boolean> {
    const { count } = await transaction.organization.updateMany({
      where: { id, purgeAfter: { gt: new Date() } },
      data: { deletedAt: null, purgeAfter: null },
    });
    return count === 1;
  }
}
