import type { Detector } from '../detector.ts';
import type { ParsedFile, Sighting } from '../parsed-file.ts';
import type { Call } from '../syntax/calls.ts';
import type { Node } from '../syntax/node.ts';
import { stringOf } from '../syntax/values.ts';

const classNameOf = (node: Node): string => {
  const owner = node.ancestors().find((ancestor) => ancestor.kind() === 'class_definition');
  return owner?.field('name')?.text() ?? '';
};

/** The name that a class attribute or variable gets, when the node is its value. */
const attributeOf = (node: Node): string | null => {
  for (let current: Node | null = node; current; current = current.parent()) {
    if (current.kind() === 'assignment') return current.field('left')?.text() ?? null;
    if (!/^(call|argument_list|keyword_argument)$/.test(String(current.kind()))) return null;
  }
  return null;
};

const isTrue = (node: Node | undefined): boolean => node?.text() === 'True';

/** The call among the ancestors of `node` whose name is one of these. */
const enclosingCall = (file: ParsedFile, node: Node, names: string[]): Call | null => {
  const around = new Set(node.ancestors().map((ancestor) => ancestor.id()));
  return (
    file
      .calls(...names)
      .filter((call) => around.has(call.node.id()))
      .at(-1) ?? null
  );
};

/** Django: every ForeignKey has an index unless `db_index=False` says otherwise. */
export const djangoKeys: Detector = {
  name: 'django-keys',
  languages: ['python'],
  packages: ['django'],
  literals: ['ForeignKey('],
  *find(file) {
    for (const call of file.calls('ForeignKey')) {
      const field = attributeOf(call.node);
      if (field === null || file.path.includes('/migrations/')) continue;
      const off = call.keywords.get('db_index')?.text() === 'False';
      const unique = isTrue(call.keywords.get('unique'));
      yield file.at(call.node, {
        table: classNameOf(call.node),
        column: field,
        indexed: !off || unique,
      });
    }
  },
};

/** Names of columns that a `__table_args__` or a module-level Index leads with. */
const leadingColumns = (file: ParsedFile): Set<string> => {
  const names = new Set<string>();
  for (const call of file.calls('Index', 'UniqueConstraint', 'PrimaryKeyConstraint')) {
    const first = call.arguments[call.name === 'Index' ? 1 : 0];
    const name = stringOf(first) ?? first?.text().split('.').at(-1);
    if (name) names.add(`${classNameOf(call.node)}.${name}`).add(`.${name}`);
  }
  return names;
};

const sqlalchemyColumn = (file: ParsedFile, call: Call): Sighting | null => {
  const column = enclosingCall(file, call.node, ['Column', 'mapped_column', 'Field']);
  if (!column) return null;
  const field = attributeOf(column.node) ?? stringOf(column.arguments[0]);
  if (field === null) return null;
  const association = enclosingCall(file, call.node, ['Table']);
  const table = association ? (stringOf(association.arguments[0]) ?? '') : classNameOf(call.node);
  const options = ['index', 'unique', 'primary_key'];
  const led = leadingColumns(file);
  const indexed =
    options.some((option) => isTrue(column.keywords.get(option))) ||
    led.has(`${table}.${field}`) ||
    (table === '' && led.has(`.${field}`));
  return file.at(column.node, { table, column: field, indexed, hidden: column.hidden });
};

/** SQLAlchemy: no index comes with a ForeignKey. */
export const sqlalchemyKeys: Detector = {
  name: 'sqlalchemy-keys',
  languages: ['python'],
  literals: ['ForeignKey(', 'foreign_key='],
  *find(file) {
    if (file.path.includes('/versions/') || file.importsAny(['django'])) return;
    for (const call of file.calls('ForeignKey')) {
      const seen = sqlalchemyColumn(file, call);
      if (seen) yield seen;
    }
    for (const call of file.calls('Field')) {
      const field = attributeOf(call.node);
      if (!call.keywords.has('foreign_key') || field === null) continue;
      const indexed = ['index', 'unique', 'primary_key'].some((name) =>
        isTrue(call.keywords.get(name)),
      );
      yield file.at(call.node, {
        table: classNameOf(call.node),
        column: field.split(':')[0] ?? field,
        indexed,
        hidden: call.hidden,
      });
    }
  },
};

/** Alembic: indexes made in migrations rather than in the models. */
export const alembicIndexes: Detector = {
  name: 'alembic-indexes',
  languages: ['python'],
  packages: ['alembic'],
  literals: ['create_index('],
  *find(file) {
    for (const call of file.calls('create_index')) {
      const list = call.arguments[2] ?? call.keywords.get('columns');
      const first = list?.namedChildren()[0];
      const column = stringOf(first);
      if (column !== null)
        yield file.at(call.node, { table: stringOf(call.arguments[1]) ?? '', column });
    }
  },
};
