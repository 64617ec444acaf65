import { Inject } from '@nestjs/common';
import { changeCheckJob, type JobPayload } from '@pitwall/contracts';
import { compareChange } from '@pitwall/scanner';
import { ForeseenService } from '@pitwall/server-assessments';
import { Database, type TenantTransaction } from '@pitwall/server-db';
import { CONFIGURATION, type Configuration } from '@pitwall/server-kernel';
import { type HandlesJob, type JobContext, JobHandler, JobRests } from '@pitwall/server-queue';
import { MustWait, TrackerError } from '@pitwall/trackers';
import { CloneFault } from '../clones/clone-fault.ts';
import { ScanningRepository, type ScanningRow } from '../scans/scanning.repository.ts';
import { type ScanSource, ScanSources } from '../scans/scan-sources.ts';
import {
  ChangeCheckRepository,
  type ChangeCheckRow,
  type CheckEnd,
} from './change-check.repository.ts';
import { type ChangePlace, CheckRuns } from './check-runs.ts';
import { checkResult } from './check-words.ts';
import { CommitComparison } from './compare-commits.ts';

type Payload = JobPayload<typeof changeCheckJob>;

interface Begun {
  check: ChangeCheckRow & { base: string };
  source: ScanSource;
  settings: ScanningRow;
}

/** Compares a proposed change with where it parted, and tells it in one check run. */
@JobHandler(changeCheckJob)
export class ChangeCheckHandler implements HandlesJob<typeof changeCheckJob> {
  constructor(
    private readonly database: Database,
    @Inject(CONFIGURATION) private readonly configuration: Configuration,
    private readonly checks: ChangeCheckRepository,
    private readonly scanning: ScanningRepository,
    private readonly sources: ScanSources,
    private readonly comparison: CommitComparison,
    private readonly foreseen: ForeseenService,
    private readonly runs: CheckRuns,
  ) {}

  async handle(payload: Payload, { signal }: JobContext<string>): Promise<void> {
    const begun = await this.begin(payload);
    if (!begun) return;
    const place = { ...payload, ...begun, signal };
    try {
      await this.runs.begin(place);
      await this.look(payload, begun, place);
    } catch (error) {
      if (error instanceof MustWait) throw new JobRests(error.until);
      const told = error instanceof TrackerError && error.fault !== 'unclear';
      if (told) {
        await this.end(payload, { state: 'failed', error: sentenceOf(error) });
        return;
      }
      if (!(error instanceof CloneFault) || error.isTransient) throw error;
      await this.giveUp(payload, place, error.message);
    }
  }

  async failed(payload: Payload, _context: JobContext<string>, message: string): Promise<void> {
    const begun = await this.database.withTenant(payload, (transaction) =>
      this.read(transaction, payload),
    );
    if (typeof begun !== 'object' || begun === null) return;
    const signal = AbortSignal.timeout(LAST_WORD_MILLISECONDS);
    await this.giveUp(payload, { ...payload, ...begun, signal }, message);
  }

  /** Null when there is nothing to do any more. @throws JobRests */
  private async begin(payload: Payload): Promise<Begun | null> {
    return this.database.withTenant(payload, async (transaction) => {
      const read = await this.read(transaction, payload);
      if (read === null) return null;
      if (typeof read === 'string') {
        await this.checks.end(transaction, payload.changeCheckId, { state: 'failed', error: read });
        return null;
      }
      return (await this.checks.begin(transaction, read.check.id)) ? read : null;
    });
  }

  /** What to look at; null where it is over, a sentence where it cannot be. */
  private async read(
    transaction: TenantTransaction,
    { systemId, changeCheckId }: Payload,
  ): Promise<Begun | string | null> {
    const check = await this.checks.find(transaction, systemId, changeCheckId);
    if (check?.state !== 'waiting' && check?.state !== 'running') return null;
    const settings = await this.scanning.find(transaction, systemId);
    if (settings.checks === 'off') return 'Checks of pull requests were switched off.';
    const sources = await this.sources.list(transaction, systemId);
    const source = sources.find(({ repository }) => repository === check.repository);
    if (source?.access !== 'app')
      return 'The repository is not connected by the organization’s app any more.';
    const { base } = check;
    return base === null
      ? 'Nobody told what to compare it with.'
      : { check: { ...check, base }, source, settings };
  }

  private async look(
    payload: Payload,
    { check, source, settings }: Begun,
    place: ChangePlace,
  ): Promise<void> {
    const { systemId, organizationId } = payload;
    const { head, base, number, repository } = check;
    const authorization = await this.sources.authorization(payload, systemId, source);
    const compared = await this.comparison.compare(
      { address: source.address, authorization },
      { head, base, reference: number === null ? null : `refs/pull/${number}/head` },
      { signal: place.signal },
      (before, after) =>
        compareChange(before, after, () => 1).worse.flatMap(({ places }) =>
          places.map(({ path }) => path),
        ),
    );
    if (compared === null) {
      await this.runs.complete(place, SUPERSEDED);
      await this.end(payload, { state: 'superseded' });
      return;
    }
    const foreseen = await this.database.withTenant(payload, (transaction) =>
      this.foreseen.foresee(transaction, { organizationId }, systemId, {
        repository,
        base: compared.base.findings,
        head: compared.head.findings,
      }),
    );
    const { practices } = foreseen.catalogue;
    const impacts = new Map(practices.map(({ id, impact }) => [id, impact]));
    const comparison = compareChange(compared.base, compared.head, (id) => impacts.get(id) ?? 1);
    const result = checkResult({
      comparison,
      foreseen,
      lines: compared.lines,
      titles: new Map(practices.map(({ id, title }) => [id, title])),
      failsFrom: settings.checks === 'failing' ? settings.failingImpact : null,
      root: await this.runs.rootOf(place),
    });
    await this.runs.complete(place, result);
    const regressed = comparison.worse.filter(({ kind }) => kind === 'regressed').length;
    await this.end(payload, {
      state: 'finished',
      conclusion: result.conclusion,
      fresh: comparison.worse.length - regressed,
      regressed,
      resolved: comparison.resolved.length,
    });
  }

  /** A trouble of ours holds nobody's change up: the check run says so, and is neutral. */
  private async giveUp(payload: Payload, place: ChangePlace, message: string): Promise<void> {
    const told = { ...COULD_NOT_LOOK, summary: message };
    const untold = await this.runs.complete(place, told).then(
      () => null,
      (error: unknown) => (error instanceof TrackerError ? sentenceOf(error) : null),
    );
    await this.end(payload, { state: 'failed', error: untold ?? message });
  }

  private async end(payload: Payload, end: CheckEnd): Promise<void> {
    await this.database.withTenant(payload, (transaction) =>
      this.checks.end(transaction, payload.changeCheckId, end),
    );
  }
}

const LAST_WORD_MILLISECONDS = 60_000;
const SUPERSEDED = {
  conclusion: 'skipped',
  title: 'There is a newer commit',
  summary: 'The pull request has a newer commit by now. Its check tells how things stand.',
  annotations: [],
} as const;
const COULD_NOT_LOOK = {
  conclusion: 'neutral',
  title: 'Pitwall could not look at this change',
  annotations: [],
} as const;

const sentenceOf = ({ fault, message }: TrackerError): string =>
  fault === 'forbidden'
    ? `${message} Let the app write checks: its permissions are at GitHub, and who installed it must accept them.`
    : message;
