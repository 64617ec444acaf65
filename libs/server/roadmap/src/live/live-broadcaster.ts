import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Database } from '@pitwall/server-db';
import { DomainEvents } from '@pitwall/server-kernel';
import { LiveUpdates } from '@pitwall/server-queue';

/** Tells open pages about changes of systems, once they are committed. */
@Injectable()
export class LiveBroadcaster implements OnModuleInit {
  constructor(
    private readonly events: DomainEvents,
    private readonly database: Database,
    private readonly live: LiveUpdates,
  ) {}

  onModuleInit(): void {
    this.events.onSystemChanged(async (transaction, { organizationId }, { systemId, cause }) => {
      this.database.afterCommit(transaction, () => {
        void this.live.publish(organizationId, { kind: 'system.changed', systemId, cause });
      });
    });
  }
}
