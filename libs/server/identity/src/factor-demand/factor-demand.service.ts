import { Injectable } from '@nestjs/common';
import type { FactorDemand } from '@pitwall/contracts';
import { AuditLog } from '@pitwall/server-audit';
import { Database } from '@pitwall/server-db';
import type { TenantRequest } from '@pitwall/server-kernel';
import { FactorDemandRepository } from './factor-demand.repository.ts';

/** Whether an organization asks its members for a second factor. It counts from their next request on. */
@Injectable()
export class FactorDemandService {
  constructor(
    private readonly database: Database,
    private readonly demands: FactorDemandRepository,
    private readonly audit: AuditLog,
  ) {}

  async get(context: TenantRequest): Promise<FactorDemand> {
    const required = await this.database.withTenant(context, (transaction) =>
      this.demands.required(transaction),
    );
    return { required, without: await this.demands.without(context.organizationId) };
  }

  async save(context: TenantRequest, required: boolean): Promise<FactorDemand> {
    await this.database.withTenant(context, async (transaction) => {
      const before = await this.demands.required(transaction);
      if (before === required) return;
      await this.demands.require(transaction, context.organizationId, required);
      await this.audit.record(transaction, context, {
        action: 'second-factor.changed',
        subject: { type: 'organization', id: context.organizationId },
        before: { required: before },
        after: { required },
      });
    });
    return { required, without: await this.demands.without(context.organizationId) };
  }
}
