import { Injectable } from '@nestjs/common';
import {
  type ChangeWeights,
  type PrioritySettings,
  refreshSystemJob,
  type Weights,
  type WeightsPreview,
} from '@pitwall/contracts';
import { assess, DEFAULT_SETTINGS } from '@pitwall/readiness';
import { AssessmentsService, type SystemAssessment } from '@pitwall/server-assessments';
import { AuditLog } from '@pitwall/server-audit';
import { Database } from '@pitwall/server-db';
import { changedMeanwhile, type TenantRequest } from '@pitwall/server-kernel';
import { Outbox } from '@pitwall/server-queue';
import { SystemsService } from '@pitwall/server-systems';
import { WeightsRepository } from './weights.repository.ts';

/** Systems that a preview looks at; more would make it slow and no clearer. */
const PREVIEWED = 50;
const MOVES_SHOWN = 10;
const PAGE = 500;

/** The numbers by which an organization orders its work. */
@Injectable()
export class WeightsService {
  constructor(
    private readonly database: Database,
    private readonly systems: SystemsService,
    private readonly assessments: AssessmentsService,
    private readonly weights: WeightsRepository,
    private readonly outbox: Outbox,
    private readonly audit: AuditLog,
  ) {}

  async get(context: TenantRequest): Promise<Weights> {
    return this.database.withTenant(context, async (transaction) => {
      const { priority } = await this.assessments.settings(transaction);
      const version = await this.weights.version(transaction);
      return { priority, defaults: DEFAULT_SETTINGS.priority, version };
    });
  }

  /** What would move, system by system. Saves nothing. */
  async preview(context: TenantRequest, priority: PrioritySettings): Promise<WeightsPreview> {
    return this.database.withTenant(context, async (transaction) => {
      const query = { limit: PREVIEWED };
      const { items, next } = await this.systems.page(transaction, context, query);
      const ids = items.map(({ id }) => id);
      const assessed = await this.assessments.assessMany(transaction, ids);
      const systems = assessed.map((one) => movesOf(one, priority));
      return {
        systems: systems.filter(({ moved }) => moved > 0),
        compared: systems.length,
        isWhole: next === null,
      };
    });
  }

  /** Orders every system's tasks by these numbers from now on; the order follows system by system. */
  async save(context: TenantRequest, change: ChangeWeights): Promise<Weights> {
    const { priority } = change;
    return this.database.withTenant(context, async (transaction) => {
      const before = await this.assessments.settings(transaction);
      const version = await this.weights.save(transaction, context.organizationId, change);
      if (version === null) throw changedMeanwhile('organization’s weights');
      await this.audit.record(transaction, context, {
        action: 'weights.changed',
        subject: { type: 'organization', id: context.organizationId },
        before: before.priority,
        after: priority,
      });
      const { organizationId } = context;
      const ids = await this.weights.systemIds(transaction);
      for (let start = 0; start < ids.length; start += PAGE) {
        await this.outbox.enqueueMany(
          transaction,
          refreshSystemJob,
          ids
            .slice(start, start + PAGE)
            .map((systemId) => ({ payload: { organizationId, systemId } })),
        );
      }
      return { priority, defaults: DEFAULT_SETTINGS.priority, version };
    });
  }
}

/** The tasks of one system that would stand elsewhere, those that move the farthest first. */
export function movesOf(
  { system, catalogue, assessment, inputs, settings }: SystemAssessment,
  priority: PrioritySettings,
): WeightsPreview['systems'][number] {
  const would = assess({ ...inputs, settings: { ...settings, priority } });
  const was = new Map(assessment.tasks.map(({ practice, rank }) => [practice, rank]));
  const titles = new Map(catalogue.practices.map(({ id, title }) => [id, title]));
  const moves = would.tasks
    .map(({ practice, rank }) => ({
      practice,
      title: titles.get(practice) ?? practice,
      before: was.get(practice) ?? rank,
      after: rank,
    }))
    .filter(({ before, after }) => before !== after)
    .sort(
      (a, b) => Math.abs(b.after - b.before) - Math.abs(a.after - a.before) || a.after - b.after,
    );
  return {
    system: { slug: system.slug, name: system.name },
    moved: moves.length,
    tasks: would.tasks.length,
    moves: moves.slice(0, MOVES_SHOWN),
  };
}
