import type {
  GithubApp,
  GithubRepositories,
  Organization,
  TrackerConnection,
  Webhook,
} from '@pitwall/contracts';
import { InstallationTokens } from '@pitwall/server-github';
import { connectDirectly, type DirectConnection } from '@pitwall/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ApiHarness, type Client, startApi } from './api-harness.ts';
import { type GitHubServer, startGitHubServer } from './github-fixture.ts';
import { deliver } from './webhook-fixture.ts';

const INSTALLATION = 77;
let server: GitHubServer;
let api: ApiHarness;
let sql: DirectConnection;
let ana: Client;
let organization: Organization;
let at: string;

beforeAll(async () => {
  server = await startGitHubServer();
  api = await startApi({
    publicUrl: 'http://pitwall.example',
    outgoing: { allow: ['127.0.0.1'], allowHttp: true },
  });
  sql = await connectDirectly(api.database.systemUrl);
  ana = await api.person('Ana');
  organization = await ana.expect<Organization>(201, 'POST', '/organizations', {
    name: 'Northwind',
  });
  at = `/organizations/${organization.slug}`;
  await ana.expect(201, 'POST', `${at}/systems`, { name: 'Shop' });
});
afterAll(async () => {
  await sql?.end();
  await api?.close();
  await server?.close();
});

const STATE = /\?state=([\w-]{43})"/;
async function begin(who = ana): Promise<{ page: string; state: string }> {
  const { page } = await who.expect<{ page: string }>(201, 'POST', `${at}/github/registrations`, {
    site: server.site,
    owner: 'acme',
  });
  const { body } = await who.send('GET', page);
  return { page, state: STATE.exec(body)?.[1] ?? '' };
}
const finish = (state: string, code: string, who = ana) =>
  who.send('POST', `${at}/github/app`, { code, state });

describe('an organization’s own GitHub App', () => {
  it('is asked for by a page without a script, which may send its form to that GitHub alone', async () => {
    const { page, state } = await begin();
    const answer = await ana.send('GET', page);
    expect(answer.statusCode).toBe(200);
    expect(answer.headers['content-type']).toBe('text/html; charset=utf-8');
    expect(answer.headers['content-security-policy']).toMatch(
      new RegExp(`^default-src 'none'; style-src 'sha256-[^']+'; form-action ${server.site};`),
    );
    expect(answer.body).not.toContain('<script');
    expect(answer.body).toContain(
      `action="${server.site}/organizations/acme/settings/apps/new?state=${state}"`,
    );
    const [, manifest = ''] = /name="manifest" value="([^"]+)"/.exec(answer.body) ?? [];
    expect(JSON.parse(manifest.replaceAll('&quot;', '"').replaceAll('&amp;', '&'))).toMatchObject({
      name: 'Pitwall Northwind',
      public: false,
      redirect_url: 'http://pitwall.example/northwind/settings/github',
      hook_attributes: {
        url: expect.stringMatching(/^http:\/\/pitwall\.example\/api\/v1\/webhooks\/[\w-]{32}$/),
      },
      default_permissions: { contents: 'read', issues: 'write', metadata: 'read' },
    });
  });

  it('is not taken over by a state that somebody else has begun, one made up, or an old one', async () => {
    server.app.codes.add('code-of-somebody');
    const bo = await api.person('Bo');
    const { link } = await ana.expect<{ link: string }>(201, 'POST', `${at}/invitations`, {
      role: 'admin',
    });
    await bo.expect(200, 'POST', '/invitations/accept', { token: new URL(link).hash.slice(1) });
    const { state } = await begin(bo);
    const calls = server.calls.length;
    for (const wrong of [state, 'A'.repeat(43)])
      expect((await finish(wrong, 'code-of-somebody')).json()).toMatchObject({
        code: 'link.unusable',
      });
    await sql.query(`UPDATE github_registration SET expires_at = now()`);
    expect((await finish(state, 'code-of-somebody', bo)).json()).toMatchObject({
      code: 'link.unusable',
    });
    expect(server.calls).toHaveLength(calls);
    expect(server.app.codes.has('code-of-somebody')).toBe(true);
  });

  it('tells what GitHub said to a code that it does not know', async () => {
    const { state } = await begin();
    const answer = await finish(state, 'unknown-code-1');
    expect(answer.json()).toMatchObject({ detail: 'GitHub answered 404: Not Found' });
  });

  it('is taken over by GitHub’s code; its key is sealed and shown to nobody', async () => {
    server.app.codes.add('right-code-1');
    server.app.installations.set(INSTALLATION, {
      id: INSTALLATION,
      account: 'acme',
      repositories: ['acme/shop', 'acme/site'],
      suspended: false,
    });
    const { state } = await begin();
    const answer = await finish(state, 'right-code-1');
    expect(answer.statusCode).toBe(201);
    expect(answer.json<GithubApp>()).toMatchObject({
      name: 'Pitwall Northwind',
      baseUrl: server.baseUrl,
      installUrl: 'https://github.com/apps/pitwall-northwind/installations/new',
      installations: [{ account: 'acme', repositories: 'selected', suspended: false }],
    });
    for (const body of [answer.body, (await ana.send('GET', `${at}/github/app`)).body])
      expect(body).not.toMatch(/PRIVATE KEY|a-secret-that-github-made|a-client-secret/);
    const { rows } = await sql.query<{ row: string }>('SELECT g::text AS row FROM github_app g');
    expect(rows[0]?.row).not.toContain('PRIVATE KEY');
    // A state works once, and an organization has one app.
    server.app.codes.add('right-code-2');
    expect((await finish(state, 'right-code-2')).json()).toMatchObject({ code: 'link.unusable' });
    const second = await ana.send('POST', `${at}/github/registrations`, {});
    expect(second.json()).toMatchObject({ code: 'resource.taken' });
    expect(server.violations).toEqual([]);
  });

  it('listens at its webhook with the secret that GitHub made', async () => {
    const { items } = await ana.expect<{ items: Webhook[] }>(200, 'GET', `${at}/webhooks`);
    expect(items).toMatchObject([{ name: 'GitHub App', connectionId: null }]);
    const given = { event: 'ping', payload: { zen: 'x' }, secret: 'a-secret-that-github-made' };
    expect((await deliver(api, items[0]?.url ?? '', given)).statusCode).toBe(202);
  });
});

