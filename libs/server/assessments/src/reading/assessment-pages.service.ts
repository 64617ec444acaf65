import { Injectable } from '@nestjs/common';
import type {
  Assessment,
  AssessmentOverview,
  ListSystemsQuery,
  Page,
  SystemListItem,
} from '@pitwall/contracts';
import { Database } from '@pitwall/server-db';
import type { TenantRequest } from '@pitwall/server-kernel';
import { SystemsService } from '@pitwall/server-systems';
import { AssessmentsService, type SystemAssessment } from './assessments.service.ts';
import { overviewOf } from './read-assessment.ts';

/** Pages that show where systems stand. */
@Injectable()
export class AssessmentPagesService {
  constructor(
    private readonly database: Database,
    private readonly systems: SystemsService,
    private readonly assessments: AssessmentsService,
  ) {}

  async assessment(context: TenantRequest, system: string): Promise<Assessment> {
    return this.database.withTenant(context, async (transaction) => {
      const { assessment } = await this.assessments.read(transaction, context, system);
      return assessment;
    });
  }

  async overview(context: TenantRequest, system: string): Promise<AssessmentOverview> {
    return overviewOf(await this.assessment(context, system));
  }

  async list(context: TenantRequest, query: ListSystemsQuery): Promise<Page<SystemListItem>> {
    return this.database.withTenant(context, async (transaction) => {
      const { items, next } = await this.systems.page(transaction, context, query);
      const ids = items.map(({ id }) => id);
      const assessed = await this.assessments.assessMany(transaction, ids);
      return { items: assessed.map(listItem), next };
    });
  }
}

function listItem({ system, assessment: { summary } }: SystemAssessment): SystemListItem {
  const { id, slug, name, team, stacks } = system;
  const { ready, pressure, declared, gap, score, counts } = summary;
  const own = { id, slug, name, team, stacks };
  return { ...own, ready, pressure, declared, gap, score, tasks: counts.tasks };
}
