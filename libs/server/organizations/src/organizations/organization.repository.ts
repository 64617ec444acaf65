import { Injectable } from '@nestjs/common';
import type { Role } from '@pitwall/contracts';
import { Prisma, type SystemTransaction, type TenantTransaction } from '@pitwall/server-db';

export interface OrganizationRow {
  id: string;
  slug: string;
  name: string;
  timeZone: string;
  createdAt: Date;
}

@Injectable()
export class OrganizationRepository {
  async slugIsTaken(transaction: SystemTransaction, slug: string): Promise<boolean> {
    return (await transaction.organization.count({ where: { slug } })) > 0;
  }

  /** With its first member. Null when another took the slug a moment ago. */
  async create(
    transaction: SystemTransaction,
    organization: { slug: string; name: string; timeZone: string },
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

  async update(
    transaction: TenantTransaction,
    id: string,
    change: { name?: string; timeZone?: string },
  ): Promise<OrganizationRow> {
    return transaction.organization.update({ where: { id }, data: change });
  }
}
