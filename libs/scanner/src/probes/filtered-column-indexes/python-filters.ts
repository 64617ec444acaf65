import type { Detector } from '../../collect/detector.ts';
import type { ParsedFile, Sighting } from '../../collect/parsed-file.ts';
import type { Call } from '../../collect/syntax/calls.ts';
import type { Node } from '../../collect/syntax/node.ts';
import { BATCH } from '../unbounded-lists/javascript-lists.ts';
import { filterData, type Filter } from './sightings.ts';

/** The whole chain that a call stands in: `A.objects.filter(x=1).first()`. */
const chainOf = (node: Node): Node => {
  let outer = node;
  for (let parent = outer.parent(); parent; parent = outer.parent()) {
    const kind = String(parent.kind());
    const isCallee = kind === 'call' && parent.field('function')?.id() === outer.id();
    const isOwner = kind === 'attribute' && parent.field('object')?.id() === outer.id();
    if (!isCallee && !isOwner && kind !== 'await') break;
    outer = parent;
  }
  return outer;
};

const NARROWING =
  /\.(?:a?filter|filter_by|where|exclude|join|outerjoin|having|union|intersection|intersect)\(/g;
const ENDS = /\.a?(?:first|last|exists|count|delete|update|get|one|one_or_none|scalar|scalars|scalar_one|scalar_one_or_none|first_or_404|one_or_404|all|iterator|paginate|aggregate|latest|earliest)\([^()]*(?:\([^()]*\)[^()]*)*\)$/; // prettier-ignore
/** `.all()` runs a query of SQLAlchemy and is another question in Django. */
const runs = (chain: Node, lazyAll: boolean): boolean => {
  const text = chain.text();
  return ENDS.test(text) && !(lazyAll && /\.all\(\)$/.test(text));
};

const RUNNERS = /(?:^|\.)(?:execute|scalars?|exec|stream|stream_scalars|list|len|fetch_\w+|first_or_404|one_or_404|paginate)$/; // prettier-ignore

/** True when nothing can narrow the query after it was read here: it runs, or its variable is not built upon. */
const isWhole = (file: ParsedFile, chain: Node, lazyAll: boolean): boolean => {
  if (runs(chain, lazyAll)) return true;
  const parent = chain.parent();
  if (parent?.kind() === 'argument_list')
    return RUNNERS.test(parent.parent()?.field('function')?.text().replace(/\s+/g, '') ?? '');
  if (parent?.kind() === 'assignment') {
    const name = parent.field('left')?.text() ?? '';
    return (
      /^[a-z_]\w*$/.test(name) &&
      !new RegExp(`\\b${name}\\s*\\.\\s*\\w|\\breturn\\s+${name}\\b`).test(
        file.code.replace(new RegExp(`\\b${name}\\s*${ENDS.source.replace(/\$$/, '')}`, 'g'), ''),
      )
    );
  }
  return false;
};

/** Narrowed once in its chain, and that is the call that was read. */
const isAlone = (chain: Node): boolean => (chain.text().match(NARROWING) ?? []).length <= 1;

type Condition = Pick<Filter, 'equal' | 'also'>;
/** A value that the code names is one of few: `Status.OPEN`, `"draft"`, `True`. */
const isConstant = (value: Node): boolean =>
  /^(?:string|integer|float|true|false|none)$/.test(String(value.kind())) ||
  /^(?:\w+\.)*[A-Z]\w*\.[A-Z]\w*$|^[A-Z][A-Z0-9_]+$/.test(value.text());

const LOOKUPS = /^(?:exact|in|iexact|contains|icontains|gt|gte|lt|lte|startswith|istartswith|endswith|iendswith|range|isnull|regex|iregex|date|year|month|day)$/; // prettier-ignore

const keywordCondition = (call: Call, skip = 0): Condition | null => {
  if (call.hidden || call.arguments.length > skip || call.keywords.size === 0) return null;
  const equal: string[] = [];
  const also: string[] = [];
  for (const [key, value] of call.keywords) {
    const [column = '', lookup, ...more] = key.split('__');
    if (more.length > 0 || (lookup !== undefined && !LOOKUPS.test(lookup))) return null;
    const varies = !isConstant(value) && (lookup === undefined || /^(?:exact|in)$/.test(lookup));
    (varies ? equal : also).push(column);
  }
  return { equal, also };
};

const DJANGO = /^([A-Z]\w*)\.objects(?:\.(?:all|select_related|prefetch_related|only|defer|values|values_list)(?:\([^()]*\)))*$/; // prettier-ignore
const DJANGO_ORDER =
  /\b([A-Z]\w*)\.objects(?:\.all\(\))?\.order_by\(\s*['"]-?(\w+)['"][^()]*\)\s*(?:\[\s*:|\.first\(\)|\.last\(\))/g;

function* ordered(file: ParsedFile, access: Filter['access'], pattern: RegExp): Iterable<Sighting> {
  for (const match of file.code.matchAll(pattern)) {
    const names = match.slice(1).filter((name) => name !== undefined);
    const [table, order] = [names[0], names.at(-1)];
    const line = file.code.slice(0, match.index).split('\n').length;
    if (table && order && names.length > 1)
      yield file.atLine(line, filterData({ access, table, equal: [], also: [], order }));
  }
}

/** `User.objects.get(email=email)` and the like, whole and not built upon later. */
export const djangoFilters: Detector = {
  name: 'django-filters',
  languages: ['python'],
  literals: ['.objects', 'get_object_or_404', 'get_list_or_404'],
  mayFind: (text, path) =>
    !BATCH.test(path) && /\.(?:a?get|filter|order_by|get_or_create|update_or_create)\(|_or_404\(/.test(text), // prettier-ignore
  *find(file): Iterable<Sighting> {
    for (const call of file.calls('filter', 'get', 'aget')) {
      const table = DJANGO.exec(call.receiver)?.[1];
      const condition = table ? keywordCondition(call) : null;
      if (!table || !condition) continue;
      const chain = chainOf(call.node);
      const whole = call.name !== 'filter' || (isAlone(chain) && isWhole(file, chain, true));
      if (whole) yield file.at(call.node, filterData({ access: 'django', table, ...condition }));
    }
    for (const call of file.calls('get_object_or_404', 'get_list_or_404')) {
      const table = /^[A-Z]\w*$/.exec(call.arguments[0]?.text() ?? '')?.[0];
      const condition = table ? keywordCondition(call, 1) : null;
      if (table && condition)
        yield file.at(call.node, filterData({ access: 'django', table, ...condition }));
    }
    yield* ordered(file, 'django', DJANGO_ORDER);
  },
};

const MODEL = /(?:^|\.|\()(?:(\w+)\.query|query\((\w+)\)|select\((\w+)\))$/;
const SQLALCHEMY_ORDER =
  /\b(?:select\((\w+)\)|query\((\w+)\)|([A-Z]\w*)\.query)\s*\.order_by\(\s*(?:\w+\.)*[A-Z]\w*\.(\w+)(?:\.\w+\(\))?\s*\)\s*\.limit\(/g;

/** Conditions such as `User.email == email` and `User.id.in_(ids)`, all of one class. */
const comparedCondition = (call: Call, table: string): Condition | null => {
  if (call.hidden || call.keywords.size > 0 || call.arguments.length === 0) return null;
  const equal: string[] = [];
  const also: string[] = [];
  for (const argument of call.arguments) {
    const text = argument.text();
    const [, owner, column = '', rest = ''] =
      /^(?:col\()?(\w+)\.(\w+)\)?\s*([\s\S]*)$/.exec(text) ?? [];
    if (owner !== table) return null;
    const isComparison = argument.kind() === 'comparison_operator';
    if (!isComparison && !/^\.\w+\(/.test(rest)) return null;
    const value = argument.namedChildren().at(-1);
    const varies =
      (isComparison && rest.startsWith('==') && value !== undefined && !isConstant(value)) ||
      rest.startsWith('.in_(');
    (varies ? equal : also).push(column);
  }
  return { equal, also };
};

/** Queries of SQLAlchemy and SQLModel by one class, whole and not built upon later. */
export const sqlalchemyFilters: Detector = {
  name: 'sqlalchemy-filters',
  languages: ['python'],
  literals: ['filter_by(', '.filter(', '.where(', '.order_by('],
  mayFind: (text, path) => !BATCH.test(path) && /\.query\b|\bselect\(/.test(text),
  *find(file): Iterable<Sighting> {
    if (file.importsAny(['django'])) return;
    for (const call of file.calls('filter_by', 'filter', 'where')) {
      const [, ...named] = MODEL.exec(call.receiver) ?? [];
      const table = named.find((name) => name !== undefined);
      const condition =
        !table || !/^[A-Z]/.test(table)
          ? null
          : call.name === 'filter_by'
            ? keywordCondition(call)
            : comparedCondition(call, table);
      const chain = chainOf(call.node);
      if (table && condition && isAlone(chain) && isWhole(file, chain, false))
        yield file.at(call.node, filterData({ access: 'sqlalchemy', table, ...condition }));
    }
    yield* ordered(file, 'sqlalchemy', SQLALCHEMY_ORDER);
  },
};
