import { Injectable } from '@nestjs/common';
import type { TenantTransaction } from '@pitwall/server-db';

export interface PinRow {
  system: { id: string; slug: string; name: string };
  version: string;
  reason: string;
  createdById: string | null;
  createdAt: Date;
}

/** Systems that stay on their release. */
@Injectable()
export class CataloguePinRepository {
  async find(transaction: TenantTransaction, systemId: string): Promise<PinRow | null> {
    const [row] = await this.rows(transaction, { systemId }, 1);
    return row ?? null;
  }

  /** By the system's id, after one of them; archived systems are left out. */
  async list(
    transaction: TenantTransaction,
    after: string | null,
    take: number,
  ): Promise<PinRow[]> {
    return this.rows(transaction, after === null ? {} : { systemId: { gt: after } }, take);
  }

  async set(
    transaction: TenantTransaction,
    pin: { organizationId: string; systemId: string; reason: string; createdById: string },
  ): Promise<void> {
    const { systemId, reason, createdById } = pin;
    await transaction.cataloguePin.createMany({ data: [pin], skipDuplicates: true });
    await transaction.cataloguePin.updateMany({
      where: { systemId, NOT: { reason } },
      data: { reason, createdById, createdAt: new Date() },
    });
  }

  /** False where there was none. */
  async remove(transaction: TenantTransaction, systemId: string): Promise<boolean> {
    const { count } = await transaction.cataloguePin.deleteMany({ where: { systemId } });
    return count > 0;
  }

  private async rows(
    transaction: TenantTransaction,
    where: { systemId?: string | { gt: string } },
    take: number,
  ): Promise<PinRow[]> {
    const rows = await transaction.cataloguePin.findMany({
      where: { ...where, system: { archivedAt: null } },
      select: {
        reason: true,
        createdById: true,
        createdAt: true,
        system: { select: { id: true, slug: true, name: true, catalogueVersion: true } },
      },
      orderBy: { systemId: 'asc' },
      take,
    });
    return rows.map(({ system: { catalogueVersion, ...system }, ...row }) => ({
      ...row,
      system,
      version: catalogueVersion,
    }));
  }
}
