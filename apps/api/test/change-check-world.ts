import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { GithubApp, Organization, Webhook } from '@pitwall/contracts';
import { prepareQueueDatabase } from '@pitwall/server-queue';
import { connectDirectly, type DirectConnection, type ServedRepository } from '@pitwall/testing';
import { type ApiHarness, type Client, startApi } from './api-harness.ts';
import { type CodeHost, startCodeHost } from './code-host.ts';

/** A system whose repository at a GitHub on this machine is connected by the organization's app. */
export interface ChangeWorld {
  /** Where scans work. */
  directory: string;
  host: CodeHost;
  shop: ServedRepository;
  /** The commit of its default branch. */
  base: string;
  api: ApiHarness;
  sql: DirectConnection;
  /** Owns the organization. */
  ana: Client;
  /** The organization's path, and the system's. */
  at: string;
  system: string;
  /** Of the app. */
  webhook: Webhook;
  close(): Promise<void>;
}

const CODE = 'a-code-of-github';

export async function openChangeWorld(tree: Record<string, string>): Promise<ChangeWorld> {
  const directory = await mkdtemp(join(tmpdir(), 'pitwall-change-checks-'));
  const host = await startCodeHost();
  const shop = await host.git.repository('acme/shop', tree);
  const api = await startApi({
    publicUrl: 'http://pitwall.example',
    outgoing: { allow: ['127.0.0.1'], allowHttp: true },
    scans: { directory, diskMegabytes: 50, memoryMegabytes: 1_000, minutes: 2 },
  });
  await prepareQueueDatabase(api.database);
  const sql = await connectDirectly(api.database.systemUrl);
  const ana = await api.person('Ana');
  const { slug } = await ana.expect<Organization>(201, 'POST', '/organizations', {
    name: 'Northwind',
  });
  const at = `/organizations/${slug}`;
  const system = `${at}/systems/shop`;
  await ana.expect(201, 'POST', `${at}/systems`, { name: 'Shop' });
  const app = await makeApp(ana, at, host);
  await ana.expect(201, 'POST', `${system}/trackers`, {
    provider: 'github',
    project: 'acme/shop',
    baseUrl: app.baseUrl,
    credential: { installationId: app.installations[0]?.id },
  });
  const { items } = await ana.expect<{ items: Webhook[] }>(200, 'GET', `${at}/webhooks`);
  const [webhook] = items;
  if (!webhook) throw new Error('The app has no webhook.');
  return {
    directory,
    host,
    shop,
    base: shop.git('rev-parse', 'HEAD'),
    api,
    sql,
    ana,
    at,
    system,
    webhook,
    close: async () => {
      await sql.end();
      await api.close();
      await host.close();
      await rm(directory, { recursive: true, force: true });
    },
  };
}

/** As a person does it at Pitwall and at GitHub. */
async function makeApp(ana: Client, at: string, host: CodeHost): Promise<GithubApp> {
  host.app.codes.add(CODE);
  host.app.installations.set(7, {
    id: 7,
    account: 'acme',
    repositories: ['acme/shop'],
    suspended: false,
  });
  const { page } = await ana.expect<{ page: string }>(201, 'POST', `${at}/github/registrations`, {
    site: host.git.origin,
  });
  const { body } = await ana.send('GET', page);
  const state = /\?state=([\w-]{43})"/.exec(body)?.[1] ?? '';
  return ana.expect<GithubApp>(201, 'POST', `${at}/github/app`, { code: CODE, state });
}
