import { Injectable } from '@nestjs/common';
import type { PrioritySettings } from '@pitwall/contracts';
import { Prisma, type TenantTransaction } from '@pitwall/server-db';

@Injectable()
export class WeightsRepository {
  async version(transaction: TenantTransaction): Promise<number> {
    const { weightsVersion } = await transaction.organization.findFirstOrThrow({
      select: { weightsVersion: true },
    });
    return weightsVersion;
  }

  /** Beside whatever else the organization has set. Null when somebody has changed them meanwhile. */
  async save(
    transaction: TenantTransaction,
    organizationId: string,
    { priority, version }: { priority: PrioritySettings; version: number },
  ): Promise<number | null> {
    const changed = await transaction.$executeRaw(Prisma.sql`
      UPDATE organization
      SET settings = settings || jsonb_build_object('priority', ${JSON.stringify(priority)}::jsonb),
          weights_version = weights_version + 1
      WHERE id = ${organizationId}::uuid AND weights_version = ${version}`);
    return changed === 1 ? version + 1 : null;
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
