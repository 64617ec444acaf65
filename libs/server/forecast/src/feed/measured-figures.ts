import { Injectable } from '@nestjs/common';
import {
  componentTitle,
  type DatabaseFigure,
  type DatabaseReading,
  KNOWN_COMPONENTS,
} from '@pitwall/contracts';
import { AuditLog } from '@pitwall/server-audit';
import type { TenantTransaction } from '@pitwall/server-db';
import type { TenantRequest } from '@pitwall/server-kernel';
import { invalid } from '@pitwall/server-systems';
import type { ComponentRow } from '../components/component-row.ts';
import { ComponentReadingRepository } from '../components/component-reading.repository.ts';
import { ComponentRepository } from '../components/component.repository.ts';

export const FIGURES_SOURCE = 'pitwall doctor';

/** Figures that a program measured: a component that exists follows them, another one is offered to a person. */
@Injectable()
export class MeasuredFigures {
  constructor(
    private readonly components: ComponentRepository,
    private readonly readings: ComponentReadingRepository,
    private readonly audit: AuditLog,
  ) {}

  async states(
    transaction: TenantTransaction,
    systemId: string,
    readings: readonly DatabaseReading[],
  ): Promise<DatabaseFigure[]> {
    const known = await this.known(transaction, systemId);
    return readings.map((reading) => ({
      ...reading,
      title: componentTitle(reading.component),
      state: stateOf(reading, known.get(reading.component)),
    }));
  }

  /** Adds a reading to each component that the system has and counts in the same unit. */
  async follow(
    transaction: TenantTransaction,
    context: TenantRequest,
    systemId: string,
    readings: readonly DatabaseReading[],
    at: Date,
  ): Promise<void> {
    const known = await this.known(transaction, systemId);
    for (const reading of readings) {
      const component = known.get(reading.component);
      if (!component || component.unit !== reading.unit) continue;
      await this.record(transaction, context, component.id, reading, at);
      // A limit that is configured in the database is as the database says; a person's or a test's stays.
      if (
        component.limitIs === 'configured' &&
        reading.limit !== null &&
        reading.limit > 0 &&
        reading.limit !== component.limit
      )
        await this.components.update(transaction, component.id, component.version, {
          limit: reading.limit,
        });
    }
  }

  /**
   * Makes components of figures that a person chose, each with its first reading.
   * @throws ProblemException `request.invalid` where a limit is needed, or the report has no such figure
   */
  async adopt(
    transaction: TenantTransaction,
    context: TenantRequest,
    systemId: string,
    readings: readonly DatabaseReading[],
    chosen: readonly { component: string; limit?: number | undefined }[],
    at: Date,
  ): Promise<void> {
    const known = await this.known(transaction, systemId);
    for (const [place, { component, limit: stated }] of chosen.entries()) {
      const path = `components.${place}`;
      const reading = readings.find((one) => one.component === component);
      if (!reading) throw invalid(`${path}.component`, 'the report has no such figure');
      if (known.has(component)) continue;
      const limit = stated ?? reading.limit;
      if (limit === null || limit <= 0)
        throw invalid(`${path}.limit`, 'the database does not know this limit: state it');
      const id = await this.components.insert(transaction, {
        organizationId: context.organizationId,
        systemId,
        component,
        unit: reading.unit,
        limit,
        limitIs: stated === undefined ? 'configured' : 'guessed',
        limitAtLeast: false,
        loadTestId: null,
        breaksAt: Object.hasOwn(KNOWN_COMPONENTS, component)
          ? KNOWN_COMPONENTS[component as keyof typeof KNOWN_COMPONENTS].breaksAt
          : 'hard',
        growth: growthOf(reading),
        monthlyCost: null,
      });
      if (id === null) continue;
      await this.audit.record(transaction, context, {
        action: 'component.created',
        subject: { type: 'component', id },
        after: { systemId, component, limit, source: FIGURES_SOURCE },
      });
      await this.record(transaction, context, id, reading, at);
    }
  }

  private async known(
    transaction: TenantTransaction,
    systemId: string,
  ): Promise<Map<string, ComponentRow>> {
    const rows = await this.components.ofSystems(transaction, [systemId], new Date());
    return new Map(rows.map((row) => [row.component, row]));
  }

  private async record(
    transaction: TenantTransaction,
    { organizationId, userId }: TenantRequest,
    componentId: string,
    { value }: DatabaseReading,
    at: Date,
  ): Promise<void> {
    await this.readings.insert(transaction, {
      organizationId,
      componentId,
      value,
      at,
      source: FIGURES_SOURCE,
      createdById: userId,
    });
  }
}

const stateOf = (
  reading: DatabaseReading,
  component: ComponentRow | undefined,
): DatabaseFigure['state'] => {
  if (component) return component.unit === reading.unit ? 'followed' : 'other_unit';
  return reading.limit === null ? 'needs_limit' : 'offered';
};

/** Two reports tell a growth, give or take half; one tells none. */
const growthOf = ({ growth }: DatabaseReading) => {
  const likely = Math.max(0, growth ?? 0);
  return { kind: 'linear' as const, low: likely / 2, likely, high: likely * 1.5 };
};
