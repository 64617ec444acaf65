import { Injectable } from '@nestjs/common';
import { refreshSystemJob } from '@pitwall/contracts';
import { Database } from '@pitwall/server-db';
import { Outbox } from '@pitwall/server-queue';
import { StandingRepository } from '../portfolio/standing.repository.ts';

const PAGE = 500;
/** A standing that is younger says today's dates still. */
const STALE_HOURS = 20;

/**
 * What breaks when, what is due by it and what grew old change by time alone. Leaves a job for each system that
 * nothing has brought in step for a day, so that its tasks, its standing and its dates are never older.
 */
@Injectable()
export class DailyRefreshService {
  constructor(
    private readonly database: Database,
    private readonly standings: StandingRepository,
    private readonly outbox: Outbox,
  ) {}

  /** Gives how many systems will follow. */
  async run(
    { organizationId }: { organizationId: string },
    now: Date,
    signal?: AbortSignal,
  ): Promise<number> {
    const before = new Date(now.getTime() - STALE_HOURS * 3_600_000);
    let after: string | null = null;
    let left = 0;
    for (;;) {
      signal?.throwIfAborted();
      const last: string | null = after;
      const ids: string[] = await this.database.withTenant(
        { organizationId },
        async (transaction) => {
          const stale = await this.standings.stale(transaction, organizationId, {
            before,
            after: last,
            take: PAGE,
          });
          const jobs = stale.map((systemId) => ({ payload: { organizationId, systemId } }));
          await this.outbox.enqueueMany(transaction, refreshSystemJob, jobs);
          return stale;
        },
      );
      left += ids.length;
      after = ids.at(-1) ?? null;
      if (ids.length < PAGE) return left;
    }
  }
}
