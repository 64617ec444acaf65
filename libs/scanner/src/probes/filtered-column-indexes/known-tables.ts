import type { Facts } from '../../collect/facts.ts';
import { singular } from '../../collect/schema/rails-schema.ts';
import type { RelationalSchema, TableColumn } from '../../collect/schema/relational.ts';
import { folded } from '../../collect/schema/script-models.ts';
import type { Seen } from '../probe.ts';
import { columnOf, type Access, type Column, type ColumnKind } from './sightings.ts';

export interface Table {
  /** As a reader would name it. */
  name: string;
  columns: ReadonlyMap<string, { kind: ColumnKind; led: boolean }>;
}

const PRISMA_KINDS: Readonly<Record<string, ColumnKind>> = {
  String: 'value',
  Int: 'value',
  BigInt: 'value',
  Decimal: 'value',
  Float: 'value',
  DateTime: 'date',
  Boolean: 'few',
  enum: 'few',
  Json: 'opaque',
  Bytes: 'opaque',
};
const SQL_KINDS: readonly (readonly [RegExp, ColumnKind])[] = [
  [/^(?:bool|enum|int2|smallserial)$/, 'few'],
  [/^(?:varchar|text|citext|uuid|int4|int8|serial|bigserial|numeric|inet|name)$/, 'value'],
  [/^(?:timestamptz?|date)$/, 'date'],
];
const sqlKind = (type: string): ColumnKind =>
  SQL_KINDS.find(([pattern]) => pattern.test(type))?.[1] ?? 'opaque';

/** How code of one kind names a table: `prisma.userProfile`, `UserProfile`, `user_profiles`. */
export const tableKey = (access: Access, table: string): string => {
  if (access === 'rails') return `rails ${folded(singular(table))}`;
  return `${access} ${access === 'prisma' || access === 'sql' ? table.toLowerCase() : table}`;
};

const keysOf = (schema: RelationalSchema): ReadonlySet<string> =>
  new Set(
    schema.foreignKeys.flatMap(({ table, columns }) => columns.map((name) => `${table}.${name}`)),
  );

/** True where the database narrows each query by itself, to a tenant as a rule: with that, more indexes serve it. */
export const narrowsRows = ({ documents }: Pick<Facts, 'documents'>): boolean =>
  documents.some(({ path, text }) => /\.sql$/i.test(path) && /\bROW LEVEL SECURITY\b/i.test(text));

const columnsOf = (schema: RelationalSchema, access: Access, narrowed: boolean): Column[] => {
  const keys = keysOf(schema);
  return (schema.columns ?? []).flatMap(({ table, column, type, led, inside }) => {
    const kind = access === 'prisma' ? PRISMA_KINDS[type] : sqlKind(type);
    if (kind === undefined) return [];
    const own = keys.has(`${table}.${column}`) ? 'key' : kind;
    return [{ access, table, column, kind: narrowed && inside && !led ? 'opaque' : own, led }];
  });
};

/** A schema with the indexes of SQL migrations that are beside it, such as those beside Prisma's. */
const withSql = (schema: RelationalSchema, sql: readonly TableColumn[]): RelationalSchema => {
  const tables = new Set(sql.map(({ table }) => folded(singular(table))));
  const columns = (schema.columns ?? []).map((column): TableColumn => {
    const own = folded(singular(column.table));
    // A model that is mapped to a table of another name: any column of this name will do.
    const same = sql.filter(
      (one) =>
        folded(one.column) === folded(column.column) &&
        (!tables.has(own) || folded(singular(one.table)) === own),
    );
    return {
      ...column,
      led: column.led || same.some(({ led }) => led),
      inside: column.inside || same.some(({ inside }) => inside),
    };
  });
  return { ...schema, columns };
};

/** Tables whose columns and indexes are known, by how code names them. One that is described twice is left out. */
export const knownTables = (
  facts: Facts,
  seen: Seen,
  narrowed: boolean,
): ReadonlyMap<string, Table> => {
  const sql = facts.schemas.filter(
    ({ source, dialect, unread }) =>
      source === 'SQL migrations' && dialect === 'postgresql' && unread.length === 0,
  );
  const unreadSql = facts.schemas.some(({ unread }) => unread.length > 0);
  const sqlColumns = sql.flatMap(({ columns }) => columns ?? []);
  const made = new Set([
    ...seen('python-leads').map(({ data }) => folded(String(data['column']))),
    ...seen('script-leads').map(({ data }) => String(data['names'])),
    ...sqlColumns.filter(({ led }) => led).map(({ column }) => folded(column)),
  ]);
  const behind = new Set(
    sqlColumns.filter(({ inside }) => narrowed && inside).map(({ column }) => folded(column)),
  );
  const groups: { from: string; column: Column }[] = [];
  const add = (from: string, column: Column) => groups.push({ from, column });
  for (const [index, schema] of sql.entries())
    for (const column of columnsOf(schema, 'sql', narrowed)) add(`sql ${index}`, column);
  for (const [index, schema] of facts.schemas.entries())
    if (schema.source === 'Prisma schema' && schema.unread.length === 0 && !unreadSql)
      for (const column of columnsOf(withSql(schema, sqlColumns), 'prisma', narrowed))
        add(`prisma ${index}`, column);
  for (const name of ['class-columns', 'defined-columns', 'django-columns', 'sqlalchemy-columns'])
    for (const sighting of seen(name)) {
      const column = columnOf(sighting.data);
      const name = folded(column.column);
      const led = column.led || made.has(name);
      add(sighting.path, { ...column, led, kind: behind.has(name) ? 'opaque' : column.kind });
    }
  for (const sighting of seen('rails-columns')) {
    const column = columnOf(sighting.data);
    add(sighting.path, column);
    if (sql.length === 0) add(sighting.path, { ...column, access: 'sql' });
  }
  const tables = new Map<string, { from: string; table: Table; twice: boolean }>();
  for (const { from, column } of groups) {
    const key = tableKey(column.access, column.table);
    const known = tables.get(key) ?? {
      from,
      table: { name: column.table, columns: new Map() },
      twice: false,
    };
    const twice = known.twice || known.from !== from || known.table.name !== column.table;
    const columns = new Map(known.table.columns).set(column.column, {
      kind: column.kind,
      led: column.led,
    });
    tables.set(key, { ...known, twice, table: { ...known.table, columns } });
  }
  return new Map(
    [...tables].flatMap(([key, { table, twice }]) => (twice ? [] : [[key, table] as const])),
  );
};
