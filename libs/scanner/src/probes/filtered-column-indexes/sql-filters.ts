import type { Detector } from '../../collect/detector.ts';
import { LANGUAGES } from '../../collect/language.ts';
import type { Sighting } from '../../collect/parsed-file.ts';
import { BATCH } from '../unbounded-lists/javascript-lists.ts';
import { filterData, type Filter } from './sightings.ts';

/** A text between quotes that is one statement, and what stands behind it. */
const STATEMENT =
  /("""|'''|["'`])\s*((?:SELECT|DELETE|UPDATE)\s(?:(?!\1)[\s\S]){1,2000}?)\1\s*([\s\S])/gi;
const FROM =
  /^(?:SELECT\s(?:(?!\b(?:SELECT|FROM)\b)[\s\S])+?\sFROM|DELETE\s+FROM|UPDATE)\s+(?:"?\w+"?\.)?["`]?(\w+)["`]?(?:\s+(?:AS\s+)?(?!WHERE\b|ORDER\b|SET\b|LIMIT\b)(\w+))?(?:\s+SET\s(?:(?!\b(?:WHERE|SELECT|FROM)\b)[\s\S])+?(?=\s+WHERE\b))?(?:\s+([\s\S]*))?$/i;
const PLACEHOLDER = String.raw`(?:\$\d+|\?|:\w+|@\w+|%s|%\(\w+\)s|\$\{[^{}]*\}|#\{[^{}]*\}|\{\w*\})(?:::\w+(?:\[\])?)?`;
const COLUMN = String.raw`(?:["\x60]?(\w+)["\x60]?\.)?["\x60]?([a-z_]\w*)["\x60]?`;
const EQUAL = new RegExp(
  String.raw`^${COLUMN}\s*(?:=\s*(?:ANY\s*\(\s*${PLACEHOLDER}\s*\)|${PLACEHOLDER})|IN\s*\(?\s*${PLACEHOLDER}(?:\s*,\s*${PLACEHOLDER})*\s*\)?)$`,
  'i',
);
const OTHER = new RegExp(
  String.raw`^${COLUMN}\s*(?:=|<>|!=|<=?|>=?|\bIS\b|\bNOT\b|\bLIKE\b|\bILIKE\b|\bIN\b)[^()]*$`,
  'i',
);
const TAIL = /\s(?:ORDER\s+BY|GROUP\s+BY|LIMIT|OFFSET|FOR\s+(?:UPDATE|SHARE)|RETURNING)\b[\s\S]*$/i;
const ORDER =
  /^ORDER\s+BY\s+(?:\w+\.)?["`]?([a-z_]\w*)["`]?(?:\s+(?:ASC|DESC))?(?:\s*,[^()]*)?\s+LIMIT\b/i;

/** A query of one table by conditions that all must hold; null for any other statement. */
export const readStatement = (sql: string): Filter | null => {
  const [, table, alias, rest = ''] = FROM.exec(sql.trim().replace(/;\s*$/, '')) ?? [];
  if (table === undefined) return null;
  const order = ORDER.exec(rest)?.[1];
  if (order !== undefined) return { access: 'sql', table, equal: [], also: [], order };
  const where = /^WHERE\s+([\s\S]+)$/i.exec(rest)?.[1]?.replace(TAIL, '').trim();
  if (!where || /\b(?:OR|UNION|JOIN|BETWEEN|EXISTS|SELECT)\b/i.test(where)) return null;
  const filter: Filter & { equal: string[]; also: string[] } = { access: 'sql', table, equal: [], also: [] }; // prettier-ignore
  for (const part of where.split(/\sAND\s/i)) {
    const condition = part.trim();
    const equal = EQUAL.exec(condition);
    const [, owner, column] = equal ?? OTHER.exec(condition) ?? [];
    if (column === undefined || (owner !== undefined && owner !== alias && owner !== table))
      return null;
    (equal ? filter.equal : filter.also).push(column);
  }
  return filter;
};

/** Statements in code, whatever its language, that are whole in one text. */
export const sqlFilters: Detector = {
  name: 'sql-filters',
  languages: LANGUAGES,
  literals: ['WHERE', 'where ', 'ORDER BY', 'order by', 'Where '],
  mayFind: (text, path) =>
    !BATCH.test(path) &&
    /["'`]\s*(?:SELECT\s[\s\S]{1,600}?\sFROM|DELETE\s+FROM|UPDATE)\s/i.test(text),
  *find(file): Iterable<Sighting> {
    for (const match of file.code.matchAll(STATEMENT)) {
      const [, , sql = '', next = ''] = match;
      // Put together with something else, or filled in by name: the rest is not seen.
      if (/["'`+%.&|\\]/.test(next)) continue;
      const filter = readStatement(sql);
      if (!filter) continue;
      const before = file.code.slice(0, match.index);
      yield file.atLine(before.split('\n').length, filterData(filter));
    }
  },
};
