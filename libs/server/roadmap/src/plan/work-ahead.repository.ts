import { Injectable } from '@nestjs/common';
import type { TenantTransaction } from '@pitwall/server-db';

@Injectable()
export class WorkAheadRepository {
  /** Teams that have an open sprint between two days, in the order of their ids. */
  async teamsWithSprints(
    transaction: TenantTransaction,
    { from, to, most }: { from: string; to: string; most: number },
  ): Promise<string[]> {
    const rows = await transaction.sprint.findMany({
      where: { closedAt: null, endsOn: { gte: new Date(from) }, startsOn: { lte: new Date(to) } },
      distinct: ['teamId'],
      orderBy: { teamId: 'asc' },
      select: { teamId: true },
      take: most,
    });
    return rows.map(({ teamId }) => teamId);
  }
}
