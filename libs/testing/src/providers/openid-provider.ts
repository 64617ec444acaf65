import { createSign, generateKeyPairSync, type KeyObject } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import Provider, { type AccountClaims, errors, type JWK } from 'oidc-provider';

/** What a provider of a test says of a person. */
export interface PersonThere extends Partial<AccountClaims> {
  sub: string;
  email?: string;
  email_verified?: boolean;
  name?: string;
}

/** Changes the claims of an ID token; signed again by the provider's own key, by another, or by none. */
export type Forge = (claims: Record<string, unknown>) => {
  claims: Record<string, unknown>;
  signedBy: 'itself' | 'another' | 'nobody';
};

/** A real OpenID provider (oidc-provider) on a free port of the loopback address. */
export interface TestProvider {
  issuer: string;
  client: { id: string; secret: string };
  /** Whoever signs in there next; null refuses everyone. */
  person: PersonThere | null;
  /** What its ID tokens become before they are handed out; null leaves them as they are. */
  forge: Forge | null;
  /** Goes where Pitwall sends a browser, signs in there, and gives what the browser comes back with. */
  visit(url: string): Promise<Record<string, string>>;
  close(): Promise<void>;
}

export interface TestProviderOptions {
  /** Where browsers are sent back to. */
  redirectUris: string[];
  /** Whether the claims stand in the ID token, or in the userinfo alone, as the specification has it. */
  claimsInToken?: boolean;
}

const CLIENT = { id: 'pitwall', secret: 'a secret of the test, long enough' };
const HOPS = 20;
const KEY_ID = 'of the test';

export async function startOpenIdProvider({
  redirectUris,
  claimsInToken = false,
}: TestProviderOptions): Promise<TestProvider> {
  const server = createServer();
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const people = new Map<string, PersonThere>();
  const keys = { itself: newKey(), another: newKey() };
  const own: JWK = {
    ...keys.itself.export({ format: 'jwk' }),
    kty: 'RSA',
    kid: KEY_ID,
    alg: 'RS256',
    use: 'sig',
  };
  const provider: Provider = new Provider(issuer, {
    clients: [
      {
        client_id: CLIENT.id,
        client_secret: CLIENT.secret,
        redirect_uris: redirectUris,
      },
    ],
    claims: { openid: ['sub'], email: ['email', 'email_verified'], profile: ['name'] },
    conformIdTokenClaims: !claimsInToken,
    features: { devInteractions: { enabled: false } },
    cookies: { keys: ['a key of the test'] },
    jwks: { keys: [own] },
    ttl: { Interaction: 600, Grant: 600, Session: 600, AccessToken: 600, IdToken: 600 },
    pkce: { required: () => true },
    interactions: { url: (_context, { uid }) => `/sign-in/${uid}` },
    findAccount: (_context, sub) => ({
      accountId: sub,
      claims: () => ({ ...people.get(sub), sub }) as AccountClaims,
    }),
    // Who has signed in is not asked again whether Pitwall may know it.
    loadExistingGrant: async (context) => {
      const { account, client, session } = context.oidc;
      if (!account || !client || !session) return undefined;
      const grant = new provider.Grant({ clientId: client.clientId, accountId: account.accountId });
      grant.addOIDCScope('openid email profile');
      await grant.save();
      return grant;
    },
  });
  provider.on('server_error', (_context, error) => {
    throw error;
  });
  provider.use(async (context, next) => {
    await next();
    const body = context.body as { id_token?: string } | undefined;
    if (context.oidc?.route === 'token' && body?.id_token && there.forge)
      body.id_token = forged(body.id_token, there.forge, keys);
  });
  const callback = provider.callback();
  const there: TestProvider = {
    issuer,
    client: CLIENT,
    person: null,
    forge: null,
    visit: (url) => visit(url, redirectUris),
    close: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
  server.on('request', (request, response) => {
    if (!request.url?.startsWith('/sign-in/')) {
      void callback(request, response);
      return;
    }
    const { person } = there;
    if (person) people.set(person.sub, person);
    void provider.interactionFinished(
      request,
      response,
      person ? { login: { accountId: person.sub } } : { error: new errors.AccessDenied().error },
    );
  });
  return there;
}

/** Follows a browser's way with its cookies until it is sent back. */
async function visit(start: string, ends: readonly string[]): Promise<Record<string, string>> {
  const cookies = new Map<string, string>();
  let url = start;
  for (let hop = 0; hop < HOPS; hop += 1) {
    if (ends.some((end) => url.startsWith(`${end}?`)))
      return Object.fromEntries(new URL(url).searchParams);
    const response = await fetch(url, {
      redirect: 'manual',
      headers: { cookie: [...cookies.values()].join('; ') },
    });
    for (const set of response.headers.getSetCookie()) {
      const [pair = ''] = set.split(';', 1);
      cookies.set(pair.split('=', 1)[0] ?? '', pair);
    }
    const to = response.headers.get('location');
    if (to === null)
      throw new Error(`${url} answered ${response.status}: ${await response.text()}`);
    url = new URL(to, url).href;
  }
  throw new Error('The provider sends the browser round in circles.');
}

const newKey = (): KeyObject => generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey;

function forged(
  token: string,
  forge: Forge,
  keys: Record<'itself' | 'another', KeyObject>,
): string {
  const [, payload = ''] = token.split('.');
  const decoded: unknown = JSON.parse(Buffer.from(payload, 'base64url').toString());
  const { claims, signedBy } = forge(decoded as Record<string, unknown>);
  const header = signedBy === 'nobody' ? { alg: 'none' } : { alg: 'RS256', kid: KEY_ID };
  const text = [header, claims]
    .map((part) => Buffer.from(JSON.stringify(part)).toString('base64url'))
    .join('.');
  if (signedBy === 'nobody') return `${text}.`;
  return `${text}.${createSign('RSA-SHA256').update(text).sign(keys[signedBy], 'base64url')}`;
}
