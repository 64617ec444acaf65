import type {
  DoneAtProvider,
  Me,
  Organization,
  SignInDomain,
  SignInSettings,
} from '@pitwall/contracts';
import { connectDirectly, type DirectConnection } from '@pitwall/testing';
import {
  type NameServer,
  startNameServer,
  startOpenIdProvider,
  type TestProvider,
  type TestProviderOptions,
} from '@pitwall/testing/providers';
import type { LightMyRequestResponse } from 'fastify';
import { type ApiHarness, type Client, PASSWORD, startApi } from './api-harness.ts';

/** The API with a name server and organizations that have a provider of their own. */
export interface SignOnWorld {
  api: ApiHarness;
  names: NameServer;
  sql: DirectConnection;
  /** A new organization with its own provider, which may speak for `domain`. */
  organization(
    name: string,
    domain: string,
    options?: OrganizationOptions,
  ): Promise<SignOnOrganization>;
  /** Somebody with a password and this address. */
  account(email: string, confirmed: boolean): Promise<{ client: Client; id: string }>;
  /** Gives a person another address, which counts as confirmed. */
  readdress(client: Client, email: string): Promise<string>;
  /** A browser that comes through an organization's provider as this person; what came of it. */
  arrive(
    place: SignOnOrganization,
    person: TestProvider['person'],
  ): Promise<{ client: Client; answer: Record<string, unknown> }>;
  close(): Promise<void>;
}

export interface OrganizationOptions extends Partial<Omit<TestProviderOptions, 'redirectUris'>> {
  enforced?: boolean;
}

export interface SignOnOrganization {
  organization: Organization;
  owner: Client;
  provider: TestProvider;
  /** Whose addresses its provider speaks for. */
  domain: string;
  /** Where its settings are. */
  at: string;
}

export async function startSignOnWorld(): Promise<SignOnWorld> {
  const names = await startNameServer();
  const api = await startApi({
    signInsPerMinute: 1_000,
    outgoing: { allow: ['127.0.0.1'], allowHttp: true },
    dnsServers: [names.address],
  });
  const sql = await connectDirectly(api.database.systemUrl);
  const providers: TestProvider[] = [];
  return {
    api,
    names,
    sql,
    async organization(name, domain, { enforced = false, ...options } = {}) {
      const owner = await api.person(`${name} owner`.replaceAll(' ', ''));
      const organization = await owner.expect<Organization>(201, 'POST', '/organizations', {
        name,
      });
      const at = `/organizations/${organization.slug}/sign-in`;
      const { callbackUrl } = await owner.expect<SignInSettings>(200, 'GET', at);
      const provider = await startOpenIdProvider({ redirectUris: [callbackUrl], ...options });
      providers.push(provider);
      const { id, record } = await owner.expect<SignInDomain>(201, 'POST', `${at}/domains`, {
        domain,
      });
      names.records.set(record.name, ['something else', record.value]);
      await owner.expect(200, 'POST', `${at}/domains/${id}/prove`);
      await owner.expect(200, 'PUT', at, { ...clientOf(provider), enforced });
      return { organization, owner, provider, domain, at };
    },
    async account(email, confirmed) {
      const client = api.stranger();
      const { id } = await client.expect<Me>(201, 'POST', '/auth/sign-up', {
        name: 'Somebody',
        email,
        password: PASSWORD,
      });
      if (confirmed)
        await sql.query('UPDATE "user" SET email_confirmed_at = now() WHERE id = $1', [id]);
      return { client, id };
    },
    async readdress(client, email) {
      const { id } = await client.expect<Me>(200, 'GET', '/me');
      await sql.query(
        'UPDATE "user" SET email = $2, email_key = $2, email_confirmed_at = now() WHERE id = $1',
        [id, email],
      );
      return id;
    },
    async arrive(place, person) {
      place.provider.person = person;
      const client = api.stranger();
      const answer = await comeThrough(client, place);
      return { client, answer: answer.json<Record<string, unknown>>() };
    },
    async close() {
      await Promise.all(providers.map((provider) => provider.close()));
      await sql.end();
      await api.close();
      await names.close();
    },
  };
}

/** The answer to whoever a provider, or Pitwall, does not let in. */
export const REFUSED = { status: 401, code: 'authentication.failed' };

let people = 0;
/** Somebody as a provider knows them, whom nobody has seen before. */
export function newcomer(domain: string): {
  sub: string;
  email: string;
  email_verified: boolean;
  name: string;
} {
  const sub = `person-${(people += 1)}`;
  return { sub, email: `${sub}@${domain}`, email_verified: true, name: `Person ${people}` };
}

/** Into an organization by an invitation's link. */
export async function join(
  client: Client,
  { organization, owner }: Pick<SignOnOrganization, 'organization' | 'owner'>,
): Promise<void> {
  const { link } = await owner.expect<{ link: string }>(
    201,
    'POST',
    `/organizations/${organization.slug}/invitations`,
    {},
  );
  await client.expect(200, 'POST', '/invitations/accept', { token: new URL(link).hash.slice(1) });
}

/** As the owner of an account asks for the organization's provider as another way in. */
export const askToLink = (
  client: Client,
  { organization }: Pick<SignOnOrganization, 'organization'>,
  to?: string,
): Promise<{ url: string }> =>
  client.expect(200, 'POST', '/account/identities/organization', {
    organization: organization.slug,
    ...(to === undefined ? {} : { to }),
  });

/** What the settings take of a provider. */
export const clientOf = ({ issuer, client }: TestProvider) => ({
  issuer,
  clientId: client.id,
  clientSecret: client.secret,
});

/** Begins in this browser, goes to the provider and comes back; what is answered at the end. */
export async function comeThrough(
  client: Client,
  { organization, provider }: Pick<SignOnOrganization, 'organization' | 'provider'>,
  begin: () => Promise<{ url: string }> = () =>
    client.expect(200, 'POST', '/auth/sso', { organization: organization.slug }),
): Promise<LightMyRequestResponse> {
  const { url } = await begin();
  const answer = await provider.visit(url);
  return client.send('POST', '/auth/sso/answer', { organization: organization.id, answer });
}

/** As `comeThrough`, for somebody who must get in. */
export async function signInThrough(
  client: Client,
  world: Pick<SignOnOrganization, 'organization' | 'provider'>,
): Promise<DoneAtProvider> {
  const answer = await comeThrough(client, world);
  if (answer.statusCode !== 200) throw new Error(answer.body);
  return answer.json<DoneAtProvider>();
}
