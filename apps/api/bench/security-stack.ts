import 'reflect-metadata';
import { randomBytes } from 'node:crypto';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { CatalogueReleaseRepository, ReleasedCatalogues } from '@pitwall/server-catalogue';
import { Database, migrateDatabase } from '@pitwall/server-db';
import { createLogger, readConfiguration } from '@pitwall/server-kernel';
import { prepareQueueDatabase } from '@pitwall/server-queue';
import type { BenchContext } from '../../../tools/bench/run-one.mjs';
import { urlsFor } from '../../../libs/testing/src/database-urls.ts';
import { createApi } from '../src/create-api.ts';

export interface InProcessStack {
  application: NestFastifyApplication;
  url: string;
  database: Database;
  stop(): Promise<void>;
}

/** The whole API in this process, so that a bench can take a part of it away; no limit is met. */
export async function startInProcess({
  startPostgres,
}: Pick<BenchContext, 'startPostgres'>): Promise<InProcessStack> {
  const urls = urlsFor((await startPostgres({ shared_buffers: '256MB' })).url);
  await migrateDatabase({ ...urls, log: () => undefined });
  await prepareQueueDatabase(urls);
  const database = new Database({ ...urls, poolSize: 2, statementTimeoutMilliseconds: 60_000 });
  await new ReleasedCatalogues(new CatalogueReleaseRepository(database)).release();
  const configuration = {
    ...readConfiguration({
      PITWALL_MODE: 'embedded',
      PITWALL_DATABASE_URL_APP: urls.appUrl,
      PITWALL_DATABASE_URL_SYSTEM: urls.systemUrl,
      PITWALL_DATABASE_URL_QUEUE: urls.queueUrl,
      PITWALL_SECRET_KEY: randomBytes(32).toString('base64'),
    }),
    requestsPerMinute: 100_000_000,
    organizationRequestsPerMinute: 1_000_000_000,
    signInsPerMinute: 1_000_000,
  };
  const application = await createApi(configuration, createLogger('silent', 'bench'));
  await application.listen(0, '127.0.0.1');
  const { port } = application.getHttpServer().address() as { port: number };
  return {
    application,
    url: `http://127.0.0.1:${port}`,
    database,
    async stop() {
      await application.close();
      await database.close();
    },
  };
}

export const median = (values: readonly number[]): number => quantile(values, 0.5);

export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((one, other) => one - other);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}
