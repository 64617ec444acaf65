import {
  DATABASE_REPORT_FORMAT,
  databaseReportSchema,
  type DatabaseCheck,
  type DatabaseMeasures,
  type DatabaseReport,
} from '@pitwall/contracts';
import { v7 as uuid } from 'uuid';
import type { Facts } from './collect/facts.ts';
import { printable } from './checks/amounts.ts';
import type { Check, Verdict } from './checks/check.ts';
import { CHECKS } from './checks/index.ts';
import { rowsIn } from './checks/table-rows.ts';
import { growthOf, MEASURED_TABLES, tableGrowth, type EarlierReport } from './growth.ts';
import { readingsOf } from './readings.ts';

const LISTED = 50;

export interface DiagnoseOptions {
  tool?: { name: string; version: string };
  /** What an earlier report measured. */
  earlier?: EarlierReport | undefined;
  checks?: readonly Check[];
  milliseconds?: number;
}

const judge = (check: Check, facts: Facts): Verdict => {
  try {
    return check.judge(facts);
  } catch (error) {
    const cause = error instanceof Error ? error.message : String(error);
    return { outcome: 'error', message: `The check failed: ${cause}` };
  }
};

const cut = (text: string, length: number): string => {
  const shown = printable(text);
  return shown.length <= length ? shown : `${shown.slice(0, length - 1)}…`;
};

const LOCAL = /^(?:SELECT|ALTER SYSTEM|SHOW)\b/;
/** A standby takes settings and ends sessions of its own; what it holds is changed on its primary. */
const onPrimary = (mend: string): string =>
  LOCAL.test(mend) ? mend : `${mend}${mend.includes(' -- ') ? '; ' : ' -- '}on the primary`;

/** A verdict with what the check's documentation says of its outcome. */
export const toCheck = (
  { definition }: Check,
  verdict: Verdict,
  standby = false,
): DatabaseCheck => {
  const meaning = definition.outcomes[verdict.outcome];
  const items = verdict.items ?? [];
  return {
    check: definition.name,
    title: definition.title,
    practice: definition.practice,
    impact: definition.impact,
    outcome: verdict.outcome,
    confidence: verdict.confidence ?? meaning?.confidence ?? 'low',
    suggests: meaning?.suggests ?? null,
    message: cut(verdict.message, 600),
    why: definition.why,
    threshold: definition.threshold,
    verify: definition.verify,
    grant: verdict.grant ?? null,
    items: items.slice(0, LISTED).map(({ object, detail, mend: stated }) => {
      const mend = stated !== null && standby ? onPrimary(stated) : stated;
      return {
        object: cut(object, 300),
        detail: cut(detail, 600),
        // A statement that was cut, or shows another name than it means, must not be run by anyone.
        mend: mend !== null && mend.length <= 2000 && printable(mend) === mend ? mend : null,
      };
    }),
    total: items.length,
  };
};

const measuresOf = (facts: Facts): DatabaseMeasures => ({
  databaseBytes: facts.server.database_bytes ?? 0,
  deadlocks: facts.database.seen ? (facts.database.rows[0]?.deadlocks ?? null) : null,
  tables: (facts.tables.seen ? facts.tables.rows : [])
    .toSorted((a, b) => b.bytes - a.bytes)
    .slice(0, MEASURED_TABLES)
    .map((table) => ({
      name: cut(table.name, 300),
      bytes: table.bytes,
      rows: Math.round(rowsIn(table)),
    })),
});

const countedSince = ({ now, since_reset }: Facts['server']): string | null =>
  since_reset === null ? null : new Date(Date.parse(now) - since_reset * 1000).toISOString();

/** Facts in, a report out; the same facts give the same checks. */
export const diagnose = (facts: Facts, options: DiagnoseOptions = {}): DatabaseReport => {
  const { server, cluster } = facts;
  const measures = measuresOf(facts);
  const growth = growthOf(measures, server.now, options.earlier);
  return databaseReportSchema.parse({
    format: DATABASE_REPORT_FORMAT,
    id: uuid(),
    tool: options.tool ?? { name: 'pitwall', version: '0.1.0' },
    createdAt: server.now,
    database: {
      name: cut(server.database, 200),
      cluster: cluster.seen ? (cluster.rows[0]?.identifier ?? null) : null,
      version: cut(server.version, 60),
      role: cut(server.role, 200),
      standby: server.standby,
      countedSince: countedSince(server),
    },
    checks: [
      ...(options.checks ?? CHECKS).map((check) =>
        toCheck(check, judge(check, facts), server.standby),
      ),
      toCheck(tableGrowth, growth.verdict),
    ],
    readings: readingsOf(facts, growth.databaseBytesAMonth),
    measures,
    comparedWith: options.earlier?.createdAt ?? null,
    statistics: { queries: facts.asked, milliseconds: options.milliseconds ?? 0 },
  });
};