describe('repositories of the app', () => {
  const installation = async () =>
    (await ana.expect<{ app: GithubApp }>(200, 'GET', `${at}/github/app`)).app.installations[0]
      ?.id ?? '';

  it('are listed to choose from', async () => {
    const path = `${at}/github/installations/${await installation()}/repositories`;
    const list = await ana.expect<GithubRepositories>(200, 'GET', `${path}?search=SHOP`);
    expect(list).toEqual({
      items: [{ name: 'acme/shop', private: true, defaultBranch: 'main' }],
      more: false,
      problem: null,
    });
  });

  it('are connected by the installation, at the app’s own server alone', async () => {
    const connect = (baseUrl: string, installationId: string) =>
      ana.send('POST', `${at}/systems/shop/trackers`, {
        provider: 'github',
        project: 'acme/shop',
        baseUrl,
        credential: { installationId },
      });
    const id = await installation();
    const elsewhere = await connect('https://evil.example/api/v3', id);
    expect(elsewhere.json()).toMatchObject({ code: 'request.invalid' });
    const unknown = await connect(server.baseUrl, organization.id);
    expect(unknown.json()).toMatchObject({ code: 'resource.not_found' });
    const made = await connect(server.baseUrl, id);
    expect(made.statusCode).toBe(201);
    expect(made.json<TrackerConnection>()).toMatchObject({ state: 'ready' });
  });
});

describe('the token of an installation', () => {
  const context = () => ({ organizationId: organization.id });
  const forget = () =>
    sql.query('UPDATE github_installation SET token = NULL, token_expires_at = NULL');
  const idOf = async () =>
    (await sql.query<{ id: string }>('SELECT id FROM github_installation')).rows[0]?.id ?? '';
  const given = () => server.app.given;

  it('is fetched once however many ask at the same moment, sealed, and used on', async () => {
    await forget();
    const id = await idOf();
    const before = given();
    server.onCall = () => new Promise((resolve) => setTimeout(resolve, 300));
    const tokens = api.application.get(InstallationTokens, { strict: false });
    const all = await Promise.all(
      Array.from({ length: 12 }, () => tokens.of(context(), id, server.baseUrl)),
    );
    server.onCall = () => undefined;
    expect(new Set(all).size).toBe(1);
    expect(given()).toBe(before + 1);
    const { rows } = await sql.query<{ token: string }>('SELECT token FROM github_installation');
    expect(rows[0]?.token).not.toContain(all[0]);
    expect(await tokens.of(context(), id, server.baseUrl)).toBe(all[0]);
    expect(given()).toBe(before + 1);
  });
});
