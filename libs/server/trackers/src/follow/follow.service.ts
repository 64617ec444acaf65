import { Injectable } from '@nestjs/common';
import { trackerFollowJob } from '@pitwall/contracts';
import { Outbox, type OutboxTransaction } from '@pitwall/server-queue';

/** A connection by its ids. */
export interface ConnectionPlace {
  organizationId: string;
  systemId: string;
  connectionId: string;
}

/** For whoever hears that something changed in a tracker: a webhook, the clock. */
@Injectable()
export class TrackerFollowService {
  constructor(private readonly outbox: Outbox) {}

  /**
   * Looks at the tracker soon, takes over what changed there and tells outcomes. Asked many times before it
   * begins, it looks once.
   */
  async soon(
    transaction: OutboxTransaction,
    { organizationId, systemId, connectionId }: ConnectionPlace,
  ): Promise<void> {
    await this.outbox.enqueue(
      transaction,
      trackerFollowJob,
      { organizationId, systemId, trackerConnectionId: connectionId },
      { idempotencyKey: connectionId },
    );
  }
}
