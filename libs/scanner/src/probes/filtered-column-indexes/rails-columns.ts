import type { Detector } from '../../collect/detector.ts';
import type { Sighting } from '../../collect/parsed-file.ts';
import { singular } from '../../collect/schema/rails-schema.ts';
import { columnData, type ColumnKind } from './sightings.ts';

const TABLE = /^\s*create_table\s+"(\w+)"([^\n]*)/;
const COLUMN = /^\s*t\.(\w+)\s+"(\w+)"/;
const INDEX = /^\s*(?:t\.index|add_index\s+"(\w+)",)\s+(?:\[?"(\w+)"|"([^"]*)")/;
const KEY = /^\s*add_foreign_key\s+"(\w+)",\s+"(\w+)"([^\n]*)/;

const KINDS: Readonly<Record<string, ColumnKind>> = {
  string: 'value',
  integer: 'value',
  bigint: 'value',
  uuid: 'value',
  citext: 'value',
  inet: 'value',
  boolean: 'few',
  enum: 'few',
  datetime: 'date',
  timestamptz: 'date',
  date: 'date',
};

/**
 * Columns of db/schema.rb with whatever index begins with them or names them in an expression. A partial index
 * counts: which rows a query wants is not told here.
 */
export const railsColumns: Detector = {
  name: 'rails-columns',
  languages: ['ruby'],
  literals: ['create_table'],
  mayFind: (_text, path) => /(?:^|\/)db\/(?:\w+_)?schema\.rb$/.test(path),
  *find(file): Iterable<Sighting> {
    const lines = file.code.split('\n');
    const led = new Set<string>();
    const keys = new Set<string>();
    let table = '';
    for (const line of lines) {
      const [, name, options = ''] = TABLE.exec(line) ?? [];
      if (name !== undefined) {
        table = name;
        const key = /primary_key:\s*\[?"(\w+)"/.exec(options)?.[1];
        if (key !== undefined) led.add(`${name}.${key}`);
      }
      const [, other = table, column, expression] = INDEX.exec(line) ?? [];
      if (column !== undefined) led.add(`${other}.${column}`);
      for (const [word] of (expression ?? '').matchAll(/\w+/g)) led.add(`${other}.${word}`);
      const [, from, to = '', rest = ''] = KEY.exec(line) ?? [];
      if (from !== undefined)
        keys.add(`${from}.${/\bcolumn: "(\w+)"/.exec(rest)?.[1] ?? `${singular(to)}_id`}`);
    }
    for (const [index, line] of lines.entries()) {
      table = TABLE.exec(line)?.[1] ?? table;
      const [, type = '', column] = COLUMN.exec(line) ?? [];
      if (column === undefined || type === 'index') continue;
      yield file.atLine(
        index + 1,
        columnData({
          access: 'rails',
          table,
          column,
          kind: keys.has(`${table}.${column}`) ? 'key' : (KINDS[type] ?? 'opaque'),
          led: led.has(`${table}.${column}`),
        }),
      );
    }
  },
};
