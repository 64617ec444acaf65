import { Inject, Injectable } from '@nestjs/common';
import { Database, type TenantContext } from '@pitwall/server-db';
import { InstallationTokens } from '@pitwall/server-github';
import { ENVELOPE, type Envelope } from '@pitwall/server-kernel';
import type { TrackerTransport } from '@pitwall/trackers';
import { z } from 'zod';
import { ConnectionRepository } from './connection.repository.ts';
import { openCredential } from './credentials.ts';
import { installationTransport } from './providers/installation-transport.ts';
import { TrackerHttp } from './tracker-http.ts';

const installationSchema = z.object({ installationId: z.string() });

/** Calls as the organization's app, for what GitHub lets nobody else do. */
@Injectable()
export class InstallationCallsService {
  constructor(
    private readonly database: Database,
    @Inject(ENVELOPE) private readonly envelope: Envelope,
    private readonly connections: ConnectionRepository,
    private readonly tokens: InstallationTokens,
    private readonly http: TrackerHttp,
  ) {}

  /** To the connection's own server; null where the connection is gone, or is no app's. */
  async of(
    context: TenantContext,
    systemId: string,
    connectionId: string,
  ): Promise<TrackerTransport | null> {
    const found = await this.database.withTenant(context, async (transaction) => {
      const connection = await this.connections.find(transaction, systemId, connectionId);
      const sealed = connection && (await this.connections.credential(transaction, connectionId));
      if (!connection || !sealed) return null;
      const { organizationId, baseUrl } = connection;
      const opened = openCredential(this.envelope, sealed, organizationId, connectionId);
      const { data } = installationSchema.safeParse(opened);
      return data && { baseUrl, organizationId, installationId: data.installationId };
    });
    if (!found) return null;
    const { baseUrl, organizationId, installationId } = found;
    return installationTransport(installationId, {
      transport: (authorization) => this.http.transport(authorization),
      installationTokens: {
        of: (id) => this.tokens.of({ organizationId }, id, baseUrl),
        refused: (id, token) => this.tokens.refused({ organizationId }, id, token),
      },
    });
  }
}
