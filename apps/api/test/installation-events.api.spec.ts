import type { INestApplicationContext } from '@nestjs/common';
import type {
  GithubApp,
  GithubRepositories,
  Organization,
  Page,
  Webhook,
  WebhookDelivery,
} from '@pitwall/contracts';
import { prepareQueueDatabase } from '@pitwall/server-queue';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ApiHarness, type Client, startApi } from './api-harness.ts';
import { type GitHubServer, startGitHubServer } from './github-fixture.ts';
import { startWorker } from './start-worker.ts';
import { deliver } from './webhook-fixture.ts';

const INSTALLATION = 77;
const SECRET = 'a-secret-that-github-made';
let server: GitHubServer;
let api: ApiHarness;
let worker: INestApplicationContext;
let ana: Client;
let at: string;
let webhook: Webhook;

beforeAll(async () => {
  server = await startGitHubServer();
  // A GitHub tells nobody whom it cannot reach.
  api = await startApi({
    publicUrl: 'http://pitwall.example',
    outgoing: { allow: ['127.0.0.1'], allowHttp: true },
  });
  await prepareQueueDatabase(api.database);
  ana = await api.person('Ana');
  const { slug } = await ana.expect<Organization>(201, 'POST', '/organizations', {
    name: 'Northwind',
  });
  at = `/organizations/${slug}`;
  const { page } = await ana.expect<{ page: string }>(201, 'POST', `${at}/github/registrations`, {
    site: server.site,
    owner: 'acme',
  });
  const state = /\?state=([\w-]{43})"/.exec((await ana.send('GET', page)).body)?.[1] ?? '';
  server.app.codes.add('right-code-1');
  await ana.expect(201, 'POST', `${at}/github/app`, { code: 'right-code-1', state });
  const { items } = await ana.expect<{ items: Webhook[] }>(200, 'GET', `${at}/webhooks`);
  if (!items[0]) throw new Error('The app has no webhook.');
  webhook = items[0];
  worker = await startWorker(api);
});
afterAll(async () => {
  await worker?.close();
  await api?.close();
  await server?.close();
});

const installations = async () =>
  (await ana.expect<{ app: GithubApp }>(200, 'GET', `${at}/github/app`)).app.installations;
const repositories = async () => {
  const [{ id } = { id: '' }] = await installations();
  const path = `${at}/github/installations/${id}/repositories`;
  return ana.expect<GithubRepositories>(200, 'GET', path);
};
let count = 0;
/** As GitHub tells it, until it was looked at. */
async function tell(event: string, action: string): Promise<WebhookDelivery> {
  const delivery = `installation-${(count += 1)}`;
  const payload = { action, installation: { id: INSTALLATION } };
  const answer = await deliver(api, webhook.url, { event, payload, secret: SECRET, delivery });
  expect(answer.statusCode).toBe(202);
  let found: WebhookDelivery | undefined;
  const look = async () => {
    const path = `${at}/webhooks/${webhook.id}/deliveries?search=${delivery}`;
    found = (await ana.expect<Page<WebhookDelivery>>(200, 'GET', path)).items[0];
    return found?.state;
  };
  await expect.poll(look, { timeout: 15_000 }).not.toBe('waiting');
  if (!found) throw new Error('The delivery is not listed.');
  return found;
}

describe('what GitHub tells of an app’s installations', () => {
  it('lets in where it was installed', async () => {
    server.app.installations.set(INSTALLATION, {
      id: INSTALLATION,
      account: 'acme',
      repositories: ['acme/shop', 'acme/web'],
      suspended: false,
    });
    expect(await tell('installation', 'created')).toMatchObject({ state: 'done' });
    expect(await installations()).toMatchObject([{ account: 'acme', suspended: false }]);
    expect((await repositories()).items.map(({ name }) => name)).toEqual(['acme/shop', 'acme/web']);
  });

  it('shows no more the repositories that were taken away', async () => {
    const installed = server.app.installations.get(INSTALLATION);
    if (installed) installed.repositories = ['acme/shop'];
    expect(await tell('installation_repositories', 'removed')).toMatchObject({ state: 'done' });
    expect((await repositories()).items.map(({ name }) => name)).toEqual(['acme/shop']);
  });

  it('says that an installation was suspended, and that it counts again', async () => {
    const installed = server.app.installations.get(INSTALLATION);
    for (const suspended of [true, false]) {
      if (installed) installed.suspended = suspended;
      await tell('installation', suspended ? 'suspend' : 'unsuspend');
      expect(await installations()).toMatchObject([{ suspended }]);
    }
  });

  it('forgets one that was deleted, with its token, however late or often it is told', async () => {
    server.app.installations.clear();
    await tell('installation', 'deleted');
    expect(await installations()).toEqual([]);
    // What came late says "look again", never what there is.
    await tell('installation', 'created');
    expect(await installations()).toEqual([]);
    expect(server.violations).toEqual([]);
  });
});
