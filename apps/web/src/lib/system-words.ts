import type { databaseSchema, Figure, Stack, SystemKind } from '@pitwall/contracts';
import type { z } from 'zod';

export type DatabaseKind = z.output<typeof databaseSchema>;

export const STACK_WORDS: Record<Stack, string> = {
  node: 'Node.js',
  python: 'Python',
  ruby: 'Ruby',
  java: 'Java',
  go: 'Go',
  php: 'PHP',
  dotnet: '.NET',
  other: 'Another',
};

export const KIND_WORDS: Record<SystemKind, { label: string; is: string }> = {
  service: { label: 'Service', is: 'Answers requests of people or programs.' },
  website: { label: 'Website', is: 'Pages, with little behind them.' },
  worker: { label: 'Worker', is: 'Runs jobs; nobody waits for its answer.' },
  library: { label: 'Library', is: 'Code that other systems carry.' },
};

export const DATABASE_WORDS: Record<DatabaseKind, string> = {
  postgresql: 'PostgreSQL',
  mysql: 'MySQL',
  sqlite: 'SQLite',
  mongodb: 'MongoDB',
  redis: 'Redis',
  sqlserver: 'SQL Server',
  other: 'Another',
};

/** The five figures that say what a load demands, in the order in which they are asked. */
export const DEMAND_FIGURES = [
  'monthly_users',
  'peak_requests_per_second',
  'main_database_gigabytes',
  'active_engineers',
  'promised_availability_percent',
] as const satisfies readonly Figure[];

/** Where each figure is found. */
export const FIGURE_HINTS: Record<Figure, string> = {
  monthly_users: 'People who used it in the last 30 days.',
  peak_requests_per_second: 'The busiest minute of the last weeks, divided by 60.',
  main_database_gigabytes: 'Size on disk, with indexes.',
  active_engineers: 'People whose changes were merged in the last 90 days.',
  promised_availability_percent: 'In a contract or on a status page, such as 99.9.',
  primary_cpu_percent: 'The busiest hour of the last week.',
  tenants: 'Customers whose data stands side by side in it.',
};
