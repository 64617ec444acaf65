import { Database } from '@pitwall/server-db';
import { endSessionsOf } from '@pitwall/server-identity';
import { ConfigurationError, readConfiguration } from '@pitwall/server-kernel';

// An operator's program: after a break-in, or when somebody has left in a hurry.
const [who] = process.argv.slice(2);
try {
  if (who === undefined)
    throw new ConfigurationError('Say whose sessions to end: an e-mail address, or --everybody.');
  const configuration = readConfiguration();
  const { app: appUrl, system: systemUrl } = configuration.databaseUrls;
  const database = new Database({
    appUrl,
    systemUrl,
    poolSize: 1,
    statementTimeoutMilliseconds: 60_000,
    preparedStatements: configuration.databasePrepared,
  });
  const ended = await endSessionsOf(database, who === '--everybody' ? 'everybody' : { email: who });
  await database.close();
  console.log(JSON.stringify({ step: 'end-sessions', ended }));
} catch (error) {
  console.error(error instanceof ConfigurationError ? error.message : error);
  process.exit(1);
}
