import { Database } from '@pitwall/server-db';
import {
  ConfigurationError,
  createConfiguredEnvelope,
  readConfiguration,
  rewrapSecrets,
  SealedSecretRepository,
} from '@pitwall/server-kernel';

// An operator's program: after the key was changed, it takes the old one out of use.
try {
  const configuration = readConfiguration();
  const { app: appUrl, system: systemUrl } = configuration.databaseUrls;
  const database = new Database({
    appUrl,
    systemUrl,
    poolSize: 1,
    statementTimeoutMilliseconds: 60_000,
    preparedStatements: configuration.databasePrepared,
  });
  const outcome = await rewrapSecrets(
    createConfiguredEnvelope(configuration),
    new SealedSecretRepository(database),
    (message) => console.log(JSON.stringify({ step: 'rewrap', message })),
  );
  await database.close();
  console.log(JSON.stringify({ step: 'rewrap', ...outcome }));
  // What no configured key opens is still to be dealt with.
  if (Object.keys(outcome.unknown).length > 0) process.exitCode = 1;
} catch (error) {
  console.error(error instanceof ConfigurationError ? error.message : error);
  process.exit(1);
}
