import type { JobContract, JobLane, JobRegistry } from '@pitwall/contracts';
import type { Database, SqlTransaction } from '@pitwall/server-db';
import type { Broker, BrokerJob } from '../broker/broker.ts';
import {
  DISPATCH_DEFAULTS,
  type DispatchOptions,
  type QueueLog,
  withDefaults,
} from '../options/queue-options.ts';
import { Alarm } from './alarm.ts';
import {
  type Claimed,
  type ClaimedJob,
  dispatchRepository,
  FIRST_ORGANIZATION,
} from './dispatch.repository.ts';

export interface DispatcherParts {
  database: Database;
  broker: Broker;
  jobs: JobRegistry;
  log: QueueLog;
  options?: DispatchOptions | undefined;
}

const ORGANIZATIONS_IN_A_PASS = 500;
const BATCHES_IN_A_PASS = 10;
const NOT_MY_TURN_MILLISECONDS = 25;
const LONGEST_REST = 30_000;

/**
 * Releases waiting jobs to BullMQ, in turns between organizations and within the bounds. Any number of
 * dispatchers may run: they take turns. A row is claimed, handed to BullMQ and only then committed as
 * released; after a crash in between it is handed over again, and BullMQ, which knows its id, drops it.
 */
export class Dispatcher {
  readonly #parts: DispatcherParts;
  readonly #options: Required<DispatchOptions>;
  readonly #contracts: Map<string, JobContract>;
  readonly #alarm = new Alarm();
  #loop: Promise<void> | undefined;
  #after = FIRST_ORGANIZATION;
  #resting = 0;
  #stopped = false;

  constructor(parts: DispatcherParts) {
    this.#parts = parts;
    this.#options = withDefaults(DISPATCH_DEFAULTS, parts.options);
    this.#contracts = new Map(parts.jobs.map((job) => [job.name, job]));
  }

  start(): void {
    this.#loop ??= this.#run();
  }

  /** Looks for jobs soon. */
  wake(): void {
    this.#alarm.ring();
  }

  /** Ends after the pass that runs. */
  async stop(): Promise<void> {
    this.#stopped = true;
    this.#alarm.end();
    await this.#loop;
  }

  async #run(): Promise<void> {
    let rest = 0;
    while (!this.#stopped) {
      if (rest === 0) await this.#alarm.heard(this.#options.pollMilliseconds);
      else await this.#alarm.rest(rest);
      rest = (await this.#releaseAll()) ? 0 : Math.min(Math.max(rest * 2, 500), LONGEST_REST);
    }
  }

  /** False when it failed, which is told and not thrown: what waits stays in the outbox. */
  async #releaseAll(): Promise<boolean> {
    try {
      while (!this.#stopped && (await this.pass()) > 0)
        await this.#alarm.rest(this.#options.gatherMilliseconds);
      return true;
    } catch (error) {
      this.#parts.log.error(
        { err: error },
        'Waiting jobs could not be released. They stay in the outbox and are tried again.',
      );
      return false;
    }
  }

  /** Releases what there is room for, a few batches at most, in one transaction. Answers how many jobs. */
  async pass(): Promise<number> {
    return this.#parts.database.withSystemSql('dispatch jobs', async (sql) => {
      if (!(await dispatchRepository.takeTurn(sql))) {
        this.#alarm.ringIn(NOT_MY_TURN_MILLISECONDS);
        return 0;
      }
      let released = 0;
      // The next batch is claimed while BullMQ takes the one before.
      let handed: Promise<void> = Promise.resolve();
      try {
        for (let batch = 0; batch < BATCHES_IN_A_PASS; batch += 1) {
          const claimed = await this.#claim(sql);
          await handed;
          if (claimed.jobs.length === 0) break;
          handed = this.#hand(claimed.jobs);
          // Looked at when it is waited for; until then it must not count as unhandled.
          handed.catch(() => undefined);
          released += claimed.jobs.length;
          if (claimed.jobs.length < this.#options.batch) break;
        }
      } finally {
        await handed;
      }
      return released;
    });
  }

  async #claim(sql: SqlTransaction): Promise<Claimed> {
    const { inFlight, inFlightPerOrganization, batch } = this.#options;
    const claimed = await dispatchRepository.claim(sql, {
      names: [...this.#contracts.keys()],
      inFlight,
      inFlightPerOrganization,
      resting: this.#resting,
      batch,
      organizations: ORGANIZATIONS_IN_A_PASS,
      after: this.#after,
    });
    this.#turnTo(claimed);
    await this.#countResting(claimed);
    return claimed;
  }

  /** The next pass starts behind who was served last, or where this one's look ended. */
  #turnTo({ jobs, room, reached }: Claimed): void {
    const served = jobs.length > 0 && jobs.length === room;
    const last = served ? jobs.at(-1)?.organization_id : reached;
    this.#after = last ?? FIRST_ORGANIZATION;
    if (!served && reached !== null) this.#alarm.ring();
  }

  /** Asked for only when it matters: a full house may be full of jobs that rest. */
  async #countResting({ jobs, taken }: Claimed): Promise<void> {
    const { inFlight } = this.#options;
    const before = this.#resting;
    const full = taken + jobs.length >= inFlight;
    this.#resting = full ? await this.#parts.broker.resting() : 0;
    if (this.#resting > before) this.#alarm.ring();
  }

  async #hand(claimed: ClaimedJob[]): Promise<void> {
    const lanes = new Map<JobLane, BrokerJob[]>();
    for (const { id, name } of claimed) {
      const contract = this.#contracts.get(name);
      if (!contract) throw new Error(`The claimed job ${id} has the unknown name "${name}".`);
      const { lane, attempts, backoff } = contract;
      const jobs = lanes.get(lane) ?? [];
      jobs.push({ id, name, attempts, backoff });
      lanes.set(lane, jobs);
    }
    await Promise.all([...lanes].map(([lane, jobs]) => this.#parts.broker.add(lane, jobs)));
  }
}
