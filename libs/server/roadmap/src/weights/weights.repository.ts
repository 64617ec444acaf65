import { Injectable } from '@nestjs/common';
import type { PrioritySettings } from '@pitwall/contracts';
import { Prisma, type TenantTransaction } from '@pitwall/server-db';

@Injectable()
export class WeightsRepository {
  /** Beside whatever else the organization has set. */
  async save(
    transaction: TenantTransaction,
    organizationId: string,
    priority: PrioritySettings,
  ): Promise<void> {
    await transaction.$executeRaw(Prisma.sql`
      UPDATE organization
      SET settings = settings || jsonb_build_object('priority', ${JSON.stringify(priority)}::jsonb)
      WHERE id = ${organizationId}::uuid`);
  }

  async systemIds(transaction: TenantTransaction): Promise<string[]> {
    const rows = await transaction.system.findMany({
      where: { archivedAt: null },
      select: { id: true },
      orderBy: { id: 'asc' },
    });
    return rows.map(({ id }) => id);
  }
}
