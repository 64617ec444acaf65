import { Global, Module, type Type } from '@nestjs/common';
import type { LiveEvent } from '@pitwall/contracts';
import { LiveUpdates, Outbox } from '@pitwall/server-queue';

export interface PublishedEvent {
  organizationId: string;
  event: LiveEvent;
}

/** The outbox as it is; live updates are kept in a list instead of sent. */
export function queueThatKeeps(published: PublishedEvent[]): Type {
  const live: Pick<LiveUpdates, 'publish'> = {
    async publish(organizationId, event) {
      published.push({ organizationId, event });
    },
  };
  @Global()
  @Module({
    providers: [Outbox, { provide: LiveUpdates, useValue: live }],
    exports: [Outbox, LiveUpdates],
  })
  class Queue {}
  return Queue;
}
