import { Inject, type OnApplicationBootstrap } from '@nestjs/common';
import { type JobPayload, type LiveEvent, scanRunJob, type ScanStep } from '@pitwall/contracts';
import { Database } from '@pitwall/server-db';
import { ScansService } from '@pitwall/server-evidence';
import { CONFIGURATION, type Configuration } from '@pitwall/server-kernel';
import {
  type HandlesJob,
  type JobContext,
  JobHandler,
  type JobProgress,
  JobRests,
} from '@pitwall/server-queue';
import { CloneFault } from '../clones/clone-fault.ts';
import { sweepWorkFolders } from '../clones/work-folders.ts';
import { RepositoryScanner, TOTAL_STEPS } from '../engine/repository-scanner.ts';
import { reportIdOf } from './report-id.ts';
import { ScanNews } from './scan-news.ts';
import { ScanRunRepository, type ScanRunRow } from './scan-run.repository.ts';
import { type ScanSource, ScanSources } from './scan-sources.ts';

type Payload = JobPayload<typeof scanRunJob>;

/** Pushes come in bursts: the newest commit after this is the one that is scanned. */
const QUIET_MILLISECONDS = 5_000;
const BUSY_MILLISECONDS = 3_000;

/** Clones a repository, scans it, and keeps the report as if somebody had sent it. */
@JobHandler(scanRunJob)
export class ScanRunHandler implements HandlesJob<typeof scanRunJob>, OnApplicationBootstrap {
  constructor(
    private readonly database: Database,
    @Inject(CONFIGURATION) private readonly configuration: Configuration,
    private readonly runs: ScanRunRepository,
    private readonly sources: ScanSources,
    private readonly scanner: RepositoryScanner,
    private readonly scans: ScansService,
    private readonly news: ScanNews,
  ) {}

  /** What a process that was killed has left is gone before this one begins. */
  async onApplicationBootstrap(): Promise<void> {
    await sweepWorkFolders(this.configuration.scans.directory);
  }

  async handle(payload: Payload, context: JobContext<string>): Promise<void> {
    const begun = await this.begin(payload);
    if (!begun) return;
    await sweepWorkFolders(this.configuration.scans.directory);
    try {
      await this.scan(payload, begun, context);
    } catch (error) {
      if (!(error instanceof CloneFault) || error.isTransient) throw error;
      await this.end(payload, { state: 'failed', error: error.message });
    }
  }

  async failed(payload: Payload, _context: JobContext<string>, message: string): Promise<void> {
    await this.end(payload, { state: 'failed', error: message });
  }

  progressEvent({ systemId, scanRunId }: Payload, progress: JobProgress): LiveEvent {
    return { kind: 'scan.progress', systemId, scanRunId, ...progress };
  }

  /** Null when there is nothing to do any more. @throws JobRests */
  private async begin(payload: Payload): Promise<{ run: ScanRunRow; source: ScanSource } | null> {
    const { systemId, scanRunId } = payload;
    const begun = await this.database.withTenant(payload, async (transaction) => {
      const run = await this.runs.find(transaction, systemId, scanRunId);
      if (run?.state !== 'waiting' && run?.state !== 'running') return null;
      const quiet = run.createdAt.getTime() + QUIET_MILLISECONDS;
      if (run.reason === 'pushed' && quiet > Date.now()) return quiet;
      if (await this.runs.isBusy(transaction, run)) return Date.now() + BUSY_MILLISECONDS;
      const sources = await this.sources.list(transaction, systemId);
      const source = sources.find(({ repository }) => repository === run.repository);
      if (!source) {
        const error = 'The system does not name this repository any more.';
        await this.runs.end(transaction, scanRunId, { state: 'failed', error });
        return null;
      }
      return (await this.runs.begin(transaction, scanRunId)) ? { run, source } : null;
    });
    if (typeof begun === 'number') throw new JobRests(new Date(begun));
    return begun;
  }

  private async scan(
    payload: Payload,
    { run, source }: { run: ScanRunRow; source: ScanSource },
    { signal, progress, requestId }: JobContext<string>,
  ): Promise<void> {
    const { organizationId, systemId, scanRunId } = payload;
    const day = new Date().toISOString().slice(0, 10);
    const idOf = (commit: string): string =>
      reportIdOf({ systemId, repository: run.repository, commit, day });
    let step: ScanStep | null = null;
    const onStep = (now: ScanStep, done: number): void => {
      progress(done, TOTAL_STEPS);
      if (step === now) return;
      step = now;
      void this.database
        .withTenant(payload, (transaction) => this.runs.step(transaction, scanRunId, now))
        .catch(() => undefined);
    };
    const authorization = await this.sources.authorization(payload, systemId, source);
    const { head, report } = await this.scanner.scanDefaultBranch(
      { address: source.address, authorization },
      {
        signal,
        onStep,
        isKnown: ({ commit }) =>
          this.database.withTenant(payload, (transaction) =>
            this.runs.reportExists(transaction, systemId, idOf(commit)),
          ),
      },
    );
    const reportId = idOf(head.commit);
    if (report) {
      onStep('keeping', TOTAL_STEPS - 1);
      const sender = { organizationId, userId: run.createdById, requestId };
      await this.scans.receiveOwn(sender, systemId, { ...report, id: reportId });
    }
    await this.end(payload, { state: 'finished', ...head, reportId, known: report === null });
  }

  private async end(payload: Payload, end: Parameters<ScanRunRepository['end']>[2]): Promise<void> {
    await this.database.withTenant(payload, async (transaction) => {
      const ended = await this.runs.end(transaction, payload.scanRunId, end);
      if (ended && end.state === 'failed') await this.news.failed(transaction, payload, end.error);
    });
  }
}
