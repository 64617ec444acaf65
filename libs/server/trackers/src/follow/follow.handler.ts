import { type JobPayload, trackerFollowJob, trackerPlanJob } from '@pitwall/contracts';
import { Database } from '@pitwall/server-db';
import { type HandlesJob, JobHandler, JobRests, Outbox } from '@pitwall/server-queue';
import { ConnectionRepository } from '../connections/connection.repository.ts';
import { SyncRepository } from '../syncs/sync.repository.ts';

type Payload = JobPayload<typeof trackerFollowJob>;

/** Events come in bursts: what follows within this is looked at once. */
const QUIET_MILLISECONDS = 2_000;
/** A sync of many issues takes minutes, and asking whether it is over costs one read. */
const UNDER_WAY_MILLISECONDS = 5_000;

/** Begins a sync that nobody asked for. It waits for one that is under way, which may have read before. */
@JobHandler(trackerFollowJob)
export class TrackerFollowHandler implements HandlesJob<typeof trackerFollowJob> {
  constructor(
    private readonly database: Database,
    private readonly connections: ConnectionRepository,
    private readonly syncs: SyncRepository,
    private readonly outbox: Outbox,
  ) {}

  async handle(payload: Payload): Promise<void> {
    const { organizationId, systemId, trackerConnectionId: connectionId } = payload;
    const rest = await this.database.withTenant(payload, async (transaction) => {
      const connection = await this.connections.find(transaction, systemId, connectionId);
      if (!connection || connection.state !== 'ready') return null;
      if (connection.mapping.follow === 'off') return null;
      const { lookedAt } = connection;
      const quiet = (lookedAt?.getTime() ?? 0) + QUIET_MILLISECONDS;
      if (quiet > Date.now()) return quiet;
      const sync = await this.syncs.insert(transaction, {
        organizationId,
        connectionId,
        createdById: await this.connections.answersFor(transaction, connectionId),
        automatic: true,
      });
      if (!sync) return Date.now() + UNDER_WAY_MILLISECONDS;
      await this.connections.looked(transaction, connectionId);
      await this.outbox.enqueue(
        transaction,
        trackerPlanJob,
        { organizationId, systemId, trackerSyncId: sync.id },
        { idempotencyKey: sync.id },
      );
      return null;
    });
    if (rest !== null) throw new JobRests(new Date(rest));
  }
}
