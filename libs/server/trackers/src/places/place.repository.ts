import { Injectable } from '@nestjs/common';
import type { TenantTransaction } from '@pitwall/server-db';

/** Lines of a file at a commit; null where nobody knows which. */
export interface Place {
  key: string;
  commit: string | null;
  startLine: number;
  endLine: number;
}

@Injectable()
export class PlaceRepository {
  async ofSystem(transaction: TenantTransaction, systemId: string): Promise<Map<string, Place>> {
    const rows = await transaction.trackerPlace.findMany({
      where: { systemId },
      omit: { organizationId: true, systemId: true },
    });
    return new Map(rows.map((row) => [row.key, row]));
  }

  /** Those that are new. */
  async insert(
    transaction: TenantTransaction,
    place: { organizationId: string; systemId: string },
    places: readonly Place[],
  ): Promise<void> {
    await transaction.trackerPlace.createMany({
      data: places.map((each) => ({ ...place, ...each })),
      skipDuplicates: true,
    });
  }

  async delete(
    transaction: TenantTransaction,
    systemId: string,
    keys: readonly string[],
  ): Promise<void> {
    await transaction.trackerPlace.deleteMany({ where: { systemId, key: { in: [...keys] } } });
  }
}
