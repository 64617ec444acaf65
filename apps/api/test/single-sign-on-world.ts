import type {
  DoneAtProvider,
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
import { type ApiHarness, type Client, startApi } from './api-harness.ts';

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
  close(): Promise<void>;
}

export interface OrganizationOptions extends Partial<Omit<TestProviderOptions, 'redirectUris'>> {
  enforced?: boolean;
}

export interface SignOnOrganization {
  organization: Organization;
  owner: Client;
  provider: TestProvider;
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
      return { organization, owner, provider, at };
    },
    async close() {
      await Promise.all(providers.map((provider) => provider.close()));
      await sql.end();
      await api.close();
      await names.close();
    },
  };
}

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
