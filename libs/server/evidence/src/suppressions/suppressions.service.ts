import { Injectable } from '@nestjs/common';
import type { StandingSuppressions } from '@pitwall/contracts';
import { Database } from '@pitwall/server-db';
import type { TenantRequest } from '@pitwall/server-kernel';
import { SystemsService } from '@pitwall/server-systems';
import { SuppressionRepository } from './suppressions.repository.ts';

/** What the authors of a system's code keep from being told, each with the reason that they gave. */
@Injectable()
export class SuppressionsService {
  constructor(
    private readonly database: Database,
    private readonly suppressions: SuppressionRepository,
    private readonly systems: SystemsService,
  ) {}

  async list(context: TenantRequest, idOrSlug: string): Promise<StandingSuppressions> {
    return this.database.withTenant(context, async (transaction) => {
      const system = await this.systems.find(transaction, context, idOrSlug);
      return this.suppressions.standing(transaction, context.organizationId, system.id);
    });
  }
}
