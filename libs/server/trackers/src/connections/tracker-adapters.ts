import { Inject, Injectable } from '@nestjs/common';
import type { TenantTransaction } from '@pitwall/server-db';
import { InstallationTokens } from '@pitwall/server-github';
import { CONFIGURATION, type Configuration, ENVELOPE, type Envelope } from '@pitwall/server-kernel';
import { systemRunClock, type TrackerAdapter } from '@pitwall/trackers';
import { ConnectionRepository, type ConnectionRow } from './connection.repository.ts';
import { openCredential } from './credentials.ts';
import { factoryOf } from './providers/registered.ts';
import { TrackerHttp } from './tracker-http.ts';

/** Makes the adapter of a connection, its credential opened for its calls alone. */
@Injectable()
export class TrackerAdapters {
  constructor(
    @Inject(ENVELOPE) private readonly envelope: Envelope,
    private readonly connections: ConnectionRepository,
    private readonly http: TrackerHttp,
    @Inject(CONFIGURATION) private readonly configuration: Configuration,
    private readonly tokens: InstallationTokens,
  ) {}

  async of(transaction: TenantTransaction, connection: ConnectionRow): Promise<TrackerAdapter> {
    const { id, organizationId, provider, baseUrl, project, options } = connection;
    const sealed = await this.connections.credential(transaction, id);
    if (sealed === null) throw new Error('The connection has no credential.');
    const credential = openCredential(this.envelope, sealed, organizationId, id);
    return factoryOf(provider).adapter(
      { baseUrl, project, options, credential },
      {
        transport: (authorization) => this.http.transport(authorization),
        clock: systemRunClock,
        home: this.configuration.publicUrl,
        installationTokens: {
          of: (installationId) => this.tokens.of({ organizationId }, installationId, baseUrl),
          refused: (installationId, token) =>
            this.tokens.refused({ organizationId }, installationId, token),
        },
      },
    );
  }
}
