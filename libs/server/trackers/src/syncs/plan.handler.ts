import {
  type JobPayload,
  type LiveEvent,
  trackerApplyJob,
  trackerPlanJob,
  type TrackerNotice,
} from '@pitwall/contracts';
import { Database, type TenantTransaction } from '@pitwall/server-db';
import {
  type HandlesJob,
  type JobContext,
  JobHandler,
  type JobProgress,
  JobRests,
  Outbox,
} from '@pitwall/server-queue';
import {
  callsOf,
  leastMilliseconds,
  planSync,
  RateLimiter,
  readTracker,
  type SyncPlan,
  systemRunClock,
  TrackerError,
  type TrackerAdapter,
} from '@pitwall/trackers';
import { ConnectionRepository, type ConnectionRow } from '../connections/connection.repository.ts';
import { TrackerAdapters } from '../connections/tracker-adapters.ts';
import { ConflictRepository } from '../conflicts/conflict.repository.ts';
import { LinkRepository } from '../links/link.repository.ts';
import { OperationRepository } from './operation.repository.ts';
import { mayBeDone, workOf } from './planned-work.ts';
import { PATIENCE_MILLISECONDS, restOrThrow } from './resting.ts';
import { syncMapping } from './sync-mapping.ts';
import { SyncNews } from './sync-news.ts';
import { SyncRepository, type SyncRow } from './sync.repository.ts';
import { SyncSourceService } from './sync-source.service.ts';

type Payload = JobPayload<typeof trackerPlanJob>;
const NOTICES = 500;
/** Another try does not change what the tracker says. */
const FINAL = new Set(['unauthorized', 'forbidden', 'gone', 'invalid', 'foreign']);

/** Reads the tracker and plans. Nothing is written there. */
@JobHandler(trackerPlanJob)
export class TrackerPlanHandler implements HandlesJob<typeof trackerPlanJob> {
  constructor(
    readonly database: Database,
    private readonly adapters: TrackerAdapters,
    private readonly connections: ConnectionRepository,
    readonly syncs: SyncRepository,
    private readonly operations: OperationRepository,
    private readonly links: LinkRepository,
    private readonly conflicts: ConflictRepository,
    private readonly source: SyncSourceService,
    private readonly news: SyncNews,
    private readonly outbox: Outbox,
  ) {}

  async handle(payload: Payload, { signal }: JobContext<string>): Promise<void> {
    const begun = await this.database.withTenant(payload, async (transaction) => {
      const sync = await this.syncs.ofId(transaction, payload.trackerSyncId);
      if (sync?.state !== 'planning') return null;
      const connection = await this.connections.find(
        transaction,
        payload.systemId,
        sync.connectionId,
      );
      if (!connection) return null;
      const adapter = await this.adapters.of(transaction, connection);
      const links = await this.links.all(transaction, connection.id);
      return { sync, connection, adapter, links };
    });
    if (!begun) return;
    const limiter = new RateLimiter(systemRunClock, begun.adapter.limits, PATIENCE_MILLISECONDS);
    try {
      await this.plan(payload, begun, limiter, signal);
    } catch (error) {
      if (!(error instanceof TrackerError) || !FINAL.has(error.fault))
        return await restOrThrow(error, this, payload, payload.trackerSyncId);
      await this.refused(payload, begun.connection, error);
    } finally {
      limiter.close();
    }
  }

  async failed(payload: Payload, _context: JobContext<string>, message: string): Promise<void> {
    await this.database.withTenant(payload, (transaction) =>
      this.syncs.end(transaction, payload.trackerSyncId, 'failed', message),
    );
  }

  progressEvent({ systemId, trackerSyncId }: Payload, progress: JobProgress): LiveEvent {
    return { kind: 'tracker.progress', systemId, trackerSyncId, ...progress };
  }

  private async plan(
    payload: Payload,
    { sync, connection, adapter, links }: Begun,
    limiter: RateLimiter,
    signal: AbortSignal,
  ): Promise<void> {
    const clock = systemRunClock;
    const { label } = connection.mapping;
    const priorities = connection.mapping.priorities !== null;
    const reading = { adapter, limiter, clock, signal, label, priorities };
    const tracker = await readTracker(reading, links);
    await this.database.withTenant(payload, async (transaction) => {
      // Whoever changes the mapping at this moment waits for the plan, and outdates it then.
      await this.connections.note(transaction, connection.id, { state: 'ready' });
      if (await this.isChanged(transaction, payload, connection)) throw new JobRests(new Date());
      const { tasks, briefs } = await this.source.read(transaction, payload, connection, links);
      const mapping = syncMapping(connection.mapping, adapter, briefs);
      const plan = planSync({ tasks, links, tracker, mapping });
      const all = workOf(plan, links);
      const works = all.filter((work) => mayBeDone(work, sync, connection));
      const { organizationId, trackerSyncId: syncId } = payload;
      const place = { organizationId, connectionId: connection.id };
      const fresh = await this.conflicts.replace(transaction, place, plan.conflicts);
      await this.news.conflicts(transaction, payload, fresh);
      if (sync.automatic && works.length === 0) return this.syncs.forget(transaction, syncId);
      const ended = await this.syncs.planned(transaction, syncId, {
        summary: summaryOf(plan, adapter),
        notices: noticesOf(plan),
        context: { milestones: [...tracker.milestones], known: new Map(plan.known) },
        total: works.length,
      });
      if (!ended) return;
      await this.operations.deleteAll(transaction, syncId);
      await this.operations.insertAll(transaction, { organizationId, syncId }, works);
      if (sync.automatic) await this.applyAtOnce(transaction, payload, connection);
    });
  }

  /** Read under another mapping or credential than it has now: it is read once more. */
  private async isChanged(
    transaction: TenantTransaction,
    { systemId }: Payload,
    { id, version }: ConnectionRow,
  ): Promise<boolean> {
    return (await this.connections.find(transaction, systemId, id))?.version !== version;
  }

  /** What may be done unasked is done without a preview. */
  private async applyAtOnce(
    transaction: TenantTransaction,
    { organizationId, systemId, trackerSyncId }: Payload,
    { id: connectionId }: ConnectionRow,
  ): Promise<void> {
    await this.syncs.outdateOthers(transaction, connectionId, trackerSyncId);
    await this.syncs.beginApplying(transaction, { id: trackerSyncId, connectionId });
    await this.outbox.enqueue(transaction, trackerApplyJob, {
      organizationId,
      systemId,
      trackerSyncId,
    });
  }

  private async refused(
    payload: Payload,
    { id }: ConnectionRow,
    { fault, message }: TrackerError,
  ): Promise<void> {
    await this.database.withTenant(payload, async (transaction) => {
      if (fault === 'unauthorized')
        await this.connections.note(transaction, id, { state: 'unauthorized' });
      await this.syncs.end(transaction, payload.trackerSyncId, 'failed', message);
    });
  }
}

interface Begun {
  sync: SyncRow;
  connection: ConnectionRow;
  adapter: TrackerAdapter;
  links: Awaited<ReturnType<LinkRepository['all']>>;
}

const summaryOf = (plan: SyncPlan, { limits }: TrackerAdapter) => ({
  ...plan.summary,
  takes: plan.takes.length,
  writes: plan.calls.writes,
  reads: plan.calls.reads,
  leastMilliseconds: leastMilliseconds(plan.operations.flatMap(callsOf), limits),
});

const noticesOf = ({ notices }: SyncPlan): TrackerNotice[] =>
  notices.slice(0, NOTICES).map(({ kind, taskId, reference: { key, url }, field = null }) => ({
    kind,
    taskId,
    issue: { key, url },
    field,
  }));
