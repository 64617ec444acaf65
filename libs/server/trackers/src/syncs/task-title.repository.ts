import { Injectable } from '@nestjs/common';
import type { TenantTransaction } from '@pitwall/server-db';

@Injectable()
export class TaskTitleRepository {
  async of(transaction: TenantTransaction, ids: readonly string[]): Promise<Map<string, string>> {
    const rows = await transaction.task.findMany({
      where: { id: { in: [...new Set(ids)] } },
      select: { id: true, title: true },
    });
    return new Map(rows.map(({ id, title }) => [id, title]));
  }

  /** Whether the system has this task. */
  async exists(transaction: TenantTransaction, systemId: string, id: string): Promise<boolean> {
    return (await transaction.task.count({ where: { systemId, id } })) > 0;
  }
}
