import { Injectable } from '@nestjs/common';
import type { TenantTransaction } from '@pitwall/server-db';

@Injectable()
export class SystemNameRepository {
  async of(
    transaction: TenantTransaction,
    ids: readonly string[],
  ): Promise<Map<string, { id: string; slug: string; name: string }>> {
    if (ids.length === 0) return new Map();
    const rows = await transaction.system.findMany({
      where: { id: { in: [...new Set(ids)] } },
      select: { id: true, slug: true, name: true },
    });
    return new Map(rows.map((row) => [row.id, row]));
  }
}
