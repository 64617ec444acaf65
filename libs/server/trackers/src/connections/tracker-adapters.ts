import { Inject, Injectable } from '@nestjs/common';
import { GITHUB_API } from '@pitwall/contracts';
import type { TenantTransaction } from '@pitwall/server-db';
import { ENVELOPE, type Envelope } from '@pitwall/server-kernel';
import {
  GITHUB_ENTERPRISE_LIMITS,
  GITHUB_LIMITS,
  githubAdapter,
  systemRunClock,
  type TrackerAdapter,
} from '@pitwall/trackers';
import { ConnectionRepository, type ConnectionRow } from './connection.repository.ts';
import { openCredential } from './credentials.ts';
import { TrackerHttp } from './tracker-http.ts';

/** Makes the adapter of a connection, its credential opened for its calls alone. */
@Injectable()
export class TrackerAdapters {
  constructor(
    @Inject(ENVELOPE) private readonly envelope: Envelope,
    private readonly connections: ConnectionRepository,
    private readonly http: TrackerHttp,
  ) {}

  async of(transaction: TenantTransaction, connection: ConnectionRow): Promise<TrackerAdapter> {
    const { id, organizationId, baseUrl, project } = connection;
    const sealed = await this.connections.credential(transaction, id);
    if (sealed === null) throw new Error('The connection has no credential.');
    const token = openCredential(this.envelope, sealed, organizationId, id);
    const [owner = '', repository = ''] = project.split('/');
    return githubAdapter({
      baseUrl,
      owner,
      repository,
      transport: this.http.transport(token),
      clock: systemRunClock,
      limits: baseUrl === GITHUB_API ? GITHUB_LIMITS : GITHUB_ENTERPRISE_LIMITS,
    });
  }
}
