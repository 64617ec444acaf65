import 'reflect-metadata';
import { Database, migrateDatabase } from '@pitwall/server-db';
import { prepareQueueDatabase } from '@pitwall/server-queue';
import { CatalogueReleaseRepository, ReleasedCatalogues } from '@pitwall/server-catalogue';
import { z } from 'zod';

// The one program that signs in as the owner. It takes nothing else of the configuration.
const environmentSchema = z.object({
  DATABASE_URL: z.string().min(1),
  PITWALL_DATABASE_URL_APP: z.string().min(1),
  PITWALL_DATABASE_URL_SYSTEM: z.string().min(1),
  PITWALL_DATABASE_URL_QUEUE: z.string().min(1),
});

const tell = (message: string): void => console.log(JSON.stringify({ step: 'migrate', message }));

/** Brings the database, the queue's schema and the released catalogue to this version. */
async function migrate(environment: z.infer<typeof environmentSchema>): Promise<void> {
  const urls = {
    ownerUrl: environment.DATABASE_URL,
    appUrl: environment.PITWALL_DATABASE_URL_APP,
    systemUrl: environment.PITWALL_DATABASE_URL_SYSTEM,
    queueUrl: environment.PITWALL_DATABASE_URL_QUEUE,
  };
  await migrateDatabase({ ...urls, log: tell });
  tell('preparing the queue');
  await prepareQueueDatabase(urls);
  tell('loading the catalogue');
  const database = new Database({ ...urls, poolSize: 2, statementTimeoutMilliseconds: 60_000 });
  try {
    await new ReleasedCatalogues(new CatalogueReleaseRepository(database)).release();
  } finally {
    await database.close();
  }
}

const environment = environmentSchema.safeParse(readEnvironment());
if (!environment.success) {
  console.error(
    `These variables are needed: ${environment.error.issues.map((issue) => issue.path.join('.')).join(', ')}.`,
  );
  process.exit(1);
}
try {
  await migrate(environment.data);
} catch (error) {
  console.error((error as Error).message);
  process.exit(1);
}

function readEnvironment(): NodeJS.ProcessEnv {
  // eslint-disable-next-line no-restricted-properties -- an operator's entry point reads its own few variables
  return process.env;
}
