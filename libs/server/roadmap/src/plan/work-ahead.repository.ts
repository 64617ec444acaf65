import { Injectable } from '@nestjs/common';
import type { TenantTransaction } from '@pitwall/server-db';

@Injectable()
export class WorkAheadRepository {
  /** Teams that have an open sprint between two days, in the order of their ids. */
  async teamsWithSprints(
    transaction: TenantTransaction,
    { from, to }: { from: string; to: string },
  ): Promise<string[]> {
    // Grouped by the database: `distinct` would have every sprint sent.
    const rows = await transaction.sprint.groupBy({
      by: ['teamId'],
      where: { closedAt: null, endsOn: { gte: new Date(from) }, startsOn: { lte: new Date(to) } },
      orderBy: { teamId: 'asc' },
    });
    return rows.map(({ teamId }) => teamId);
  }
}
