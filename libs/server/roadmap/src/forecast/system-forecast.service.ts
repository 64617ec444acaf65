import { Injectable } from '@nestjs/common';
import {
  componentTitle,
  type ComponentForecast,
  type ForecastItem,
  type SystemForecast,
} from '@pitwall/contracts';
import { costOf, demandCurve } from '@pitwall/readiness';
import { AssessmentsService, type SystemAssessment } from '@pitwall/server-assessments';
import { Database, type TenantTransaction } from '@pitwall/server-db';
import { CapacityService, type ComponentRow, presentComponent } from '@pitwall/server-forecast';
import type { TenantRequest } from '@pitwall/server-kernel';
import { OrganizationsService } from '@pitwall/server-organizations';
import { TaskRepository } from '../tasks/task.repository.ts';

type Move = NonNullable<ForecastItem['forecast']>['moves'][number];

/** What of a system breaks next, when, and which of its tasks move that. */
@Injectable()
export class SystemForecastService {
  constructor(
    private readonly database: Database,
    private readonly assessments: AssessmentsService,
    private readonly capacity: CapacityService,
    private readonly tasks: TaskRepository,
    private readonly organizations: OrganizationsService,
  ) {}

  async forecast(context: TenantRequest, idOrSlug: string): Promise<SystemForecast> {
    return this.database.withTenant(context, async (transaction) => {
      const assessed = await this.assessments.assess(transaction, context, idOrSlug);
      return this.present(transaction, assessed);
    });
  }

  private async present(
    transaction: TenantTransaction,
    assessed: SystemAssessment,
  ): Promise<SystemForecast> {
    const { components, forecast, settings, now, system } = assessed;
    const ids = components.map(({ id }) => id);
    const readings = await this.capacity.readings(transaction, ids, now);
    const open = await this.tasks.openOfSystem(transaction, system.id);
    const taskOf = new Map(open.map(({ practiceId, id, days }) => [practiceId, { id, days }]));
    const openMoves = stillToDo(assessed);
    const byName = new Map(components.map((row) => [row.component, row]));
    const item = (row: ComponentRow, found: ComponentForecast | null): ForecastItem => ({
      ...presentComponent(row),
      title: componentTitle(row.component),
      readings: (readings.get(row.id) ?? []).map(({ value, at }) => ({
        value,
        at: at.toISOString(),
      })),
      forecast: found && {
        ...found,
        moves: found.moves.flatMap((move): Move[] => {
          const title = openMoves.get(move.practice);
          if (title === undefined) return [];
          return [{ ...move, title, task: taskOf.get(move.practice) ?? null }];
        }),
        curve: demandCurve(
          { peak: found.peak, growth: row.growth },
          now,
          settings.forecast.horizonMonths,
        ),
      },
    });
    const { currency } = await this.organizations.own(transaction);
    const known = new Set(forecast.map(({ component }) => component));
    return {
      at: now.toISOString(),
      horizonMonths: settings.forecast.horizonMonths,
      dueWithinDays: settings.due.breakDays,
      components: [
        ...forecast.flatMap((found) => {
          const row = byName.get(found.component);
          return row ? [item(row, found)] : [];
        }),
        ...components
          .filter(({ component }) => !known.has(component))
          .map((row) => item(row, null)),
      ],
      cost: costOf(components, forecast),
      currency,
    };
  }
}

/** Practices that are not met and apply, with their titles: what is done has moved its break already. */
function stillToDo({ assessment, catalogue }: SystemAssessment): Map<string, string> {
  const titles = new Map(catalogue.practices.map(({ id, title }) => [id, title]));
  return new Map(
    assessment.standings
      .filter(({ standing }) => standing === 'open' || standing === 'unanswered')
      .map(({ practice }) => [practice, titles.get(practice) ?? practice]),
  );
}
