import type { TableRow } from '../collect/queries/relations.ts';

/**
 * How many rows a table has: what the planner counted, or what the server has counted since where that is
 * more. A partitioned table has none of its own.
 */
export const rowsIn = ({ rows, live }: TableRow): number => Math.max(rows ?? 0, live);

/** From here on an index matters: below, reading the whole table costs about as little. */
export const LARGE_ROWS = 10_000;

export const byOid = (tables: readonly TableRow[]): ReadonlyMap<number, TableRow> =>
  new Map(tables.map((table) => [table.oid, table]));

export const grouped = <Item>(
  items: readonly Item[],
  keyOf: (item: Item) => number,
): ReadonlyMap<number, Item[]> => {
  const groups = new Map<number, Item[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group) group.push(item);
    else groups.set(keyOf(item), [item]);
  }
  return groups;
};
