import type { Place } from '../parsed-file.ts';

export interface ForeignKey {
  table: string;
  columns: string[];
  references: string;
  place: Place;
}

/** A column, as far as it says which filters an index would serve. */
export interface TableColumn {
  table: string;
  column: string;
  /** As the source writes it: `varchar`, `Boolean`, `enum` for a type that the schema lists the values of. */
  type: string;
  /** True when any index begins with it, a partial one and one of another kind included. */
  led: boolean;
  /**
   * True when an index holds it behind another column: what the database or a layer adds to each query, such as the
   * tenant of row-level security, may make that index serve.
   */
  inside: boolean;
}

/** What the database would hold after a schema definition: enough to judge its indexes. */
export interface RelationalSchema {
  /** What it was read from, as a reader would name it. */
  source:
    | 'Prisma schema'
    | 'SQL migrations'
    | 'Django models'
    | 'SQLAlchemy models'
    | 'Rails schema'
    | 'TypeORM entities'
    | 'Sequelize models';
  /** `mysql` creates an index for each foreign key by itself. */
  dialect: 'postgresql' | 'mysql' | 'sqlite' | 'sqlserver' | 'unknown';
  foreignKeys: ForeignKey[];
  /** Columns of every index, unique constraint and primary key, in order, by table. */
  indexes: { table: string; columns: string[] }[];
  /** Every column, where the source tells of all of them. */
  columns?: TableColumn[];
  /** Definition files that could not be read: an index may be in one of them. */
  unread: string[];
}

/** True when an index begins with exactly the columns of the key, in any order among themselves. */
export const isCovered = (key: ForeignKey, indexes: RelationalSchema['indexes']): boolean =>
  indexes.some(
    ({ table, columns }) =>
      table === key.table &&
      columns.length >= key.columns.length &&
      columns.slice(0, key.columns.length).every((column) => key.columns.includes(column)),
  );

/** Foreign keys that no index leads with. */
export const uncoveredKeys = (schema: RelationalSchema): ForeignKey[] =>
  schema.foreignKeys.filter((key) => !isCovered(key, schema.indexes));
