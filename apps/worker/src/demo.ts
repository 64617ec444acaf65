import 'reflect-metadata';
import { randomBytes } from 'node:crypto';
import { Database } from '@pitwall/server-db';
import { AccountRepository, SignInLinks } from '@pitwall/server-identity';
import { type Configuration, ConfigurationError, readConfiguration } from '@pitwall/server-kernel';
import { requireEmbedded } from './demo/demo-mode.ts';
import { ownerOfCompleteDemo } from './demo/demo-state.ts';

// eslint-disable-next-line no-restricted-properties -- an operator's entry point reads its own variable
const givenPassword = process.env.PITWALL_DEMO_PASSWORD;
const LINK_MINUTES = 60;

try {
  const configuration = readConfiguration();
  requireEmbedded(configuration);
  const { app: appUrl, system: systemUrl } = configuration.databaseUrls;
  const database = new Database({
    appUrl,
    systemUrl,
    poolSize: 1,
    statementTimeoutMilliseconds: 15_000,
  });
  const userId = (await ownerOfCompleteDemo(database)) ?? (await fill(configuration));
  const token = await new SignInLinks(database, new AccountRepository()).create(
    userId,
    LINK_MINUTES,
  );
  console.log(JSON.stringify({ signInUrl: `${configuration.publicUrl}/sign-in/link#${token}` }));
  await database.close();
} catch (error) {
  console.error(error instanceof ConfigurationError ? error.message : error);
  process.exit(1);
}

/** Filling takes the whole application; every start after the first only needs a link. */
async function fill(configuration: Configuration): Promise<string> {
  const { fillDemo } = await import('./demo/fill-demo.ts');
  return fillDemo(configuration, givenPassword ?? randomBytes(24).toString('base64url'));
}
