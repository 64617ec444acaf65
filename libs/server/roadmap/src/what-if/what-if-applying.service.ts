import { Injectable } from '@nestjs/common';
import type { AppliedWhatIf, ApplyWhatIf } from '@pitwall/contracts';
import { AssessmentsService } from '@pitwall/server-assessments';
import { AuditLog } from '@pitwall/server-audit';
import { Database } from '@pitwall/server-db';
import { CapacityService } from '@pitwall/server-forecast';
import { DomainEvents, ProblemException, type TenantRequest } from '@pitwall/server-kernel';
import { SystemsService } from '@pitwall/server-systems';
import { TeamPlanService } from '../plan/team-plan.service.ts';
import { SprintRepository } from '../sprints/sprint.repository.ts';

/** Keeps what was tried: the capacity in the coming sprints, the growth in the components. */
@Injectable()
export class WhatIfApplyingService {
  constructor(
    private readonly database: Database,
    private readonly systems: SystemsService,
    private readonly assessments: AssessmentsService,
    private readonly plans: TeamPlanService,
    private readonly sprints: SprintRepository,
    private readonly capacity: CapacityService,
    private readonly events: DomainEvents,
    private readonly audit: AuditLog,
  ) {}

  async apply(
    context: TenantRequest,
    idOrSlug: string,
    { growthPercent, ...capacity }: ApplyWhatIf,
  ): Promise<AppliedWhatIf> {
    if (growthPercent !== undefined && !context.permissions.has('systems:write')) {
      throw new ProblemException(
        'permission.denied',
        'Your role plans sprints, but does not change systems. Leave out the growth.',
      );
    }
    return this.database.withTenant(context, async (transaction) => {
      const { id: systemId, teamId } = await this.systems.find(transaction, context, idOrSlug);
      await this.assessments.lock(transaction, systemId);
      const today = await this.plans.today(transaction, new Date());
      const changesCapacity = Object.values(capacity).some((value) => value !== undefined);
      const sprints = changesCapacity
        ? await this.sprints.changeCapacity(transaction, teamId, today, capacity)
        : 0;
      const components =
        growthPercent === undefined
          ? 0
          : await this.capacity.changeGrowth(transaction, systemId, growthPercent);
      await this.audit.record(transaction, context, {
        action: 'plan.changed',
        subject: { type: 'system', id: systemId },
        after: { ...capacity, growthPercent, sprints, components },
      });
      await this.events.systemChanged(transaction, context, { systemId, cause: 'components' });
      return { sprints, components };
    });
  }
}
