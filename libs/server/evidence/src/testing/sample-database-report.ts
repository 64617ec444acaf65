import { randomUUID } from 'node:crypto';
import {
  DATABASE_REPORT_FORMAT,
  type DatabaseCheck,
  type DatabaseReport,
} from '@pitwall/contracts';

/** A check as the doctor makes it. */
export const sampleCheck = (given: Partial<DatabaseCheck> = {}): DatabaseCheck => ({
  check: 'unindexed-foreign-keys',
  title: 'Foreign keys have an index',
  practice: 'DB-03',
  impact: 4,
  outcome: 'absent',
  confidence: 'high',
  suggests: 'started',
  message: 'One foreign key in a large table is without an index.',
  why: 'Deleting reads the whole table.',
  threshold: 'From 10,000 rows on.',
  verify: 'Run the doctor again.',
  grant: null,
  items: [
    {
      object: 'public.orders (customer_id)',
      detail: 'refers to public.customers; 60,000 rows',
      mend: 'CREATE INDEX CONCURRENTLY ON public.orders (customer_id);',
    },
  ],
  total: 1,
  ...given,
});

/** A report as the CLI sends it, with an id of its own. */
export const sampleDatabaseReport = (given: Partial<DatabaseReport> = {}): DatabaseReport => ({
  format: DATABASE_REPORT_FORMAT,
  id: randomUUID(),
  tool: { name: 'pitwall', version: '0.1.0' },
  createdAt: new Date().toISOString(),
  database: {
    name: 'shop',
    cluster: '7300000000000000001',
    version: '18.4',
    role: 'doctor',
    standby: false,
    countedSince: null,
  },
  checks: [sampleCheck()],
  readings: [
    { component: 'db.connections', unit: 'connections', value: 40, limit: 97, growth: null },
    { component: 'db.disk', unit: 'GB', value: 12, limit: null, growth: 2 },
  ],
  measures: { databaseBytes: 12e9, deadlocks: 0, tables: [] },
  comparedWith: null,
  statistics: { queries: 40, milliseconds: 300 },
  ...given,
});
