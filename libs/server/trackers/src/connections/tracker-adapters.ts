import { Inject, Injectable } from '@nestjs/common';
import {
  PRIORITY_LABELS,
  trackerDefinition,
  type TrackerOffers,
  type TrackerProvider,
  usualPriorities,
} from '@pitwall/contracts';
import type { TenantTransaction } from '@pitwall/server-db';
import { InstallationTokens } from '@pitwall/server-github';
import { CONFIGURATION, type Configuration, ENVELOPE, type Envelope } from '@pitwall/server-kernel';
import {
  systemRunClock,
  type TrackerAdapter,
  type TrackerChoices,
  withFormerMarks,
} from '@pitwall/trackers';
import { LinkRepository } from '../links/link.repository.ts';
import { ConnectionRepository, type ConnectionRow } from './connection.repository.ts';
import { openCredential, refuseWithoutCredential } from './credentials.ts';
import type { AdapterSurroundings, OpenedConnection } from './providers/provider-factory.ts';
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
    private readonly links: LinkRepository,
  ) {}

  async of(transaction: TenantTransaction, connection: ConnectionRow): Promise<TrackerAdapter> {
    const opened = await this.open(transaction, connection);
    const adapter = factoryOf(connection.provider).adapter(opened, this.surroundings(connection));
    const former = await this.links.formerMarks(transaction, connection.id);
    return former.size === 0 ? adapter : withFormerMarks(adapter, former);
  }

  /** Asks the tracker what the project offers once it is called, outside of the transaction. */
  async offersOf(
    transaction: TenantTransaction,
    connection: ConnectionRow,
  ): Promise<() => Promise<TrackerOffers>> {
    const { provider } = connection;
    const opened = await this.open(transaction, connection);
    return async () =>
      withUsual(provider, await factoryOf(provider).offers(opened, this.surroundings(connection)));
  }

  private async open(
    transaction: TenantTransaction,
    connection: ConnectionRow,
  ): Promise<OpenedConnection> {
    refuseWithoutCredential(connection);
    const { id, organizationId, baseUrl, project, options } = connection;
    const sealed = await this.connections.credential(transaction, id);
    if (sealed === null) throw new Error('The connection has no credential.');
    const credential = openCredential(this.envelope, sealed, organizationId, id);
    return { baseUrl, project, options, credential };
  }

  private surroundings({ organizationId, baseUrl }: ConnectionRow): AdapterSurroundings {
    return {
      transport: (authorization) => this.http.transport(authorization),
      clock: systemRunClock,
      home: this.configuration.publicUrl,
      installationTokens: {
        of: (installationId) => this.tokens.of({ organizationId }, installationId, baseUrl),
        refused: (installationId, token) =>
          this.tokens.refused({ organizationId }, installationId, token),
      },
    };
  }
}

/** With the names that say Pitwall's levels there: of priorities, or of labels, of which any may be made. */
function withUsual(provider: TrackerProvider, choices: TrackerChoices): TrackerOffers {
  const usual =
    trackerDefinition(provider).priorityIs === 'field'
      ? usualPriorities(choices.priorities)
      : (usualPriorities(choices.labels) ?? PRIORITY_LABELS);
  return { ...choices, usualPriorities: usual };
}
