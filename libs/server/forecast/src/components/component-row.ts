import {
  type Component,
  componentTitle,
  type Growth,
  growthSchema,
  type SystemComponent,
} from '@pitwall/contracts';

/** A component as it is kept, with its highest reading of the window. */
export interface ComponentRow {
  id: string;
  systemId: string;
  component: string;
  unit: string;
  limit: number;
  limitIs: Component['limitIs'];
  limitAtLeast: boolean;
  loadTestId: string | null;
  breaksAt: Component['breaksAt'];
  growth: Growth;
  monthlyCost: number | null;
  version: number;
  peak: { value: number; at: Date; source: string } | null;
}

/** The same as the database gives it. */
export type StoredComponent = Omit<ComponentRow, 'limitIs' | 'breaksAt' | 'growth' | 'peak'> & {
  limitIs: string;
  breaksAt: string;
  growth: unknown;
  peak: { value: number; at: string; source: string } | null;
};

// What is stored was parsed by the contracts' schemas on its way in.
export const componentRow = (stored: StoredComponent): ComponentRow => ({
  ...stored,
  limitIs: stored.limitIs as Component['limitIs'],
  breaksAt: stored.breaksAt as Component['breaksAt'],
  growth: growthSchema.parse(stored.growth),
  peak: stored.peak && { ...stored.peak, at: new Date(stored.peak.at) },
});

/** As the rules take it; null without a reading in the window. */
export function ruleComponent(row: ComponentRow): Component | null {
  if (row.peak === null) return null;
  const { component, unit, limit, limitIs, breaksAt, growth, monthlyCost, peak } = row;
  return { component, unit, limit, limitIs, breaksAt, growth, monthlyCost, peak: peak.value };
}

export const presentComponent = (row: ComponentRow): SystemComponent => ({
  id: row.id,
  component: row.component,
  unit: row.unit,
  limit: row.limit,
  limitIs: row.limitIs,
  limitAtLeast: row.limitAtLeast,
  loadTestId: row.loadTestId,
  breaksAt: row.breaksAt,
  growth: row.growth,
  monthlyCost: row.monthlyCost,
  peak: row.peak && { ...row.peak, at: row.peak.at.toISOString() },
  version: row.version,
});

export const titleOf = ({ component }: Pick<ComponentRow, 'component'>): string =>
  componentTitle(component);
