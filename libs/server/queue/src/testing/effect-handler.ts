import type { JobPayload } from '@pitwall/contracts';
import type { Database } from '@pitwall/server-db';
import type { HandlesJob, JobContext } from '../worker/job-handler.ts';
import type { probeJob } from './test-jobs.ts';

/** Where a first attempt stops and waits to be killed. */
export type HangsAt = 'nowhere' | 'before the commit' | 'after the commit';

/** Writes one row as its effect, in one transaction, and does nothing when the row is there. */
export class EffectHandler implements HandlesJob<typeof probeJob> {
  readonly #database: Database;
  readonly #hangsAt: HangsAt;
  readonly #tell: (message: string) => void;

  constructor(
    database: Database,
    hangsAt: HangsAt = 'nowhere',
    tell = (_: string): void => undefined,
  ) {
    this.#database = database;
    this.#hangsAt = hangsAt;
    this.#tell = tell;
  }

  async handle(
    { organizationId }: JobPayload<typeof probeJob>,
    context: JobContext,
  ): Promise<void> {
    await this.#database.withSystemSql('dispatch jobs', async (sql) => {
      await sql.query(
        `INSERT INTO effect (job_id, organization, attempt, process) VALUES ($1, $2, $3, $4)
         ON CONFLICT (job_id) DO NOTHING`,
        [context.jobId, organizationId, context.attempt, process.pid],
      );
      if (this.#hangsAt === 'before the commit') await this.#hang();
    });
    if (this.#hangsAt === 'after the commit') await this.#hang();
  }

  async #hang(): Promise<void> {
    this.#tell('hangs');
    await new Promise(() => undefined);
  }
}
