import type { Place } from '../../collect/parsed-file.ts';
import { folded, scriptIndexes } from '../../collect/schema/script-models.ts';
import { notVisible, type Probe } from '../probe.ts';
import { SMALL_TABLE } from '../small-tables.ts';
import { definition } from './definition.ts';
import { knownTables, narrowsRows, tableKey, type Table } from './known-tables.ts';
import { djangoColumns, pythonLeads, sqlalchemyColumns } from './python-columns.ts';
import { djangoFilters, sqlalchemyFilters } from './python-filters.ts';
import { railsColumns } from './rails-columns.ts';
import { railsFilters } from './rails-filters.ts';
import { classColumns, definedColumns } from './script-columns.ts';
import { prismaFilters, sequelizeFilters, typeormFilters } from './script-filters.ts';
import { filterOf, type Filter } from './sightings.ts';
import { sqlFilters } from './sql-filters.ts';

const FILTERS = [
  prismaFilters,
  typeormFilters,
  sequelizeFilters,
  djangoFilters,
  sqlalchemyFilters,
  railsFilters,
  sqlFilters,
];

/** Columns of few values, as their names tell. */
const FEW =
  /(?:status|state|type|kind|role|gender|level|category|locale|language|lang|currency|country|active|enabled|deleted|visible|published|archived|provider|platform|source|priority|visibility|environment|env|mode|channel|scope|format|method|action|event|version|year|month|day|color|size|tier|plan|flag|position|order|rank|page|public|private|default)$/;
/** `is_open` and `hasKey`, not `issuer` and `hashed_token`. */
const YES_OR_NO = /^(?:is|has|can)(?:_[a-z]|[A-Z])/;

interface Open {
  table: string;
  column: string;
}
type Judged = 'served' | Open | null;

const isFew = (table: Table, column: string): boolean =>
  table.columns.get(column)?.kind === 'few' || YES_OR_NO.test(column) || FEW.test(folded(column));

/** What serves a filter: an index, nothing (then by which column), or null where that is not to be said. */
const judge = (filter: Filter, table: Table): Judged => {
  const all = [...filter.equal, ...filter.also, ...(filter.order ? [filter.order] : [])];
  if (all.some((name) => name === 'id' || name === 'pk')) return 'served';
  const columns = all.map((name) => table.columns.get(name));
  if (columns.includes(undefined)) return null;
  if (columns.some((column) => column?.led)) return 'served';
  if (columns.some((column) => column?.kind === 'key' || column?.kind === 'opaque')) return null;
  if (SMALL_TABLE.test(folded(table.name))) return null;
  const telling = filter.order
    ? [filter.order]
    : filter.equal.filter((name) => table.columns.get(name)?.kind === 'value');
  const column = telling.find((name) => !isFew(table, name));
  return column === undefined ? null : { table: table.name, column };
};

export const filteredColumnIndexes: Probe = {
  definition,
  detectors: [
    ...FILTERS,
    classColumns,
    definedColumns,
    djangoColumns,
    sqlalchemyColumns,
    pythonLeads,
    railsColumns,
    { ...scriptIndexes, name: 'script-leads' },
  ],
  judge(facts, seen) {
    const narrowed = narrowsRows(facts);
    const tables = knownTables(facts, seen, narrowed);
    const open: (Open & { place: Place })[] = [];
    const served: Place[] = [];
    for (const { name } of FILTERS)
      for (const sighting of seen(name)) {
        const filter = filterOf(sighting.data);
        const table = tables.get(tableKey(filter.access, filter.table));
        // A list of all is one of a tenant's there.
        const isAll = filter.order !== undefined && narrowed;
        const judged = table && !isAll ? judge(filter, table) : null;
        if (judged === 'served') served.push(sighting);
        else if (judged) open.push({ ...judged, place: sighting });
      }
    if (open.length === 0 && served.length === 0)
      return notVisible('No filter was seen together with the columns and indexes of its table.');
    if (open.length === 0)
      return {
        outcome: 'present',
        message: `Each of the ${served.length} filters that could be read is served by an index.`,
        places: served.slice(0, 3),
      };
    const named = [...new Set(open.map(({ table, column }) => `${table} by ${column}`))];
    return {
      outcome: served.length > 0 ? 'partial' : 'absent',
      message: `Rows are looked for in ${named.slice(0, 4).join(', ')}${named.length > 4 ? ' and others' : ''}, and no index begins with that column: each look reads the whole table. Leave out tables that stay small.`,
      places: open.map(({ place }) => place),
    };
  },
};
