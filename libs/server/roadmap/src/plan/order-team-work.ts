import { orderWork, type WorkItem } from '@pitwall/readiness';
import type { TaskRow } from '../tasks/task-row.ts';

type Ordered = Pick<TaskRow, 'id' | 'systemId' | 'practiceId' | 'reasons' | 'rank' | 'days'>;

/**
 * Tasks of one team in one order: a single system's as ranked, those of many by the same rule over all
 * of them together. Custom tasks, which no rule weighs, come last.
 */
export function orderTeamWork<Row extends Ordered>(
  rows: readonly Row[],
  needs: ReadonlyMap<string, readonly string[]>,
): Row[] {
  const systems = new Set(rows.map(({ systemId }) => systemId));
  if (systems.size < 2) return [...rows].sort((a, b) => (a.rank ?? 0) - (b.rank ?? 0));
  // The last ties are decided by id: the practice comes first in it, as it does within one system.
  const keys = new Map(rows.map((row) => [row.id, `${row.practiceId ?? '~'} ${row.id}`]));
  const byKey = new Map(rows.map((row) => [keys.get(row.id) ?? row.id, row]));
  const order = orderWork(
    rows.map((row) => ({
      id: keys.get(row.id) ?? row.id,
      needs: (needs.get(row.id) ?? []).flatMap((need) => keys.get(need) ?? []),
      ...worthOf(row),
    })),
  );
  return order.flatMap(({ id }) => byKey.get(id) ?? []);
}

function worthOf({ reasons: { terms }, days }: Ordered): Pick<WorkItem, 'value' | 'cost' | 'days'> {
  if (!terms) return { value: 0, cost: 1, days: 0 };
  const { impact, gate, urgency, boost, effort } = terms;
  return { value: impact * gate.factor * urgency.factor * boost.factor, cost: effort.cost, days };
}
