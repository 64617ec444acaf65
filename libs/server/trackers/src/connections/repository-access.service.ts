import { Inject, Injectable } from '@nestjs/common';
import { GITHUB_API, type RepositoryAccess, type TrackerProvider } from '@pitwall/contracts';
import { Database, type TenantContext, type TenantTransaction } from '@pitwall/server-db';
import { InstallationTokens } from '@pitwall/server-github';
import { ENVELOPE, type Envelope } from '@pitwall/server-kernel';
import { z } from 'zod';
import { ConnectionRepository, type ConnectionRow } from './connection.repository.ts';
import { openCredential } from './credentials.ts';

/** A repository behind a connection. */
export interface ConnectedRepository {
  connectionId: string;
  provider: TrackerProvider;
  /** As the provider names it: `owner/repository`. */
  project: string;
  /** Of its API. */
  baseUrl: string;
  /** From where it is cloned. */
  address: string;
  access: RepositoryAccess;
}

const credentialSchema = z.union([
  z.object({ token: z.string() }),
  z.object({ installationId: z.string() }),
]);

/** The code behind a system's connections: where it is, and with what it may be read. */
@Injectable()
export class RepositoryAccessService {
  constructor(
    private readonly database: Database,
    @Inject(ENVELOPE) private readonly envelope: Envelope,
    private readonly connections: ConnectionRepository,
    private readonly tokens: InstallationTokens,
  ) {}

  /** Those whose provider holds code. */
  async list(transaction: TenantTransaction, systemId: string): Promise<ConnectedRepository[]> {
    const found: ConnectedRepository[] = [];
    for (const connection of await this.connections.list(transaction, systemId)) {
      const address = addressOf(connection);
      if (address === null || connection.state === 'needs_credential') continue;
      const credential = await this.#credential(transaction, connection);
      const { id: connectionId, provider, project, baseUrl } = connection;
      const access = 'token' in credential ? 'token' : 'app';
      found.push({ connectionId, provider, project, baseUrl, address, access });
    }
    return found;
  }

  /**
   * The token with which the connection's own server is called; outside of transactions, since it may wait for
   * GitHub. Null where the connection is gone.
   * @throws TrackerError where GitHub gives none
   */
  async token(
    context: TenantContext,
    systemId: string,
    connectionId: string,
  ): Promise<string | null> {
    const opened = await this.database.withTenant(context, async (transaction) => {
      const connection = await this.connections.find(transaction, systemId, connectionId);
      if (connection?.state === 'needs_credential') return null;
      return (
        connection && { connection, credential: await this.#credential(transaction, connection) }
      );
    });
    if (!opened) return null;
    const { credential, connection } = opened;
    if ('token' in credential) return credential.token;
    return this.tokens.of(context, credential.installationId, connection.baseUrl);
  }

  async #credential(
    transaction: TenantTransaction,
    { id, organizationId }: ConnectionRow,
  ): Promise<z.infer<typeof credentialSchema>> {
    const sealed = await this.connections.credential(transaction, id);
    if (sealed === null) throw new Error('The connection has no credential.');
    return credentialSchema.parse(openCredential(this.envelope, sealed, organizationId, id));
  }
}

/** Null for trackers without code, and for projects that are named by a number alone. */
function addressOf({ provider, baseUrl, project }: ConnectionRow): string | null {
  if (provider === 'github') return `${githubSite(baseUrl)}/${project}`;
  if (provider !== 'gitlab' || /^\d+$/.test(project)) return null;
  return `${baseUrl.replace(/\/api\/v4$/, '')}/${project}.git`;
}

function githubSite(baseUrl: string): string {
  if (baseUrl === GITHUB_API) return 'https://github.com';
  // Of a GitHub with data residency the API has a name of its own.
  return baseUrl
    .replace(/\/api\/v3$/, '')
    .replace(/^https:\/\/api\.([\w-]+\.ghe\.com)$/, 'https://$1');
}

/** What git sends for a token: both providers take it as a password. */
export const gitAuthorization = (provider: TrackerProvider, token: string): string =>
  `Basic ${Buffer.from(`${provider === 'gitlab' ? 'oauth2' : 'x-access-token'}:${token}`).toString('base64')}`;
