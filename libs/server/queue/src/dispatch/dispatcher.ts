import type { JobContract, JobLane, JobRegistry } from '@pitwall/contracts';
import type { Database } from '@pitwall/server-db';
import type { Broker, BrokerJob } from '../broker/broker.ts';
import {
  DISPATCH_DEFAULTS,
  type DispatchOptions,
  type QueueLog,
  withDefaults,
} from '../options/queue-options.ts';
import { Alarm, type WakeReason } from './alarm.ts';
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
/** Milliseconds, and a multiple of what the last pass took. */
const LEFT_PAUSE = { shortest: 25, times: 8 };
const ROOM_PAUSE = { shortest: 10, times: 2 };
const LONGEST_REST = 30_000;

/**
 * Releases waiting jobs to BullMQ, in turns between organizations and within the bounds. Any number of
 * dispatchers may run: they claim one after the other. A job is marked as released and then handed over;
 * what a crash in between leaves marked and not handed over, the reconciler finds. A job that is handed
 * over twice is there once: BullMQ knows its id.
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
  wake(why: WakeReason = 'room'): void {
    this.#alarm.ring(why);
  }

  /** Ends after the pass that runs. */
  async stop(): Promise<void> {
    this.#stopped = true;
    this.#alarm.end();
    await this.#loop;
  }

  async #run(): Promise<void> {
    const { pollMilliseconds, gatherMilliseconds } = this.#options;
    let last = Number.NEGATIVE_INFINITY;
    let took = 0;
    let rest = 0;
    while (!this.#stopped) {
      // The longer a pass takes, the more jobs it should find: so the dispatcher never takes most of the time.
      const pauses = {
        left: Math.min(Math.max(LEFT_PAUSE.shortest, LEFT_PAUSE.times * took), gatherMilliseconds),
        room: Math.min(Math.max(ROOM_PAUSE.shortest, ROOM_PAUSE.times * took), gatherMilliseconds),
      };
      if (rest === 0) await this.#alarm.heard(pollMilliseconds, last, pauses);
      else await this.#alarm.rest(rest);
      if (this.#stopped) return;
      const start = performance.now();
      const released = await this.#tryPass();
      rest = released === null ? Math.min(Math.max(rest * 2, 500), LONGEST_REST) : 0;
      // One that found nothing did not use up the turn of a job that is left now.
      if (released === 0) continue;
      last = performance.now();
      took = last - start;
    }
  }

  /** Null when it failed, which is told and not thrown: what waits stays in the outbox. */
  async #tryPass(): Promise<number | null> {
    try {
      return await this.pass();
    } catch (error) {
      this.#alarm.ring();
      this.#parts.log.error(
        { err: error },
        'Waiting jobs could not be released. They stay in the outbox and are tried again.',
      );
      return null;
    }
  }

  /** Releases what there is room for, a few batches at most. Answers how many jobs. */
  async pass(): Promise<number> {
    const handed: Promise<void>[] = [];
    let released = 0;
    try {
      for (let batch = 1; ; batch += 1) {
        const jobs = await this.#claim();
        if (jobs.length === 0) break;
        released += jobs.length;
        // The next batch is claimed while BullMQ takes this one and the one before.
        const last = this.#hand(jobs);
        // Looked at when it is waited for; until then it must not count as unhandled.
        last.catch(() => undefined);
        handed.push(last);
        if (jobs.length < this.#options.batch) break;
        if (batch === BATCHES_IN_A_PASS) {
          this.#alarm.ring();
          break;
        }
        await handed.at(-2);
      }
    } finally {
      await Promise.all(handed);
    }
    return released;
  }

  async #claim(): Promise<ClaimedJob[]> {
    const { inFlight, inFlightPerOrganization, batch } = this.#options;
    const claimed = await this.#parts.database.withSystemSql('dispatch jobs', async (sql) => {
      if (!(await dispatchRepository.takeTurn(sql))) return null;
      await dispatchRepository.endRests(sql, batch);
      return dispatchRepository.claim(sql, {
        names: [...this.#contracts.keys()],
        inFlight,
        inFlightPerOrganization,
        resting: this.#resting,
        batch,
        organizations: ORGANIZATIONS_IN_A_PASS,
        after: this.#after,
      });
    });
    if (claimed === null) {
      this.#alarm.ringIn(NOT_MY_TURN_MILLISECONDS);
      return [];
    }
    this.#turnTo(claimed);
    await this.#countResting(claimed);
    return claimed.jobs;
  }

  /** The next pass starts behind who was served last, or where this one's look ended. */
  #turnTo({ jobs, room, reached }: Claimed): void {
    if (room === 0) return;
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
    // Not to be known is no reason to lose what was claimed.
    this.#resting = full ? await this.#parts.broker.resting().catch(() => 0) : 0;
    if (this.#resting > before) this.#alarm.ring();
  }

  async #hand(claimed: ClaimedJob[]): Promise<void> {
    const lanes = new Map<JobLane, BrokerJob[]>();
    for (const { id, name } of claimed) {
      const contract = this.#contracts.get(name);
      if (!contract) throw new Error(`The claimed job ${id} has the unknown name "${name}".`);
      const { lane, attempts } = contract;
      const jobs = lanes.get(lane) ?? [];
      jobs.push({ id, name, attempts });
      lanes.set(lane, jobs);
    }
    try {
      await Promise.all([...lanes].map(([lane, jobs]) => this.#parts.broker.add(lane, jobs)));
    } catch (error) {
      await this.#unclaim(claimed);
      throw error;
    }
  }

  async #unclaim(claimed: ClaimedJob[]): Promise<void> {
    const ids = claimed.map(({ id }) => id);
    await this.#parts.database
      .withSystemSql('dispatch jobs', (sql) => dispatchRepository.unclaim(sql, ids))
      .catch((error: unknown) =>
        this.#parts.log.warn(
          { err: error, jobs: ids.length },
          'Jobs that could not be released stay marked until they count as lost.',
        ),
      );
  }
}
