import type { Detector } from '../detector.ts';
import type { Sighting } from '../parsed-file.ts';
import { optionsOf } from '../syntax/calls.ts';
import type { Node } from '../syntax/node.ts';
import { stringOf } from '../syntax/values.ts';

/** A column under whichever way of naming it: `author_id` and `authorId` are one. */
export const folded = (name: string): string => name.replaceAll('_', '').toLowerCase();

const isDecorator = (node: Node): boolean => node.kind() === 'decorator';

/** Decorators that stand right before a node, or in it. */
export const decoratorsOf = (node: Node): string[] => {
  const before: string[] = [];
  for (let sibling = node.prev(); sibling && isDecorator(sibling); sibling = sibling.prev())
    before.push(sibling.text());
  return [
    ...before,
    ...node
      .children()
      .filter(isDecorator)
      .map((one) => one.text()),
  ];
};

export const FIELD = /^(?:public_field_definition|field_definition)$/;

/** The field that a decorator is about. */
const fieldOf = (decorator: Node): Node | null => {
  const parent = decorator.parent();
  if (parent && FIELD.test(String(parent.kind()))) return parent;
  let next = decorator.next();
  while (next && (isDecorator(next) || next.kind() === 'comment')) next = next.next();
  return next && FIELD.test(String(next.kind())) ? next : null;
};

export const fieldName = (field: Node): string | null =>
  (field.field('name') ?? field.field('property'))?.text() ?? null;

const INDEXING = /^@(?:Index|Unique|Primary\w*)\b|\b(?:unique|primary)\s*:\s*true/;

/** Names that a list begins with: `['author', 'at']`, `(post) => [post.author]`. */
const FIRST_OF_LIST = /\[\s*(?:['"`](\w+)['"`]|\w+\.(\w+))/;

const columnName = (decorators: readonly string[], of: string): string | undefined =>
  decorators
    .filter((text) => text.startsWith(`@${of}(`))
    .map((text) => /\bname\s*:\s*['"`](\w+)['"`]/.exec(text)?.[1])
    .find((name) => name !== undefined);

/** What indexes of a class lead with, as its own decorators and those of its fields say. */
export const ledIn = (owner: Node): Set<string> => {
  const led = new Set<string>();
  const exported = owner.parent();
  const own = [
    ...decoratorsOf(owner),
    ...(exported?.kind() === 'export_statement' ? decoratorsOf(exported) : []),
  ];
  for (const text of own) {
    if (!/^@(?:Index|Unique)\(/.test(text)) continue;
    const [, quoted, member] = FIRST_OF_LIST.exec(text) ?? [];
    const name = quoted ?? member;
    if (name !== undefined) led.add(folded(name));
  }
  for (const field of owner.field('body')?.namedChildren() ?? []) {
    if (!FIELD.test(String(field.kind()))) continue;
    const decorators = decoratorsOf(field);
    const name = fieldName(field);
    if (name === null || !decorators.some((text) => INDEXING.test(text))) continue;
    led.add(folded(name));
    const column = columnName(decorators, 'Column') ?? columnName(decorators, 'PrimaryColumn');
    if (column !== undefined) led.add(folded(column));
  }
  return led;
};

/** TypeORM: a many-to-one relation gets its column and constraint, and no index. */
export const typeormKeys: Detector = {
  name: 'typeorm-keys',
  languages: ['javascript'],
  packages: ['typeorm'],
  literals: ['ManyToOne('],
  *find(file): Iterable<Sighting> {
    for (const call of file.calls('ManyToOne')) {
      const decorator = call.node.parent();
      const field = decorator && isDecorator(decorator) ? fieldOf(decorator) : null;
      const owner = field
        ?.ancestors()
        .find((node) => /class/.test(String(node.kind())) && node.field('body'));
      const name = field ? fieldName(field) : null;
      if (!field || !owner || name === null) continue;
      const decorators = decoratorsOf(field);
      const text = decorators.join(' ');
      // A key over several columns, or none: not told from here.
      if (/@JoinColumn\(\s*\[|createForeignKeyConstraints\s*:\s*false/.test(text)) continue;
      const column = columnName(decorators, 'JoinColumn') ?? `${name}Id`;
      const names = [...new Set([name, `${name}Id`, column].map(folded))];
      const led = ledIn(owner);
      yield file.at(field, {
        table: owner.field('name')?.text() ?? '',
        column,
        names: names.join(' '),
        indexed: call.hidden || names.some((one) => led.has(one)),
      });
    }
  },
};

/** Sequelize: `belongsTo` adds its column and constraint, and no index. */
export const sequelizeKeys: Detector = {
  name: 'sequelize-keys',
  languages: ['javascript'],
  literals: ['belongsTo('],
  mayFind: (text) => /sequelize/i.test(text),
  *find(file): Iterable<Sighting> {
    for (const call of file.calls('belongsTo')) {
      const options = optionsOf(call, file.root, 1);
      if (!options?.complete || options.entries.get('constraints')?.text() === 'false') continue;
      const given = options.entries.get('foreignKey');
      const column =
        stringOf(given) ?? /\bname\s*:\s*['"`](\w+)['"`]/.exec(given?.text() ?? '')?.[1];
      if (!column) continue;
      yield file.at(call.node, {
        table: call.receiver.replace(/^(?:models|db|this)\./, ''),
        column,
        names: folded(column),
        indexed: false,
      });
    }
  },
};

const LEADING = [
  /\bINDEX\b[^;`]{0,300}?\bON\s+[\\"`'\w.]+\s*(?:USING\s+\w+\s*)?\(\s*[\\"`]*(\w+)/gi,
  /\b(?:columnNames|fields|columns)\s*:\s*\[\s*(?:\{\s*(?:name|attribute)\s*:\s*)?['"`](\w+)/g,
  /\b(?:addIndex|createIndex)\(\s*[^,()]{1,120},\s*\[\s*['"`](\w+)/g,
  /\.(?:index|unique)\(\s*(?:\[\s*)?['"`](\w+)/g,
  /\b(\w+)\s*:\s*\{[^{}]{0,400}\b(?:unique|primaryKey)\s*:(?!\s*false)/g,
];

/** Indexes that JavaScript makes, in migrations and in options of models, by the column that they lead with. */
export const scriptIndexes: Detector = {
  name: 'script-indexes',
  languages: ['javascript'],
  literals: ['INDEX', 'index', 'Index', 'columnNames', 'unique', 'primaryKey'],
  mayFind: (text) =>
    /typeorm|sequelize|queryInterface|queryRunner/i.test(text) &&
    LEADING.some((pattern) =>
      new RegExp(pattern.source, pattern.flags.replace('g', '')).test(text),
    ),
  *find(file): Iterable<Sighting> {
    for (const pattern of LEADING)
      for (const match of file.code.matchAll(pattern)) {
        const line = file.code.slice(0, match.index).split('\n').length;
        if (match[1]) yield file.atLine(line, { names: folded(match[1]) });
      }
  },
};
