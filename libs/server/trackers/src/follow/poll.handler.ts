import { trackerFollowJob, trackerPollJob } from '@pitwall/contracts';
import { Database } from '@pitwall/server-db';
import { type HandlesJob, type JobContext, JobHandler, Outbox } from '@pitwall/server-queue';
import { dueConnections } from './due-connections.repository.ts';

const PAGE = 500;

/** Looks at trackers at each connection's own interval, for where no webhook reaches. */
@JobHandler(trackerPollJob)
export class TrackerPollHandler implements HandlesJob<typeof trackerPollJob> {
  constructor(
    private readonly database: Database,
    private readonly outbox: Outbox,
  ) {}

  async handle(_payload: unknown, { signal }: JobContext<null>): Promise<void> {
    for (;;) {
      signal.throwIfAborted();
      const due = await this.database.withSystemSql('poll trackers', async (sql) => {
        const places = await dueConnections.take(sql, PAGE);
        await this.outbox.enqueueMany(
          sql,
          trackerFollowJob,
          places.map((payload) => ({ payload, idempotencyKey: payload.trackerConnectionId })),
        );
        return places.length;
      });
      if (due < PAGE) return;
    }
  }
}
