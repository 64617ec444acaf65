import type { Detector } from '../../collect/detector.ts';
import type { ParsedFile, Sighting } from '../../collect/parsed-file.ts';
import type { Node } from '../../collect/syntax/node.ts';
import { columnData, type ColumnKind } from './sightings.ts';

interface Declared {
  node: Node;
  name: string;
  /** What is assigned, with its annotation. */
  text: string;
}

/** Assignments in the body of a class, each a column or not. */
const declaredIn = (owner: Node): Declared[] =>
  (owner.field('body')?.namedChildren() ?? []).flatMap((statement) => {
    const assignment = statement.namedChildren()[0];
    if (statement.kind() !== 'expression_statement' || assignment?.kind() !== 'assignment')
      return [];
    const name = assignment.field('left')?.text() ?? '';
    const text = `${assignment.field('type')?.text() ?? ''} = ${assignment.field('right')?.text() ?? ''}`;
    return /^[a-z_]\w*$/.test(name) ? [{ node: assignment, name, text }] : [];
  });

const isTrue = (text: string, ...names: string[]): boolean =>
  names.some((name) => new RegExp(`\\b${name}\\s*=\\s*True\\b`).test(text));

/** Names that some list begins with, in texts that make indexes and constraints. */
const firstNames = (text: string): Set<string> => {
  const names = new Set<string>();
  for (const [, name = ''] of text.matchAll(/[[(]\s*['"]-?(\w+)['"]/g)) names.add(name);
  return names;
};

const djangoKind = (field: string, text: string): ColumnKind | null => {
  if (/^(?:ForeignKey|OneToOneField)$/.test(field)) return 'key';
  if (/^(?:NullBooleanField|BooleanField)$/.test(field) || /\bchoices\s*=/.test(text)) return 'few';
  if (/^(?:DateField|DateTimeField|TimeField)$/.test(field)) return 'date';
  if (/^(?:Char|Email|UUID|Slug|URL|Integer|BigInteger|PositiveInteger|PositiveBigInteger|GenericIPAddress|IPAddress)Field$/.test(field)) return 'value'; // prettier-ignore
  if (/^(?:Big|Small)?AutoField$/.test(field)) return 'value';
  return /Field$/.test(field) ? 'opaque' : null;
};

/** Columns of Django's models with what indexes them. A model with a manager of its own is left out. */
export const djangoColumns: Detector = {
  name: 'django-columns',
  languages: ['python'],
  packages: ['django'],
  literals: ['models.'],
  mayFind: (text, path) => !path.includes('/migrations/') && /Field\(/.test(text),
  *find(file): Iterable<Sighting> {
    for (const owner of file.root.findAll({ rule: { kind: 'class_definition' } })) {
      const bases = owner.field('superclasses')?.text() ?? '';
      const body = owner.field('body')?.text() ?? '';
      const table = owner.field('name')?.text() ?? '';
      if (!/Model\b/.test(bases) || /\babstract\s*=\s*True|\bproxy\s*=\s*True/.test(body)) continue;
      if (/^[ \t]*objects\s*=\s*(?!models\.Manager\(\)|UserManager\(\))/m.test(body)) continue;
      const meta = /\bclass Meta\b[\s\S]*/.exec(body)?.[0] ?? '';
      const led = firstNames(
        meta.replace(/\b(?:ordering|permissions|default_permissions)\s*=\s*[[(][^\])]*[\])]/g, ''),
      );
      for (const { node, name, text } of declaredIn(owner)) {
        const field = /^ = (?:\w+\.)*(\w+)\(/.exec(text)?.[1] ?? '';
        const kind = djangoKind(field, text);
        if (kind === null) continue;
        const byItself = /^(?:SlugField|ForeignKey|OneToOneField|AutoField|BigAutoField)$/.test(
          field,
        );
        const indexed =
          isTrue(text, 'unique', 'db_index', 'primary_key') ||
          (byItself && !/\bdb_index\s*=\s*False/.test(text)) ||
          /\bunique_for_\w+\s*=/.test(text) ||
          led.has(name);
        yield file.at(
          node,
          columnData({ access: 'django', table, column: name, kind, led: indexed }),
        );
      }
    }
  },
};

const sqlalchemyKind = (text: string): ColumnKind => {
  if (/\bForeignKey\(|\bforeign_key\s*=/.test(text)) return 'key';
  if (/\b(?:Boolean|bool|Enum|Literal)\b/.test(text)) return 'few';
  if (/\b(?:JSON\w*|Text|UnicodeText|LargeBinary|PickleType|ARRAY|TSVectorType|dict|list|Vector)\b/.test(text)) return 'opaque'; // prettier-ignore
  return /\b(?:DateTime|Date|TIMESTAMP|datetime|date)\b/.test(text) ? 'date' : 'value';
};

const COLUMN = /(?:^|\b)(?:Column|mapped_column)\(|^Mapped\[|\bMapped\[/;
const isTable = (owner: Node): boolean =>
  /\btable\s*=\s*True/.test(owner.field('superclasses')?.text() ?? '');

const fileLeads = (file: ParsedFile): Set<string> => {
  const names = new Set<string>();
  for (const [, name = ''] of file.code.matchAll(/\bIndex\(\s*[^,()]{0,120},\s*(?:\w+\.)?['"]?(\w+)/g)) names.add(name); // prettier-ignore
  for (const [, name = ''] of file.code.matchAll(/\b(?:UniqueConstraint|PrimaryKeyConstraint)\(\s*['"](\w+)/g)) names.add(name); // prettier-ignore
  // An index of an expression, such as lower(email), may serve what this cannot tell.
  for (const [, name = ''] of file.code.matchAll(/\bfunc\.\w+\(\s*(?:\w+\.)?['"]?(\w+)/g)) names.add(name); // prettier-ignore
  return names;
};

/** Columns of SQLAlchemy's and SQLModel's classes with what indexes them. */
export const sqlalchemyColumns: Detector = {
  name: 'sqlalchemy-columns',
  languages: ['python'],
  literals: ['Column(', 'mapped_column', 'Mapped[', 'table=True'],
  mayFind: (_text, path) => !path.includes('/versions/'),
  *find(file): Iterable<Sighting> {
    if (file.importsAny(['django'])) return;
    const leads = fileLeads(file);
    for (const owner of file.root.findAll({ rule: { kind: 'class_definition' } })) {
      const table = owner.field('name')?.text() ?? '';
      const columns = declaredIn(owner).filter(({ name, text }) =>
        isTable(owner)
          ? !/\bRelationship\(/.test(text) && !name.startsWith('__')
          : COLUMN.test(text) && !/\brelationship\(/.test(text),
      );
      for (const { node, name, text } of columns) {
        const led = isTrue(text, 'index', 'unique', 'primary_key') || leads.has(name);
        const kind = sqlalchemyKind(text);
        yield file.at(node, columnData({ access: 'sqlalchemy', table, column: name, kind, led }));
      }
    }
  },
};

const MADE = [
  // Within batch_alter_table the table is not named again.
  /\bcreate_index\(\s*[^,]{1,120},\s*(?:[^,[\]]{1,120},\s*)?\[\s*(?:\w+(?:\.\w+)?\(\s*)*['"](?:lower\()?(\w+)/g,
  /\bcreate_(?:unique_constraint|primary_key)\(\s*[^,]{1,120},\s*(?:[^,[\]]{1,120},\s*)?\[\s*['"](\w+)/g,
  /\b(?:UniqueConstraint|PrimaryKeyConstraint)\(\s*['"](\w+)/g,
  /\bINDEX\b[^;]{0,300}?\bON\s+[\\"`'\w.]+\s*(?:USING\s+\w+\s*)?\(\s*(?:\w+\(\s*)*[\\"`]*(\w+)/gi,
  /\bColumn\(\s*['"](\w+)['"][^\n]{0,200}\b(?:unique|index)=True/g,
];

/** Indexes that migrations make, by the column that they begin with. */
export const pythonLeads: Detector = {
  name: 'python-leads',
  languages: ['python'],
  literals: [
    'create_index',
    'create_unique_constraint',
    'create_primary_key',
    'UniqueConstraint',
    'PrimaryKeyConstraint',
    'INDEX',
    'create index',
    'create unique index',
    'unique=True',
    'index=True',
  ],
  mayFind: (_text, path) => /(?:^|\/)(?:versions|migrations)\//.test(path),
  *find(file): Iterable<Sighting> {
    for (const pattern of MADE)
      for (const match of file.code.matchAll(pattern)) {
        const line = file.code.slice(0, match.index).split('\n').length;
        if (match[1]) yield file.atLine(line, { column: match[1] });
      }
  },
};
