import { Injectable } from '@nestjs/common';
import type { RepositoryAccess } from '@pitwall/contracts';
import type { TenantContext, TenantTransaction } from '@pitwall/server-db';
import { repositoryKey } from '@pitwall/server-evidence';
import {
  type ConnectedRepository,
  gitAuthorization,
  RepositoryAccessService,
} from '@pitwall/server-trackers';
import { TrackerError } from '@pitwall/trackers';
import { CloneFault } from '../clones/clone-fault.ts';
import { ScanRunRepository } from './scan-run.repository.ts';

/** A repository of a system, and with what it may be read. */
export interface ScanSource {
  repository: string;
  address: string;
  access: RepositoryAccess;
  /** Null for one that is read without a credential. */
  connection: ConnectedRepository | null;
}

/**
 * The repositories of a system. A credential is used for what it was connected to, and for nothing else: who writes
 * an address into the description of a system does not come by the code behind it.
 */
@Injectable()
export class ScanSources {
  constructor(
    private readonly access: RepositoryAccessService,
    private readonly runs: ScanRunRepository,
  ) {}

  async list(transaction: TenantTransaction, systemId: string): Promise<ScanSource[]> {
    const sources = new Map<string, ScanSource>();
    for (const connection of await this.access.list(transaction, systemId)) {
      const repository = repositoryKey(connection.address);
      if (repository === null || sources.has(repository)) continue;
      const { address, access } = connection;
      sources.set(repository, { repository, address, access, connection });
    }
    for (const address of await this.runs.addresses(transaction, systemId)) {
      const repository = repositoryKey(address);
      if (repository === null || sources.has(repository)) continue;
      sources.set(repository, { repository, address, access: 'public', connection: null });
    }
    return [...sources.values()];
  }

  /**
   * The value of `Authorization` for its server; outside of transactions.
   * @throws CloneFault
   */
  async authorization(
    context: TenantContext,
    systemId: string,
    { connection }: ScanSource,
  ): Promise<string | null> {
    if (connection === null) return null;
    const { connectionId, provider } = connection;
    try {
      const token = await this.access.token(context, systemId, connectionId);
      return token === null ? null : gitAuthorization(provider, token);
    } catch (error) {
      if (!(error instanceof TrackerError)) throw error;
      const transient = error.fault === 'unclear';
      throw new CloneFault(
        transient ? 'unreachable' : 'unauthorized',
        `${error.message} Look at the connection under Trackers.`,
      );
    }
  }
}
