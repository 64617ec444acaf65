import type { Detector } from '../../collect/detector.ts';
import type { Sighting } from '../../collect/parsed-file.ts';
import {
  decoratorsOf,
  FIELD,
  fieldName,
  folded,
  ledIn,
} from '../../collect/schema/script-models.ts';
import type { Node } from '../../collect/syntax/node.ts';
import { objectOptions, resolve, stringOf } from '../../collect/syntax/values.ts';
import { columnData, type ColumnKind } from './sightings.ts';

/** What the text of a column's declaration says of its values. */
const kindOf = (declaration: string, type: string): ColumnKind => {
  if (/\b(?:bool(?:ean)?|BOOLEAN|tinyint|enum|ENUM)\b/.test(`${declaration} ${type}`)) return 'few';
  if (/\b(?:jsonb?|JSONB?|text|TEXT|bytea|BLOB|simple-\w+|array|ARRAY|geometry|point)\b|\[\]/.test(`${declaration} ${type}`)) return 'opaque'; // prettier-ignore
  if (/\b(?:Date|date|DATE\w*|timestamp\w*|time)\b|DateColumn/.test(`${declaration} ${type}`))
    return 'date';
  if (/references\b|ForeignKey/.test(declaration)) return 'key';
  // A type of the application's own is mostly an enumeration, and a union of texts always.
  return /^:?\s*[A-Z]\w*(?![\w<])|['"]/.test(type.replace(/\b(?:Date|String|Number)\b/, 'x'))
    ? 'few'
    : 'value';
};

const COLUMN = /^@(?:Column|Primary\w*|\w*DateColumn|ForeignKey|Index|Unique)\b/;

/** Columns of entities and models that are classes with decorators: TypeORM and sequelize-typescript. */
export const classColumns: Detector = {
  name: 'class-columns',
  languages: ['javascript'],
  packages: ['typeorm', 'sequelize-typescript'],
  literals: ['@Entity', '@Table'],
  *find(file): Iterable<Sighting> {
    for (const owner of file.root.findAll({ rule: { kind: 'class_declaration' } })) {
      const exported = owner.parent();
      const own = [
        ...decoratorsOf(owner),
        ...(exported?.kind() === 'export_statement' ? decoratorsOf(exported) : []),
      ];
      const mark = own.find((text) => /^@(?:Entity|Table)\b/.test(text));
      const table = owner.field('name')?.text();
      if (mark === undefined || table === undefined) continue;
      const access = mark.startsWith('@Entity') ? 'typeorm' : 'sequelize';
      const led = ledIn(owner);
      for (const field of owner.field('body')?.namedChildren() ?? []) {
        const column = FIELD.test(String(field.kind())) ? fieldName(field) : null;
        const decorators = column === null ? [] : decoratorsOf(field);
        if (column === null || !decorators.some((text) => COLUMN.test(text))) continue;
        const kind = kindOf(decorators.join(' '), field.field('type')?.text() ?? '');
        yield file.at(
          field,
          columnData({ access, table, column, kind, led: led.has(folded(column)) }),
        );
      }
    }
  },
};

const nodeText = (node: Node | undefined): string => node?.text() ?? '';

/** Columns of Sequelize models: `sequelize.define('User', { … })`, `User.init({ … }, { … })`. */
export const definedColumns: Detector = {
  name: 'defined-columns',
  languages: ['javascript'],
  literals: ['.define(', '.init('],
  mayFind: (text) => /sequelize|DataTypes/i.test(text),
  *find(file): Iterable<Sighting> {
    for (const call of file.calls('define', 'init')) {
      const defined = call.name === 'define';
      const options = nodeText(call.arguments[defined ? 2 : 1]);
      const table = defined
        ? stringOf(call.arguments[0])
        : (/\bmodelName\s*:\s*['"](\w+)['"]/.exec(options)?.[1] ?? call.receiver);
      const given = call.arguments[defined ? 1 : 0];
      const columns = given ? objectOptions(resolve(given, file.root)) : null;
      if (!table || !columns || !/\b(?:DataTypes|Sequelize|DT)\./.test(nodeText(given))) continue;
      for (const [column, value] of columns.entries) {
        const text = value.text();
        const led = /\b(?:unique|primaryKey)\s*:(?!\s*false)/.test(text);
        yield file.at(
          value,
          columnData({ access: 'sequelize', table, column, kind: kindOf(text, ''), led }),
        );
      }
    }
  },
};
