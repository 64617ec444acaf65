import { type JobPayload, type LiveEvent, trackerApplyJob } from '@pitwall/contracts';
import { Database } from '@pitwall/server-db';
import {
  type HandlesJob,
  type JobContext,
  JobHandler,
  type JobProgress,
} from '@pitwall/server-queue';
import {
  MustWait,
  type Operation,
  RateLimiter,
  runPlan,
  systemRunClock,
  TrackerError,
  type TrackerAdapter,
} from '@pitwall/trackers';
import { ConnectionRepository, type ConnectionRow } from '../connections/connection.repository.ts';
import { TrackerAdapters } from '../connections/tracker-adapters.ts';
import { ConflictRepository } from '../conflicts/conflict.repository.ts';
import { LinkRepository } from '../links/link.repository.ts';
import { DatabaseJournal } from './database-journal.ts';
import { callsBefore, PATIENCE_MILLISECONDS, restOrThrow } from './resting.ts';
import { requestOf } from './job-request.ts';
import { OperationRepository, type WorkRow } from './operation.repository.ts';
import { syncMapping } from './sync-mapping.ts';
import { type SyncContext, SyncRepository, type SyncRow } from './sync.repository.ts';
import { SyncNews } from './sync-news.ts';
import { type SourceTasks, SyncSourceService } from './sync-source.service.ts';
import { TaskTakesService } from './task-takes.service.ts';

type Payload = JobPayload<typeof trackerApplyJob>;
/** A person must see to it first: another try ends alike. */
const FINAL = new Set(['unauthorized', 'foreign']);

interface Begun {
  sync: SyncRow;
  attempt: number;
  connection: ConnectionRow;
  adapter: TrackerAdapter;
  context: SyncContext;
  works: WorkRow[];
  source: SourceTasks;
}

/** Does what a dry run planned. Begun again after its process died, it goes on where the journal ends. */
@JobHandler(trackerApplyJob)
export class TrackerApplyHandler implements HandlesJob<typeof trackerApplyJob> {
  constructor(
    readonly database: Database,
    private readonly adapters: TrackerAdapters,
    private readonly connections: ConnectionRepository,
    readonly syncs: SyncRepository,
    private readonly operations: OperationRepository,
    private readonly links: LinkRepository,
    private readonly conflicts: ConflictRepository,
    private readonly source: SyncSourceService,
    private readonly takes: TaskTakesService,
    private readonly news: SyncNews,
  ) {}

  async handle(payload: Payload, context: JobContext<string>): Promise<void> {
    const begun = await this.begin(payload);
    if (!begun) return;
    const request = requestOf(payload.organizationId, begun.sync, context);
    if (!request) return this.end(payload, 'Who began this sync is not here any more.');
    const limiter = new RateLimiter(systemRunClock, begun.adapter.limits, PATIENCE_MILLISECONDS);
    limiter.remember(callsBefore(begun.works, systemRunClock.now()));
    try {
      const journal = new DatabaseJournal({
        database: this.database,
        syncs: this.syncs,
        operations: this.operations,
        links: this.links,
        conflicts: this.conflicts,
        takes: this.takes,
        mapping: begun.connection.mapping,
        request,
        connectionId: begun.connection.id,
        syncId: begun.sync.id,
        attempt: begun.attempt,
      });
      await this.work(payload, begun, journal, limiter, context);
      await this.finish(payload, begun.connection);
    } catch (error) {
      if (error instanceof MustWait) await this.count(payload);
      if (!(error instanceof TrackerError) || !FINAL.has(error.fault))
        return await restOrThrow(error, this, payload, payload.trackerSyncId);
      if (error.fault === 'unauthorized') await this.refused(payload, begun.connection);
      await this.end(payload, error.message);
    } finally {
      limiter.close();
    }
  }

  /** What it did is written down; applied again, it goes on. */
  async failed(payload: Payload, _context: JobContext<string>, message: string): Promise<void> {
    await this.end(payload, message);
  }

  progressEvent({ systemId, trackerSyncId }: Payload, progress: JobProgress): LiveEvent {
    return { kind: 'tracker.progress', systemId, trackerSyncId, ...progress };
  }

  private begin(payload: Payload): Promise<Begun | null> {
    const { trackerSyncId: id, systemId } = payload;
    return this.database.withTenant(payload, async (transaction) => {
      const attempt = await this.syncs.takeUp(transaction, id);
      const sync = await this.syncs.ofId(transaction, id);
      if (attempt === null || !sync) return null;
      const connection = await this.connections.find(transaction, systemId, sync.connectionId);
      if (!connection) return null;
      const links = await this.links.all(transaction, connection.id);
      return {
        sync,
        attempt,
        connection,
        adapter: await this.adapters.of(transaction, connection),
        context: await this.syncs.context(transaction, id),
        works: await this.operations.all(transaction, id),
        source: await this.source.read(transaction, payload, connection, links),
      };
    });
  }

  private async work(
    payload: Payload,
    { connection, adapter, context, works, source }: Begun,
    journal: DatabaseJournal,
    limiter: RateLimiter,
    { signal, progress }: JobContext<string>,
  ): Promise<void> {
    const total = works.length;
    const records = works.flatMap(({ work, state }) =>
      work.kind === 'record' ? [{ work, state }] : [],
    );
    for (const { work, state } of records) {
      signal.throwIfAborted();
      if (state !== 'done') await journal.record(work);
    }
    const {
      label,
      fields,
      takes,
      alternatives = [],
    } = syncMapping(connection.mapping, adapter, source.briefs);
    let told = 0;
    let counting = Promise.resolve();
    const run = runPlan({
      operations: works.flatMap(({ work }): Operation[] => (work.kind === 'record' ? [] : [work])),
      known: context.known,
      milestones: context.milestones,
      label,
      fields,
      takes,
      alternatives,
      adapter,
      journal,
      limiter,
      clock: systemRunClock,
      signal,
      progress: (done) => {
        progress(records.length + done, total);
        // The page reads it when it opens: every twentieth is enough beside the live updates.
        if (done - told < 20) return;
        told = done;
        counting = counting.then(() => this.count(payload)).catch(() => undefined);
      },
    });
    // A count that is still on its way would overwrite the last one.
    await run.finally(() => counting);
  }

  private async count(payload: Payload): Promise<void> {
    const { trackerSyncId: id } = payload;
    await this.database.withTenant(payload, async (transaction) =>
      this.syncs.progress(transaction, id, await this.operations.counts(transaction, id)),
    );
  }

  private async finish(payload: Payload, { id: connectionId }: ConnectionRow): Promise<void> {
    await this.count(payload);
    await this.database.withTenant(payload, async (transaction) => {
      await this.syncs.end(transaction, payload.trackerSyncId, 'finished', null);
      await this.syncs.outdate(transaction, connectionId);
      const lastSyncedAt = new Date();
      await this.connections.note(transaction, connectionId, { state: 'ready', lastSyncedAt });
      await this.news.ended(transaction, payload, null);
    });
  }

  private async refused(payload: Payload, { id }: ConnectionRow): Promise<void> {
    await this.database.withTenant(payload, (transaction) =>
      this.connections.note(transaction, id, { state: 'unauthorized' }),
    );
  }

  private async end(payload: Payload, message: string): Promise<void> {
    await this.count(payload);
    await this.database.withTenant(payload, async (transaction) => {
      await this.syncs.end(transaction, payload.trackerSyncId, 'stopped', message);
      await this.news.ended(transaction, payload, message);
    });
  }
}
