import { z } from 'zod';
import { type Stack, STACKS } from './stack-names.ts';

export const stackSchema = z.enum(STACKS);

export const SYSTEM_KINDS = ['service', 'website', 'worker', 'library'] as const;
export const systemKindSchema = z.enum(SYSTEM_KINDS);
export type SystemKind = z.infer<typeof systemKindSchema>;

export const DATABASES = [
  'postgresql',
  'mysql',
  'sqlite',
  'mongodb',
  'redis',
  'sqlserver',
  'other',
] as const;
export const databaseSchema = z.enum(DATABASES);

/** Figures that a team may state for a system: what each counts, and the values that make sense. */
export const FIGURES = {
  monthly_users: { title: 'Monthly users', unit: 'people', max: 1e11 },
  peak_requests_per_second: { title: 'Peak requests a second', unit: '/s', max: 1e9 },
  main_database_gigabytes: { title: 'Data in the main database', unit: 'GB', max: 1e9 },
  active_engineers: { title: 'Engineers active in 90 days', unit: 'people', max: 1e6 },
  promised_availability_percent: {
    title: 'Availability promised to customers',
    unit: '%',
    max: 100,
  },
  primary_cpu_percent: { title: 'Database CPU at peak', unit: '%', max: 100 },
  tenants: { title: 'Customers sharing the system', unit: 'organizations', max: 1e9 },
} as const;
export type Figure = keyof typeof FIGURES;
export const FIGURE_NAMES = Object.keys(FIGURES) as [Figure, ...Figure[]];
export const figureSchema = z.enum(FIGURE_NAMES);

/** What expressions in the catalogue may ask about a system. Absent figures are unknown, never zero. */
export interface SystemFacts {
  kind: SystemKind;
  stack: Stack[];
  databases: string[];
  instances: number | null;
  figures: Partial<Record<Figure, number>>;
}
