import { Injectable } from '@nestjs/common';
import type { SayPresence } from '@pitwall/contracts';
import { Database } from '@pitwall/server-db';
import type { TenantRequest } from '@pitwall/server-kernel';
import { LiveUpdates } from '@pitwall/server-queue';
import { SystemsService } from '@pitwall/server-systems';

/** Tells open pages who else is in an assessment. Kept nowhere: who falls silent has gone. */
@Injectable()
export class PresenceService {
  constructor(
    private readonly database: Database,
    private readonly systems: SystemsService,
    private readonly live: LiveUpdates,
  ) {}

  async say(context: TenantRequest, idOrSlug: string, { practice }: SayPresence): Promise<void> {
    const { id } = await this.database.withTenant(context, (transaction) =>
      this.systems.find(transaction, context, idOrSlug),
    );
    await this.live.publish(context.organizationId, {
      kind: 'assessment.presence',
      systemId: id,
      userId: context.userId,
      practice,
    });
  }
}
