import { Injectable } from '@nestjs/common';
import type { Catalogue, ComponentForecast, ReadinessSettings } from '@pitwall/contracts';
import { forecastComponents, movesOf, supposedGrowth } from '@pitwall/readiness';
import type { TenantTransaction } from '@pitwall/server-db';
import { type ComponentRow, ruleComponent } from './components/component-row.ts';
import { ComponentReadingRepository } from './components/component-reading.repository.ts';
import { ComponentRepository } from './components/component.repository.ts';

/** For other features: what systems have and when it breaks, read in an open transaction. */
@Injectable()
export class CapacityService {
  constructor(
    private readonly components: ComponentRepository,
    private readonly readingRows: ComponentReadingRepository,
  ) {}

  /** By system, in one statement, however many. */
  async ofSystems(
    transaction: TenantTransaction,
    systemIds: readonly string[],
    now: Date,
  ): Promise<Map<string, ComponentRow[]>> {
    const bySystem = new Map<string, ComponentRow[]>();
    for (const row of await this.components.ofSystems(transaction, systemIds, now))
      bySystem.set(row.systemId, [...(bySystem.get(row.systemId) ?? []), row]);
    return bySystem;
  }

  /** Makes one growth the likely one of all components of a system, each as uncertain as it was; gives how many there are. */
  async changeGrowth(
    transaction: TenantTransaction,
    systemId: string,
    percent: number,
  ): Promise<number> {
    const rows = await this.components.ofSystems(transaction, [systemId], new Date());
    for (const { id, growth } of rows)
      await this.components.changeGrowth(transaction, id, supposedGrowth(growth, percent));
    return rows.length;
  }

  /** By component: the highest of each day in the last 90. */
  async readings(
    transaction: TenantTransaction,
    componentIds: readonly string[],
    now: Date,
  ): Promise<Map<string, { value: number; at: Date }[]>> {
    const byComponent = new Map<string, { value: number; at: Date }[]>();
    for (const { componentId, value, at } of await this.readingRows.daily(
      transaction,
      componentIds,
      now,
    ))
      byComponent.set(componentId, [...(byComponent.get(componentId) ?? []), { value, at }]);
    return byComponent;
  }
}

/** When each component breaks, by the rules; those without a reading in 90 days are left out. */
export const forecastOf = (
  components: readonly ComponentRow[],
  { practices }: Pick<Catalogue, 'practices'>,
  now: Date,
  rules: ReadinessSettings['forecast'],
): ComponentForecast[] =>
  forecastComponents(
    components.flatMap((row) => ruleComponent(row) ?? []),
    movesOf(practices),
    now,
    rules,
  );
