import { Injectable } from '@nestjs/common';
import type { TenantTransaction } from '@pitwall/server-db';

@Injectable()
export class SystemNameRepository {
  /** Of the systems that are there and not archived. */
  async ofSystems(
    transaction: TenantTransaction,
    ids: readonly string[],
  ): Promise<Map<string, { slug: string; name: string }>> {
    const rows = await transaction.system.findMany({
      where: { id: { in: [...new Set(ids)] }, archivedAt: null },
      select: { id: true, slug: true, name: true },
    });
    return new Map(rows.map(({ id, ...named }) => [id, named]));
  }
}
