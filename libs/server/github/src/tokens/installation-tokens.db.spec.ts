import { randomBytes } from 'node:crypto';
import { Database, type TenantContext } from '@pitwall/server-db';
import {
  createEnvelope,
  type GuardedClient,
  GuardedResponse,
  parseKeyRing,
} from '@pitwall/server-kernel';
import { createTenant, createTestDatabase, type TestDatabase } from '@pitwall/testing';
import { systemRunClock, type TrackerRequest } from '@pitwall/trackers';
import { FakeGitHubApp } from '@pitwall/trackers/testing';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { GitHubClient } from '../api/github-client.ts';
import { AppRepository } from '../app/app.repository.ts';
import { AppSecrets } from '../app/app-secrets.ts';
import { InstallationRepository } from '../installations/installation.repository.ts';
import { InstallationTokens } from './installation-tokens.ts';

const BASE = 'https://github.example/api/v3';
const ID = '01990000-0000-7000-8000-000000000001';
const envelope = createEnvelope(parseKeyRing(`test:${randomBytes(32).toString('base64')}`));
let clone: TestDatabase;
let database: Database;
let northwind: TenantContext;
let github: FakeGitHubApp;
let installation: string;
let delay = 0;
let asked = 0;

/** GitHub, some milliseconds away. */
const client: GuardedClient = {
  async request(url, { method = 'GET', headers = {} } = {}) {
    asked += 1;
    await new Promise((resolve) => setTimeout(resolve, delay));
    const at = String(url).replace(BASE, 'https://api.github.com');
    const answer = github.handle({ method: method as TrackerRequest['method'], url: at, headers });
    const { status, headers: told, body } = answer ?? { status: 404, headers: {}, body: '{}' };
    return new GuardedResponse({
      status,
      headers: told,
      body: Buffer.from(body),
      origin: new URL(BASE).origin,
      retryAfterMilliseconds: null,
    });
  },
  close: async () => undefined,
};

/** As each process has them. */
const newProcess = (): InstallationTokens =>
  new InstallationTokens(
    database,
    envelope,
    new GitHubClient(client),
    new AppSecrets(envelope),
    new InstallationRepository(),
  );
const of = (tokens = newProcess()) => tokens.of(northwind, installation, BASE);
const change = (data: object) =>
  database.withTenant(northwind, (transaction) =>
    transaction.githubInstallation.updateMany({ data }),
  );

beforeAll(async () => {
  clone = await createTestDatabase();
  database = new Database({ ...clone, poolSize: 8, statementTimeoutMilliseconds: 10_000 });
  const { organizationId, userId } = await createTenant(database, 'northwind');
  northwind = { organizationId };
  github = new FakeGitHubApp(systemRunClock);
  github.installations.set(7, { id: 7, account: 'acme', repositories: [], suspended: false });
  const [apps, installations] = [new AppRepository(), new InstallationRepository()];
  installation = await database.withTenant(northwind, async (transaction) => {
    const app = {
      id: ID,
      organizationId,
      baseUrl: BASE,
      appId: BigInt(github.appId),
      name: 'Pitwall',
      url: 'https://github.example/apps/pitwall',
      privateKey: new AppSecrets(envelope).seal(organizationId, ID, github.privateKey),
      createdById: userId,
    };
    await apps.insert(transaction, app);
    await installations.replace(transaction, app, [
      { id: 7, account: { login: 'acme' }, repository_selection: 'all', suspended_at: null },
    ]);
    return (await installations.list(transaction))[0]?.id ?? '';
  });
});
afterAll(async () => {
  await database?.close();
  await clone?.drop();
});
beforeEach(async () => {
  await change({ token: null, tokenExpiresAt: null, refreshBy: null, refreshUntil: null });
  [delay, asked, github.given] = [0, 0, 0];
});

describe('tokens of an installation', () => {
  it('are fetched by one of many processes that ask at the same moment, and shared', async () => {
    delay = 400;
    const tokens = await Promise.all(
      Array.from({ length: 6 }, newProcess).flatMap((each) => [of(each), of(each)]),
    );
    expect(new Set(tokens).size).toBe(1);
    expect(github.given).toBe(1);
    const row = await database.withTenant(northwind, (transaction) =>
      transaction.githubInstallation.findFirstOrThrow(),
    );
    expect(row.token).not.toContain(tokens[0]);
    expect(row).toMatchObject({ refreshBy: null, refreshUntil: null });
  });

  it('are used on until five minutes before their end, by whoever does not fetch the next', async () => {
    const first = await of();
    await change({ tokenExpiresAt: new Date(Date.now() + 5.5 * 60_000) });
    expect(await of()).toBe(first);
    await change({ tokenExpiresAt: new Date(Date.now() + 4 * 60_000) });
    delay = 400;
    const tokens = await Promise.all([of(), of(), of()]);
    expect(github.given).toBe(2);
    expect(tokens.filter((token) => token === first)).toHaveLength(2);
    expect(await of()).not.toBe(first);
  });

  it('are fetched by another when the holder of the lease has died', async () => {
    const holder = '01990000-0000-7000-8000-0000000000ff';
    await change({ refreshBy: holder, refreshUntil: new Date(Date.now() + 700) });
    const begun = Date.now();
    const token = await of();
    expect(Date.now() - begun).toBeGreaterThan(600);
    // What the dead one would still keep is not kept: its lease is another's.
    await database.withTenant(northwind, (transaction) =>
      new InstallationRepository().keep(transaction, installation, holder, {
        token: 'late',
        tokenExpiresAt: new Date(),
      }),
    );
    expect(await of()).toBe(token);
  });

  it('are fetched anew once GitHub has refused one, and not for a refusal of an older one', async () => {
    const tokens = newProcess();
    const first = await of(tokens);
    await tokens.refused(northwind, installation, first);
    const second = await of(tokens);
    expect(second).not.toBe(first);
    await tokens.refused(northwind, installation, first);
    expect(await of()).toBe(second);
  });

  it('are for the server that gives them alone: no other address is ever sent one', async () => {
    await of();
    const elsewhere = newProcess().of(northwind, installation, 'https://evil.example/api/v3');
    await expect(elsewhere).rejects.toMatchObject({ fault: 'forbidden' });
    expect(asked).toBe(1);
  });

  it('are of their organization alone', async () => {
    const southwind = await createTenant(database, 'southwind');
    const other = newProcess().of(southwind, installation, BASE);
    await expect(other).rejects.toMatchObject({ fault: 'gone' });
    expect(asked).toBe(0);
  });

  it('are not to be had where GitHub says no; the lease is free for the next try', async () => {
    const acme = github.installations.get(7);
    if (!acme) throw new Error('Nothing is installed.');
    acme.suspended = true;
    await expect(of()).rejects.toMatchObject({ fault: 'forbidden' });
    acme.suspended = false;
    await expect(of()).resolves.toMatch(/^ghs_/);
  });
});
