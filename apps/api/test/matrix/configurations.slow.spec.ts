import { readFileSync } from 'node:fs';
import { type Configuration, readConfiguration } from '@pitwall/server-kernel';
import { createTestDatabase, type TestDatabase } from '@pitwall/testing';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ApiHarness, startApi } from '../api-harness.ts';

const SOURCE = readFileSync(
  new URL('../../../../libs/server/kernel/src/configuration/configuration.ts', import.meta.url),
  'utf8',
);
/** Every variable that a server reads, from the schema that reads it. */
const VARIABLES = [...SOURCE.matchAll(/^ {2}(\w+): .*/gm)]
  .map((match) => match[1] ?? '')
  .filter((name) => /^(PITWALL_|REDIS_URL)/.test(name) && !name.includes('DATABASE_URL'));
const VALUES = ['true', 'false', '0', '1', 'off', 'none', 'development', 'embedded', 'test'];

/** What differs from the harness's configuration when one variable is set to a value that it takes. */
function changes(database: TestDatabase, name: string, value: string): Partial<Configuration> {
  const base = {
    PITWALL_MODE: 'embedded',
    PITWALL_DATABASE_URL_APP: database.appUrl,
    PITWALL_DATABASE_URL_SYSTEM: database.systemUrl,
    PITWALL_DATABASE_URL_QUEUE: database.queueUrl,
    PITWALL_SECRET_KEY: Buffer.from(Array.from({ length: 32 }, (_, index) => index)).toString(
      'base64',
    ),
  };
  const read = readConfiguration({ ...base, [name]: value });
  const usual = readConfiguration(base);
  return Object.fromEntries(
    Object.entries(read).filter(
      ([key, one]) => JSON.stringify(one) !== JSON.stringify(usual[key as keyof Configuration]),
    ),
  );
}

let api: ApiHarness;
beforeAll(async () => {
  api = await startApi();
});
afterAll(() => api.close());

async function isClosed(one: ApiHarness): Promise<boolean> {
  const ana = await one.person('Ana');
  await ana.expect(201, 'POST', '/organizations', { name: 'Northwind', slug: 'northwind' });
  const eve = await one.person('Eve');
  const [stranger, foreign] = [
    await one.stranger().send('GET', '/organizations/northwind/members'),
    await eve.send('GET', '/organizations/northwind/members'),
  ];
  return stranger.statusCode === 401 && foreign.statusCode === 404;
}

describe('no configuration', () => {
  it('takes a wall away: each variable with each value that it takes', async () => {
    expect(VARIABLES.length).toBeGreaterThan(15);
    const tried = new Set<string>();
    for (const name of VARIABLES) {
      for (const value of VALUES) {
        let differing: Partial<Configuration>;
        try {
          differing = changes(api.database, name, value);
        } catch {
          continue;
        }
        const key = JSON.stringify(differing);
        // A port or a proxy changes nothing that a request within the process could see.
        if (tried.has(key) || 'redisUrl' in differing || 'webDirectory' in differing) continue;
        tried.add(key);
        const changed = await startApi({
          ...differing,
          // The address that the harness's browsers are on.
          publicUrl: 'http://localhost:4600',
          requestsPerMinute: 1_000,
          signInsPerMinute: 1_000,
        });
        try {
          expect([name, value, await isClosed(changed)]).toEqual([name, value, true]);
        } finally {
          await changed.close();
        }
      }
    }
    expect(tried.size).toBeGreaterThan(8);
  }, 120_000);

  it.each(['systemUrl', 'ownerUrl'] as const)(
    'lets a process start whose tenants would sign in by the %s',
    async (role) => {
      const start = startApi({}, { through: async (database) => ({ appUrl: database[role] }) });
      await expect(start).rejects.toThrow(/not subject to row-level security/);
    },
  );

  it('lets a process start on a table whose row-level security is off', async () => {
    const database = await createTestDatabase();
    const owner = new pg.Client({ connectionString: database.ownerUrl });
    await owner.connect();
    await owner.query('ALTER TABLE task DISABLE ROW LEVEL SECURITY');
    await owner.end();
    const start = startApi({}, { through: async () => database });
    // Its connections end with the process that could not start, here with the whole server.
    await expect(start).rejects.toThrow(/off or not forced on: task/);
  });
});
