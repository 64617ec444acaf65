import type { Detector } from '../../collect/detector.ts';
import type { ParsedFile, Sighting } from '../../collect/parsed-file.ts';
import { BATCH } from '../unbounded-lists/javascript-lists.ts';
import { filterData, type Filter } from './sightings.ts';

type Condition = Pick<Filter, 'equal' | 'also'>;

const FINDER =
  /(?<![\w.:])([A-Z][A-Za-z0-9]*)\.(find_by!?|where|exists\?|find_or_create_by!?|find_or_initialize_by)\(([^()]{1,300})\)/g;
const PAIR = /^(?:(\w+):\s*([\s\S]*)|:(\w+)\s*=>\s*([\s\S]+))$/;
const CONSTANT = /^(?:nil|true|false|:\w+|-?\d+|"[^"#]*"|'[^']*'|[A-Z][\w:]*)$/;
const RANGE = /\.\./;
/** What runs the query that `where` only describes. */
const RUNS = /^\s*&?\.(?:first!?|last!?|take!?|exists\?|count|pluck|pick|delete_all|destroy_all|update_all|any\?|empty\?|none\?|find_each|each|map|to_a|size|sum|present\?|blank\?)(?![\w?!])/; // prettier-ignore

/** The pairs of `email: params[:email], token: token`; null for anything else. */
const conditionOf = (text: string): Condition | null => {
  const equal: string[] = [];
  const also: string[] = [];
  for (const part of text.split(/,(?![^[\]{}]*[\]}])/)) {
    const [, name, value, old, oldValue] = PAIR.exec(part.trim()) ?? [];
    const column = name ?? old;
    const given = (value ?? oldValue ?? '').trim();
    // A hash is a condition on another table.
    if (column === undefined || given.startsWith('{')) return null;
    (CONSTANT.test(given) || RANGE.test(given) ? also : equal).push(column);
  }
  return { equal, also };
};

const lineAt = (code: string, index: number): number => code.slice(0, index).split('\n').length;

function* finders(file: ParsedFile): Iterable<Sighting> {
  for (const match of file.code.matchAll(FINDER)) {
    const [whole, table = '', method = '', text = ''] = match;
    const after = file.code.slice(match.index + whole.length, match.index + whole.length + 80);
    const condition = conditionOf(text);
    if (!condition || (method === 'where' && !RUNS.test(after))) continue;
    const line = lineAt(file.code, match.index);
    yield file.atLine(line, filterData({ access: 'rails', table, ...condition }));
  }
}

const VALIDATION =
  /^[ \t]*validates(?:_uniqueness_of)?[ (]+((?::\w+\s*,?\s*)+)([^\n]*(?:,[ \t]*\n[^\n]*){0,6})/gm;
const CLASS = /^[ \t]*class\s+(\w+)\s*<\s*(?:ApplicationRecord|ActiveRecord::Base)\b/gm;

/** A uniqueness validation asks the table at every save: for the column, and for what it is scoped by. */
function* validations(file: ParsedFile): Iterable<Sighting> {
  const classes = [...file.code.matchAll(CLASS)];
  const [only] = classes;
  if (!only?.[1] || classes.length !== 1) return;
  for (const match of file.code.matchAll(VALIDATION)) {
    const [statement, names = '', options = ''] = match;
    const unique = statement.includes('validates_uniqueness_of') || /\buniqueness:\s*(?!false)/.test(options); // prettier-ignore
    if (!unique || /case_sensitive:\s*false|conditions:/.test(options)) continue;
    const scoped = /\bscope:\s*(\[[^\]]*\]|:\w+|%i\[[^\]]*\])/.exec(options)?.[1] ?? '';
    if (/\bscope:/.test(options) && scoped === '') continue;
    const scope = [...scoped.replace(/^%i/, '').matchAll(/\w+/g)].map(([word]) => word);
    for (const [, column = ''] of names.matchAll(/:(\w+)/g)) {
      const line = lineAt(file.code, match.index);
      yield file.atLine(
        line,
        filterData({ access: 'rails', table: only[1], equal: [column], also: scope }),
      );
    }
  }
}

const ORDER =
  /(?<![\w.:])([A-Z][A-Za-z0-9]*)(?:\.all)?\.order\(\s*:?(\w+)(?::\s*:(?:asc|desc))?\s*\)\.(?:limit|first|last|page)\b/g;

/** Active Record: finders of a class, validations of uniqueness, pages of a whole table. */
export const railsFilters: Detector = {
  name: 'rails-filters',
  languages: ['ruby'],
  literals: ['find_by', 'where(', 'exists?(', 'find_or_', 'uniqueness', '.order('],
  mayFind: (_text, path) => !BATCH.test(path),
  *find(file): Iterable<Sighting> {
    yield* finders(file);
    yield* validations(file);
    for (const match of file.code.matchAll(ORDER)) {
      const [, table = '', order = ''] = match;
      yield file.atLine(
        lineAt(file.code, match.index),
        filterData({ access: 'rails', table, equal: [], also: [], order }),
      );
    }
  },
};
