import { type JobSchedule, SCHEDULE_PERIODS, type ScheduleRegistry } from '@pitwall/contracts';
import type { Database, SqlTransaction } from '@pitwall/server-db';
import { Alarm } from '../dispatch/alarm.ts';
import {
  CLOCK_DEFAULTS,
  type ClockOptions,
  type QueueLog,
  withDefaults,
} from '../options/queue-options.ts';
import { Outbox } from '../outbox/outbox.ts';
import { clockRepository, type HeldPeriod, type ScheduleTerm } from './clock.repository.ts';

export interface ClockParts {
  database: Database;
  schedules: ScheduleRegistry;
  log: QueueLog;
  options?: ClockOptions | undefined;
  /** The time to go by instead of the database's. */
  now?: (() => Date) | undefined;
}

/**
 * Leaves the jobs of schedules in the outbox, once in each period however many workers run it. Each page of
 * organizations is a transaction that also keeps how far it came: a worker that dies leaves the rest to the
 * others. Periods in which no worker ran are caught up by one run that covers them all.
 */
export class Clock {
  readonly #parts: ClockParts;
  readonly #options: Required<ClockOptions>;
  readonly #outbox = new Outbox();
  readonly #alarm = new Alarm();
  #loop: Promise<void> | undefined;
  #stopped = false;

  constructor(parts: ClockParts) {
    this.#parts = parts;
    this.#options = withDefaults(CLOCK_DEFAULTS, parts.options);
  }

  start(): void {
    if (this.#parts.schedules.length > 0) this.#loop ??= this.#run();
  }

  /** Ends after the page that is being left. */
  async stop(): Promise<void> {
    this.#stopped = true;
    this.#alarm.end();
    await this.#loop;
  }

  async #run(): Promise<void> {
    while (!this.#stopped) {
      try {
        await this.tick();
      } catch (error) {
        this.#parts.log.error(
          { err: error },
          'Scheduled jobs could not be left; tried again at the next tick, none is lost.',
        );
      }
      await this.#alarm.rest(this.#options.tickMilliseconds);
    }
  }

  /** Leaves all jobs whose period has begun. Answers how many. */
  async tick(): Promise<number> {
    const now = this.#parts.now?.() ?? null;
    const { database, schedules } = this.#parts;
    const due = await database.withSystemSql('keep the clock', (sql) =>
      clockRepository.due(sql, schedules.map(termOf), now),
    );
    let left = 0;
    for (const schedule of schedules.filter(({ job }) => due.includes(job.name))) {
      for (;;) {
        const jobs = await database.withSystemSql('keep the clock', (sql) =>
          this.#page(sql, schedule, now),
        );
        if (jobs === null || this.#stopped) break;
        left += jobs;
      }
    }
    return left;
  }

  /** Leaves the next jobs of a schedule. Null when nothing is left to do, or another worker does it. */
  async #page(
    sql: SqlTransaction,
    schedule: JobSchedule,
    now: Date | null,
  ): Promise<number | null> {
    const held = await clockRepository.hold(sql, termOf(schedule), now);
    if (held === null) return null;
    const { name } = schedule.job;
    if (schedule.forEach === 'installation') {
      await this.#leave(sql, schedule, held, [{}]);
      await clockRepository.keep(sql, name, { reached: null, complete: true });
      return 1;
    }
    const { organizationsInAPage } = this.#options;
    const ids = await clockRepository.organizations(sql, held.reached, organizationsInAPage);
    await this.#leave(
      sql,
      schedule,
      held,
      ids.map((organizationId) => ({ organizationId })),
    );
    const complete = ids.length < organizationsInAPage;
    await clockRepository.keep(sql, name, { reached: ids.at(-1) ?? held.reached, complete });
    return ids.length;
  }

  async #leave(
    sql: SqlTransaction,
    { job }: JobSchedule,
    { since, until }: HeldPeriod,
    given: { organizationId?: string }[],
  ): Promise<void> {
    const period = { since: since?.toISOString() ?? null, until: until.toISOString() };
    await this.#outbox.enqueueMany(
      sql,
      job,
      given.map((one) => ({ payload: { ...one, ...period } })),
    );
  }
}

const termOf = ({ job, every }: JobSchedule): ScheduleTerm => ({
  name: job.name,
  periodMilliseconds: SCHEDULE_PERIODS[every],
});
