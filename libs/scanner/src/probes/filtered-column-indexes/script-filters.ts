import type { Detector } from '../../collect/detector.ts';
import type { ParsedFile, Sighting } from '../../collect/parsed-file.ts';
import { optionsOf, type Call } from '../../collect/syntax/calls.ts';
import type { Node } from '../../collect/syntax/node.ts';
import { objectOptions, resolve, type Options } from '../../collect/syntax/values.ts';
import { BATCH } from '../unbounded-lists/javascript-lists.ts';
import { filterData, type Access } from './sightings.ts';

type Use = 'equal' | 'also' | null;
interface Condition {
  equal: string[];
  also: string[];
}

const VARYING =
  /^(?:identifier|shorthand_property_identifier|member_expression|subscript_expression|template_string|call_expression|non_null_expression|as_expression|await_expression)$/;
/** `Status.ACTIVE`, `Role.Admin`: a value that the code names is one of few. */
const CONSTANT = /^(?:[A-Z]\w*\.)+[A-Z]\w*$|^[A-Z][A-Z0-9_]+$/;
const EQUAL_KEYS = new Set(['equals', 'in']);
const TYPEORM_EQUAL = /^(?:In|Equal)\(/;
const TYPEORM_OTHER = /^(?:Not|Like|ILike|IsNull|LessThan\w*|MoreThan\w*|Between|Raw|Any|Array\w+|Json\w+|And|Or)\(/; // prettier-ignore

/** How a condition uses its column; null where that cannot be told. */
const useOf = (given: Node, root: Node, access: Access): Use => {
  const value = resolve(given, root);
  const kind = String(value.kind());
  const text = value.text();
  if (kind === 'object') {
    const inner = objectOptions(value);
    // TypeORM writes conditions on a relation so.
    if (!inner || access === 'typeorm') return null;
    if (!inner.complete) return access === 'sequelize' ? 'also' : null;
    return [...inner.entries.keys()].every((key) => EQUAL_KEYS.has(key)) ? 'equal' : 'also';
  }
  if (access === 'typeorm' && TYPEORM_OTHER.test(text)) return 'also';
  if (access === 'typeorm' && TYPEORM_EQUAL.test(text)) return 'equal';
  if (/^(?:string|number|true|false|null|undefined|unary_expression)$/.test(kind)) return 'also';
  if (kind === 'array') return access === 'sequelize' ? 'equal' : null;
  if (text === 'undefined' || !VARYING.test(kind)) return null;
  return CONSTANT.test(text) ? 'also' : 'equal';
};

const conditionOf = (where: Options, root: Node, access: Access): Condition | null => {
  if (!where.complete || where.entries.size === 0) return null;
  const condition: Condition = { equal: [], also: [] };
  for (const [column, value] of where.entries) {
    const use = useOf(value, root, access);
    if (use === null || !/^[a-z_]\w*$/.test(column)) return null;
    condition[use].push(column);
  }
  return condition;
};

const whereOf = (given: Node | undefined, root: Node, access: Access): Condition | null => {
  const where = given ? objectOptions(resolve(given, root)) : null;
  return where ? conditionOf(where, root, access) : null;
};

/** What a whole table is ordered by: `{ at: 'desc' }`, `[{ at: 'desc' }]`, `[['at', 'DESC']]`. */
const orderOf = (options: Options): string | undefined =>
  /^\[?\s*(?:\{\s*|\[\s*['"])(\w+)['"]?\s*[:,]\s*['"](?:asc|desc)['"]/i.exec(
    (options.entries.get('orderBy') ?? options.entries.get('order'))?.text() ?? '',
  )?.[1];

interface Asked {
  access: Access;
  table: string;
  /** The argument that holds the options, or the condition itself. */
  position: number;
  direct?: boolean;
  one?: boolean;
}

function* filterOfCall(file: ParsedFile, call: Call, asked: Asked): Iterable<Sighting> {
  const { access, table, position } = asked;
  const given = call.arguments[position];
  if (!given || call.hidden) return;
  if (asked.direct === true) {
    const condition = whereOf(given, file.root, access);
    if (condition) yield file.at(call.node, filterData({ access, table, ...condition }));
    return;
  }
  const options = optionsOf(call, file.root, position);
  if (!options?.complete) return;
  const where = options.entries.get('where');
  if (where) {
    const condition = whereOf(where, file.root, access);
    if (condition) yield file.at(call.node, filterData({ access, table, ...condition }));
    return;
  }
  const cut = options.entries.has('take') || options.entries.has('limit') || asked.one === true;
  const order = orderOf(options);
  if (
    order !== undefined &&
    cut &&
    !options.entries.has('include') &&
    !options.entries.has('cursor')
  )
    yield file.at(call.node, filterData({ access, table, equal: [], also: [], order }));
}

const PRISMA = ['findFirst', 'findFirstOrThrow', 'findMany', 'count', 'updateMany', 'deleteMany', 'aggregate', 'groupBy']; // prettier-ignore

/** `prisma.user.findFirst({ where: { email } })`: the client, then the model. */
export const prismaFilters: Detector = {
  name: 'prisma-filters',
  languages: ['javascript'],
  literals: [
    'findFirst',
    'findMany',
    'updateMany',
    'deleteMany',
    '.count(',
    'groupBy',
    'aggregate',
  ],
  mayFind: (text, path) =>
    !BATCH.test(path) && /\b\w+\s*\.\s*\w+\s*\.\s*(?:findFirst|findMany|count|updateMany|deleteMany|aggregate|groupBy)/.test(text) && /where|orderBy/.test(text), // prettier-ignore
  *find(file): Iterable<Sighting> {
    for (const call of file.calls(...PRISMA)) {
      const table = /\.([a-z]\w*)$/.exec(call.receiver)?.[1];
      const one = call.name.startsWith('findFirst');
      if (table) yield* filterOfCall(file, call, { access: 'prisma', table, position: 0, one });
    }
  },
};

const BY_OPTIONS = ['find', 'findOne', 'findOneOrFail', 'findAndCount', 'count', 'exists', 'exist'];
const BY_CONDITION = ['findBy', 'findOneBy', 'findOneByOrFail', 'findAndCountBy', 'countBy', 'existsBy', 'existBy', 'delete', 'softDelete', 'update']; // prettier-ignore
const REPOSITORY = /(\w+)\s*[!?]?\s*:\s*(?:Tree|Mongo)?Repository<\s*(\w+)\s*>/g;
const ASSIGNED_REPOSITORY = /(\w+)\s*=\s*[^;\n]{0,120}\bgetRepository\(\s*(\w+)\s*\)/g;

/** Queries of TypeORM through a repository whose entity the same file tells. */
export const typeormFilters: Detector = {
  name: 'typeorm-filters',
  languages: ['javascript'],
  literals: ['Repository'],
  mayFind: (text, path) =>
    !BATCH.test(path) && /\bRepository<|getRepository\(/.test(text) && /\.\s*(?:find|count|exist|delete|softDelete|update)/.test(text), // prettier-ignore
  *find(file): Iterable<Sighting> {
    const entities = new Map<string, string>();
    for (const pattern of [REPOSITORY, ASSIGNED_REPOSITORY])
      for (const [, name = '', entity = ''] of file.code.matchAll(pattern))
        entities.set(name, entity);
    for (const call of file.calls(...BY_OPTIONS, ...BY_CONDITION)) {
      const name = /(\w+)$/.exec(call.receiver)?.[1] ?? '';
      const table = /getRepository\((\w+)\)$/.exec(call.receiver)?.[1] ?? entities.get(name);
      if (!table) continue;
      const direct = BY_CONDITION.includes(call.name);
      const one = call.name.startsWith('findOne');
      yield* filterOfCall(file, call, { access: 'typeorm', table, position: 0, direct, one });
    }
  },
};

const SEQUELIZE = ['findOne', 'findAll', 'findAndCountAll', 'count', 'destroy', 'findOrCreate', 'update']; // prettier-ignore

/** Queries of Sequelize through a model: `User.findOne({ where: { email } })`. */
export const sequelizeFilters: Detector = {
  name: 'sequelize-filters',
  languages: ['javascript'],
  literals: ['findOne', 'findAll', 'findAndCountAll', '.count(', '.destroy(', 'findOrCreate', '.update('], // prettier-ignore
  mayFind: (text, path) =>
    !BATCH.test(path) && /\b[A-Z]\w*\s*\.\s*(?:find(?:One|All|AndCountAll|OrCreate)|count|destroy|update)\(/.test(text) && /\b(?:where|order)\b/.test(text), // prettier-ignore
  *find(file): Iterable<Sighting> {
    for (const call of file.calls(...SEQUELIZE)) {
      const table = /^(?:(?:this\.)?(?:models|db|database)\.)?([A-Z]\w*)$/.exec(call.receiver)?.[1];
      const position = call.name === 'update' ? 1 : 0;
      const one = call.name === 'findOne';
      if (table) yield* filterOfCall(file, call, { access: 'sequelize', table, position, one });
    }
  },
};
