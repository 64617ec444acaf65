import {
  DATABASE_REPORT_FORMAT,
  databaseReportSchema,
  type DatabaseReport,
} from '@pitwall/contracts';
import { v7 as uuid } from 'uuid';
import { toCheck } from './diagnose.ts';
import { connectionLimit } from './checks/sessions.ts';
import type { ConnectionTarget } from './connect/connection-target.ts';

/** The report of a database that has no connection free: that refusal is its only finding, and a certain one. */
export const refusalReport = (
  { database, user, host }: ConnectionTarget,
  message: string,
  tool = { name: 'pitwall', version: '0.1.0' },
): DatabaseReport =>
  databaseReportSchema.parse({
    format: DATABASE_REPORT_FORMAT,
    id: uuid(),
    tool,
    createdAt: new Date().toISOString(),
    database: {
      name: database ?? user ?? host,
      cluster: null,
      version: 'unknown',
      role: user ?? 'unknown',
      standby: false,
      countedSince: null,
    },
    checks: [
      toCheck(connectionLimit, {
        outcome: 'absent',
        message,
        confidence: 'high',
        items: [
          {
            object: 'max_connections',
            detail:
              'every connection is taken: see which program holds them, end idle ones, make pools smaller or put a pooler in front',
            mend: "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE state = 'idle' AND state_change < now() - interval '10 min'; -- as a superuser, who has reserved connections",
          },
        ],
      }),
    ],
    readings: [],
    measures: { databaseBytes: 0, deadlocks: null, tables: [] },
    comparedWith: null,
    statistics: { queries: 0, milliseconds: 0 },
  });
