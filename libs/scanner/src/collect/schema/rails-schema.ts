import type { Detector } from '../detector.ts';

/** What the generator of `db/schema.rb` writes, one thing a line. */
const TABLE = /^\s*create_table\s+"(\w+)"([^\n]*)/;
const COLUMN = /^\s*t\.\w+\s+"(\w+)"/;
const INDEX = /^\s*(?:t\.index|add_index\s+"(\w+)",)\s+\[?"(\w+)"([^\n]*)/;
const KEY = /^\s*add_foreign_key\s+"(\w+)",\s+"(\w+)"([^\n]*)/;

/** English as far as names of tables need it; what comes out has to be a column of the table. */
export const singular = (name: string): string =>
  name
    .replace(/ies$/, 'y')
    .replace(/(ss|sh|ch|x)es$/, '$1')
    .replace(/(?<!s)s$/, '');

/** A condition or another kind of index does not serve a search for every parent. */
const servesKeys = (options: string): boolean =>
  !/\bwhere:(?!\s*"\(?\w+ IS NOT NULL\)?")|using: :(?:gin|gist|brin|hash)\b/.test(options);

interface Table {
  columns: Set<string>;
  /** Columns that an index or the primary key begins with. */
  leading: Set<string>;
}

const tablesOf = (lines: readonly string[]): Map<string, Table> => {
  const tables = new Map<string, Table>();
  let open: Table = { columns: new Set(), leading: new Set() };
  for (const line of lines) {
    const [, name, options = ''] = TABLE.exec(line) ?? [];
    if (name !== undefined) {
      const first = /primary_key:\s*\[?"(\w+)"/.exec(options)?.[1];
      open = { columns: new Set(first ? [first] : []), leading: new Set(first ? [first] : []) };
      tables.set(name, open);
      continue;
    }
    const [, other, column, rest = ''] = INDEX.exec(line) ?? [];
    if (column !== undefined) {
      const table = other === undefined ? open : tables.get(other);
      if (servesKeys(rest)) table?.leading.add(column);
    } else {
      const own = COLUMN.exec(line)?.[1];
      if (own) open.columns.add(own);
    }
  }
  return tables;
};

const dialectOf = (text: string): string => {
  if (/enable_extension\s+"(?:pg_catalog\.)?plpgsql"/.test(text)) return 'postgresql';
  return /ENGINE=InnoDB|charset: "utf8/.test(text) ? 'mysql' : 'unknown';
};

/** Rails: the schema that migrations have led to, with each foreign key that it declares. */
export const railsSchema: Detector = {
  name: 'rails-schema',
  languages: ['ruby'],
  literals: ['create_table'],
  mayFind: (text, path) =>
    /(?:^|\/)db\/(?:\w+_)?schema\.rb$/.test(path) && text.includes('add_foreign_key'),
  *find(file) {
    const lines = file.code.split('\n');
    const tables = tablesOf(lines);
    const dialect = dialectOf(file.code);
    for (const [index, line] of lines.entries()) {
      const [, from, to, options = ''] = KEY.exec(line) ?? [];
      const table = tables.get(from ?? '');
      if (from === undefined || to === undefined || !table) continue;
      const column = /\bcolumn: "(\w+)"/.exec(options)?.[1] ?? `${singular(to)}_id`;
      if (table.columns.has(column))
        yield file.atLine(index + 1, {
          table: from,
          column,
          indexed: table.leading.has(column),
          dialect,
        });
    }
  },
};
