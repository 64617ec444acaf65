import { createHash, randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** An account of GitHub, as far as signing in asks for it. */
export interface GitHubAccount {
  id: number;
  login: string;
  name: string | null;
  emails: { email: string; primary: boolean; verified: boolean; visibility: string | null }[];
}

/** The endpoints of GitHub that signing in uses, as an Enterprise Server has them. */
export interface TestGitHub {
  url: string;
  client: { id: string; secret: string };
  /** Whoever is signed in there; null refuses. */
  account: GitHubAccount | null;
  /** Goes where Pitwall sends a browser, and gives what it comes back with. */
  visit(url: string): Promise<Record<string, string>>;
  close(): Promise<void>;
}

interface Granted {
  account: GitHubAccount;
  challenge: string;
  redirectUri: string;
}

export const GITHUB_CLIENT = { id: 'Iv1.pitwall', secret: 'a secret of the test' };

/** On a port of the loopback address, any free one unless it is given. */
export async function startGitHub(port = 0): Promise<TestGitHub> {
  const codes = new Map<string, Granted>();
  const tokens = new Map<string, GitHubAccount>();
  const server = createServer((request, response) => {
    void answer(request, response);
  });
  server.listen(port, '127.0.0.1');
  await once(server, 'listening');
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const gitHub: TestGitHub = {
    url,
    client: GITHUB_CLIENT,
    account: null,
    visit: async (address) => {
      const sent = await fetch(address, { redirect: 'manual' });
      return Object.fromEntries(new URL(sent.headers.get('location') ?? '').searchParams);
    },
    close: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { pathname, searchParams } = new URL(request.url ?? '/', url);
    if (pathname === '/login/oauth/authorize') authorize(searchParams, response);
    else if (pathname === '/login/oauth/access_token')
      exchange(new URLSearchParams(await textOf(request)), response);
    else read(pathname, request, response);
  }

  function authorize(asked: URLSearchParams, response: ServerResponse): void {
    const back = new URL(asked.get('redirect_uri') ?? '');
    back.searchParams.set('state', asked.get('state') ?? '');
    const { account } = gitHub;
    if (account && asked.get('client_id') === GITHUB_CLIENT.id) {
      const code = randomBytes(10).toString('hex');
      codes.set(code, {
        account,
        challenge: asked.get('code_challenge') ?? '',
        redirectUri: asked.get('redirect_uri') ?? '',
      });
      back.searchParams.set('code', code);
    } else back.searchParams.set('error', 'access_denied');
    response.writeHead(302, { location: back.href }).end();
  }

  /** As GitHub does, a refusal is 200 with an error in it. */
  function exchange(body: URLSearchParams, response: ServerResponse): void {
    const code = body.get('code') ?? '';
    const granted = codes.get(code);
    codes.delete(code);
    const challenge = createHash('sha256')
      .update(body.get('code_verifier') ?? '')
      .digest('base64url');
    const right =
      granted?.challenge === challenge &&
      granted.redirectUri === body.get('redirect_uri') &&
      body.get('client_id') === GITHUB_CLIENT.id &&
      body.get('client_secret') === GITHUB_CLIENT.secret;
    if (!granted || !right) {
      json(response, 200, {
        error: 'bad_verification_code',
        error_description: 'The code passed is incorrect or expired.',
      });
      return;
    }
    const token = `gho_${randomBytes(18).toString('hex')}`;
    tokens.set(token, granted.account);
    json(response, 200, {
      access_token: token,
      scope: 'read:user,user:email',
      token_type: 'bearer',
    });
  }

  function read(path: string, request: IncomingMessage, response: ServerResponse): void {
    const token = /^Bearer (.+)$/.exec(request.headers.authorization ?? '')?.[1] ?? '';
    const account = tokens.get(token);
    if (!account)
      json(response, 401, { message: 'Requires authentication', documentation_url: url });
    else if (path === '/api/v3/user/emails') json(response, 200, account.emails);
    else if (path === '/api/v3/user') json(response, 200, userOf(account, url));
    else json(response, 404, { message: 'Not Found', documentation_url: url });
  }
  return gitHub;
}

async function textOf(request: IncomingMessage): Promise<string> {
  const pieces: Buffer[] = [];
  for await (const piece of request) pieces.push(piece as Buffer);
  return Buffer.concat(pieces).toString();
}

function json(response: ServerResponse, status: number, body: unknown): void {
  response
    .writeHead(status, { 'content-type': 'application/json; charset=utf-8' })
    .end(JSON.stringify(body));
}

/** With everything that the description of GitHub's REST API requires of a private user. */
function userOf({ id, login, name }: GitHubAccount, url: string): Record<string, unknown> {
  const at = `${url}/api/v3/users/${login}`;
  return {
    login,
    id,
    node_id: `U_${id}`,
    avatar_url: `${url}/avatars/u/${id}`,
    gravatar_id: '',
    url: at,
    html_url: `${url}/${login}`,
    followers_url: `${at}/followers`,
    following_url: `${at}/following{/other_user}`,
    gists_url: `${at}/gists{/gist_id}`,
    starred_url: `${at}/starred{/owner}{/repo}`,
    subscriptions_url: `${at}/subscriptions`,
    organizations_url: `${at}/orgs`,
    repos_url: `${at}/repos`,
    events_url: `${at}/events{/privacy}`,
    received_events_url: `${at}/received_events`,
    type: 'User',
    user_view_type: 'private',
    site_admin: false,
    name,
    company: null,
    blog: '',
    location: null,
    email: null,
    hireable: null,
    bio: null,
    public_repos: 2,
    public_gists: 0,
    followers: 3,
    following: 0,
    created_at: '2020-01-14T04:33:35Z',
    updated_at: '2026-01-14T04:33:35Z',
    private_gists: 0,
    total_private_repos: 0,
    owned_private_repos: 0,
    disk_usage: 0,
    collaborators: 0,
    two_factor_authentication: true,
  };
}
