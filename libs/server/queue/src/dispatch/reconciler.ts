import type { JobLane, JobRegistry } from '@pitwall/contracts';
import type { Database } from '@pitwall/server-db';
import type { Broker } from '../broker/broker.ts';
import {
  DISPATCH_DEFAULTS,
  type DispatchOptions,
  type QueueLog,
  withDefaults,
} from '../options/queue-options.ts';
import { Alarm } from './alarm.ts';
import { dispatchRepository, FIRST_ORGANIZATION, type ReleasedJob } from './dispatch.repository.ts';

const PAGE = 200;
const AT_A_TIME = 20;

export interface ReconcilerParts {
  database: Database;
  broker: Broker;
  jobs: JobRegistry;
  log: QueueLog;
  options?: DispatchOptions | undefined;
  /** Called when it put jobs back. */
  wake(): void;
}

/**
 * Puts released jobs back that BullMQ does not have: Redis was flushed or restored from a backup, or a job
 * ended there without the outbox being told.
 */
export class Reconciler {
  readonly #parts: ReconcilerParts;
  readonly #options: Required<DispatchOptions>;
  readonly #lanes: Map<string, JobLane>;
  readonly #alarm = new Alarm();
  #loop: Promise<void> | undefined;
  #stopped = false;

  constructor(parts: ReconcilerParts) {
    this.#parts = parts;
    this.#options = withDefaults(DISPATCH_DEFAULTS, parts.options);
    this.#lanes = new Map(parts.jobs.map((job) => [job.name, job.lane]));
  }

  start(): void {
    this.#loop ??= this.#run();
  }

  async stop(): Promise<void> {
    this.#stopped = true;
    this.#alarm.end();
    await this.#loop;
  }

  async #run(): Promise<void> {
    while (!this.#stopped) {
      await this.#alarm.rest(this.#options.reconcileMilliseconds);
      if (this.#stopped) return;
      try {
        await this.pass();
      } catch (error) {
        this.#parts.log.error(
          { err: error },
          'Lost jobs could not be looked for; tried again later.',
        );
      }
    }
  }

  /** Looks at all released jobs that are old enough. Answers how many it put back. */
  async pass(): Promise<number> {
    let after = FIRST_ORGANIZATION;
    let putBack = 0;
    for (;;) {
      const page = await this.#parts.database.withSystemSql('dispatch jobs', (sql) =>
        dispatchRepository.released(sql, this.#options.lostAfterMilliseconds, after, PAGE),
      );
      for (let start = 0; start < page.length; start += AT_A_TIME) {
        const some = page.slice(start, start + AT_A_TIME);
        const results = await Promise.all(some.map((job) => this.#check(job)));
        putBack += results.filter(Boolean).length;
      }
      const last = page.at(-1);
      if (!last || page.length < PAGE || this.#stopped) break;
      after = last.id;
    }
    if (putBack > 0) {
      this.#parts.log.warn(
        { jobs: putBack },
        'The queue had lost released jobs. They are released again.',
      );
      this.#parts.wake();
    }
    return putBack;
  }

  async #check(job: ReleasedJob): Promise<boolean> {
    if (job.name !== null) {
      const lane = this.#lanes.get(job.name);
      // Another release's job is another release's to find.
      if (lane === undefined) return false;
      const presence = await this.#parts.broker.presence(lane, job.id);
      if (presence === 'there') return false;
      if (presence === 'over') await this.#parts.broker.remove(lane, job.id);
    }
    return this.#parts.database.withSystemSql('dispatch jobs', (sql) =>
      dispatchRepository.putBack(sql, job),
    );
  }
}
