import { Injectable } from '@nestjs/common';
import type { TrackerOffers } from '@pitwall/contracts';
import { Database } from '@pitwall/server-db';
import { ProblemException, type TenantRequest } from '@pitwall/server-kernel';
import { TrackerError } from '@pitwall/trackers';
import { ConnectionsService } from './connections.service.ts';
import { TrackerAdapters } from './tracker-adapters.ts';

/** What connected projects offer, asked of the tracker itself. */
@Injectable()
export class OffersService {
  constructor(
    private readonly database: Database,
    private readonly connections: ConnectionsService,
    private readonly adapters: TrackerAdapters,
  ) {}

  async read(context: TenantRequest, system: string, tracker: string): Promise<TrackerOffers> {
    const ask = await this.database.withTenant(context, async (transaction) => {
      const connection = await this.connections.find(transaction, context, system, tracker);
      return this.adapters.offersOf(transaction, connection);
    });
    return ask().catch((error: unknown) => {
      if (!(error instanceof TrackerError)) throw error;
      throw new ProblemException(
        'service.unavailable',
        `The tracker was asked in vain. ${error.message}`,
      );
    });
  }
}
