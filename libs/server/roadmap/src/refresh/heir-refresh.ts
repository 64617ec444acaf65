import { Injectable, type OnModuleInit } from '@nestjs/common';
import { refreshSystemJob } from '@pitwall/contracts';
import { InheritanceService } from '@pitwall/server-assessments';
import { DomainEvents, type SystemChanged } from '@pitwall/server-kernel';
import { Outbox } from '@pitwall/server-queue';

/** What may change an answer that other systems follow. */
const CAUSES: ReadonlySet<SystemChanged['cause']> = new Set([
  'answers',
  'archived',
  'scan',
  'time',
]);

/** Lets the tasks of systems follow that have practices from a platform which changed. */
@Injectable()
export class HeirRefresh implements OnModuleInit {
  constructor(
    private readonly events: DomainEvents,
    private readonly inheritance: InheritanceService,
    private readonly outbox: Outbox,
  ) {}

  onModuleInit(): void {
    this.events.onSystemChanged(async (transaction, { organizationId }, { systemId, cause }) => {
      if (!CAUSES.has(cause)) return;
      // A platform may have a thousand heirs: they follow a moment later, one job each.
      const heirs = await this.inheritance.heirIds(transaction, systemId);
      await this.outbox.enqueueMany(
        transaction,
        refreshSystemJob,
        heirs.map((heir) => ({ payload: { organizationId, systemId: heir } })),
      );
    });
  }
}
