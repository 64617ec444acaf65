import { Database } from '@pitwall/server-db';
import { QueueConnection } from '../broker/queue-connection.ts';
import { handledJob } from '../worker/job-handler.ts';
import { JobProcess } from '../worker/job-process.ts';
import { EffectHandler, type HangsAt } from './effect-handler.ts';
import { FAST } from './fast-options.ts';
import { probeJob, TEST_JOBS } from './test-jobs.ts';

export interface ChildWorkerOptions {
  appUrl: string;
  systemUrl: string;
  queueUrl: string;
  redisUrl: string | null;
  hangsAt: HangsAt;
}

/** A worker whose handler hangs until it is killed. */
export async function run(
  options: ChildWorkerOptions,
  tell: (message: unknown) => void,
): Promise<void> {
  const log = { info: () => undefined, warn: console.warn, error: console.error };
  const database = new Database({ ...options, poolSize: 3, statementTimeoutMilliseconds: 30_000 });
  const { queueUrl, redisUrl } = options;
  const connection = new QueueConnection({ queueUrl, redisUrl, log });
  const handler = new EffectHandler(database, options.hangsAt, tell);
  const jobs = new JobProcess({ database, connection, jobs: TEST_JOBS, ...FAST }, [
    handledJob(probeJob, handler),
  ]);
  await jobs.start();
}
