import { Inject, Injectable } from '@nestjs/common';
import { Database, type TenantContext } from '@pitwall/server-db';
import { CONFIGURATION, type Configuration } from '@pitwall/server-kernel';
import { SystemsService } from '@pitwall/server-systems';
import { InstallationCallsService } from '@pitwall/server-trackers';
import {
  Calls,
  type CheckResult,
  CheckRunWriter,
  GITHUB_ENTERPRISE_LIMITS,
  GITHUB_LIMITS,
  GitHubChecks,
  RateLimiter,
  systemRunClock,
  TrackerError,
} from '@pitwall/trackers';
import { GITHUB_API } from '@pitwall/contracts';
import type { ScanSource } from '../scans/scan-sources.ts';
import { ChangeCheckRepository, type ChangeCheckRow } from './change-check.repository.ts';

/** A check, and where it is told. */
export interface ChangePlace extends TenantContext {
  systemId: string;
  check: Pick<ChangeCheckRow, 'id' | 'head' | 'checkRun'>;
  source: ScanSource;
  signal: AbortSignal;
}

/** Longer than this nobody waits in a job: it begins again when GitHub lets it. */
const PATIENCE_MILLISECONDS = 30_000;

/** The check runs of proposed changes at GitHub, written as the organization's app. */
@Injectable()
export class CheckRuns {
  constructor(
    private readonly database: Database,
    @Inject(CONFIGURATION) private readonly configuration: Configuration,
    private readonly systems: SystemsService,
    private readonly calls: InstallationCallsService,
    private readonly checks: ChangeCheckRepository,
  ) {}

  /** Says that the commit is being looked at; which check run that is, is written down. @throws TrackerError, MustWait */
  async begin(place: ChangePlace): Promise<void> {
    await this.writing(place, (writer) => this.open(writer, place));
  }

  /** Says what came of it, in the one check run that there is. @throws TrackerError, MustWait */
  async complete(place: ChangePlace, result: CheckResult): Promise<void> {
    await this.writing(place, async (writer) => {
      const id = place.check.checkRun ?? (await this.open(writer, place));
      try {
        await writer.complete(id, result);
      } catch (error) {
        if (!(error instanceof TrackerError) || error.fault !== 'gone') throw error;
        // Somebody took it away: the next one is made, and is the only one.
        await writer.complete(await this.open(writer, place), result);
      }
    });
  }

  /** The address of the system's pages. */
  async rootOf(place: ChangePlace): Promise<string> {
    const { organization, system } = await this.names(place);
    return `${this.configuration.publicUrl}/${organization}/systems/${system}`;
  }

  private async open(writer: CheckRunWriter, place: ChangePlace): Promise<number> {
    const { system } = await this.names(place);
    const { id: externalId, head, checkRun } = place.check;
    const detailsUrl = `${await this.rootOf(place)}/scans`;
    const draft = { name: `Pitwall / ${system}`, head, externalId, detailsUrl };
    const id = await writer.begin(draft, checkRun);
    if (id !== checkRun)
      await this.database.withTenant(place, (transaction) =>
        this.checks.note(transaction, externalId, id),
      );
    place.check.checkRun = id;
    return id;
  }

  private async writing<Result>(
    place: ChangePlace,
    write: (writer: CheckRunWriter) => Promise<Result>,
  ): Promise<Result> {
    const { systemId, source, signal } = place;
    const { connection } = source;
    const transport = connection && (await this.calls.of(place, systemId, connection.connectionId));
    if (!connection || !transport)
      throw new TrackerError('gone', 'The repository is not connected by the app any more.');
    const { baseUrl, project } = connection;
    const limits = baseUrl === GITHUB_API ? GITHUB_LIMITS : GITHUB_ENTERPRISE_LIMITS;
    const clock = systemRunClock;
    const limiter = new RateLimiter(clock, limits, PATIENCE_MILLISECONDS);
    try {
      const checks = new GitHubChecks({ baseUrl, project, transport, clock });
      return await write(new CheckRunWriter(checks, new Calls({ limiter, clock, signal })));
    } finally {
      limiter.close();
    }
  }

  private async names(place: ChangePlace): Promise<{ organization: string; system: string }> {
    return this.database.withTenant(place, async (transaction) => {
      const { slug: system } = await this.systems.find(transaction, place, place.systemId);
      return { organization: await this.checks.organizationSlug(transaction), system };
    });
  }
}
