/** A table of tenants as one statement names it. */
interface Reference {
  table: string;
  alias: string;
  /** Whether its rows are held to the organization, by a value or by another that is. */
  held: boolean;
  /** Those with whose organization it is compared. */
  tied: Reference[];
}

/** A query of a statement: the whole, or one in parentheses. Inner ones see what outer ones name. */
interface Query {
  parent: Query | null;
  references: Reference[];
}

interface Token {
  text: string;
  query: Query;
  /** Where the parenthesis around it opens; -1 outside all. */
  opened: number;
}

const BEGINS_QUERY = new Set(['select', 'with', 'insert', 'update', 'delete', 'values']);
const BEFORE_TABLE = new Set(['from', 'join', 'into', 'update', 'using', 'only', 'table']);
const ENDS_LIST = new Set('where group order limit set returning select having for'.split(' '));
const ENDS_QUERY = new Set(['union', 'except', 'intersect']);
const NO_ALIAS = new Set(
  (
    'where join left right inner full cross natural on using set group order limit offset for having ' +
    'returning values select default window fetch union except intersect'
  ).split(' '),
);
/** What stands before a comparison that is no condition: it sets the column, or is a value to read. */
const NO_CONDITION = new Set(['set', 'select', ',']);
const IDENTIFIER = /^[a-z_]\w*$/;
const NO_TEXT = /'(?:[^']|'')*'|--[^\n]*|\/\*[^]*?\*\//g;
/** How statements read the organization of their own transaction. */
const OWN_SETTING =
  /\(\s*SELECT\s+current_setting\('pitwall\.organization_id'[^)]*\)\s*::uuid\s*\)|nullif\(\s*current_setting\('pitwall\.organization_id'[^)]*\)[^)]*\)/gi;

const KNOWN_AT_MOST = 2_000;
const known = new Map<string, readonly string[]>();

/**
 * Refuses a statement of a tenant that reaches a table without naming the organization: it would lean on row-level
 * security alone. Each text is looked at once.
 */
export function holdToTenant(text: string, tables: ReadonlySet<string>): void {
  let open = known.get(text);
  if (open === undefined) {
    open = tablesNotHeld(text, tables);
    if (known.size >= KNOWN_AT_MOST) known.clear();
    known.set(text, open);
  }
  if (open.length > 0)
    throw new Error(
      `A tenant’s statement does not name the organization of: ${open.join(', ')}. ${text.trim().slice(0, 300)}`,
    );
}

/**
 * The tables of tenants that a statement names without holding them to an organization: neither by a value nor by
 * a table that is held so. It reads SQL as this code base writes it; a comparison that it cannot follow holds nothing.
 * Whether one bounds every row (beside an `OR`, in an outer join) it does not ask: that is for the tenant matrix.
 *
 * @param tables `organization`, which is held by its id, and those with a column `organization_id`
 */
export function tablesNotHeld(text: string, tables: ReadonlySet<string>): string[] {
  const tokens = tokensOf(text);
  declare(tokens, tables);
  const references = new Set(tokens.flatMap(({ query }) => query.references));
  tokens.forEach((_token, at) => compare(tokens, at));
  const reached = [...references].filter(({ held }) => held);
  for (const { tied } of reached)
    for (const other of tied) {
      if (other.held) continue;
      other.held = true;
      reached.push(other);
    }
  return [...references].filter(({ held }) => !held).map(({ table }) => table);
}

/** Words and signs in lower case, without comments, casts and what stands in quotes. */
function tokensOf(text: string): Token[] {
  const plain = text
    .replace(OWN_SETTING, ' $0 ')
    .replace(NO_TEXT, ' ')
    .replace(/::\s*\w+(?:\[\])?/g, '')
    .replaceAll('"', '')
    .toLowerCase();
  const words = plain.match(/[a-z_][\w.]*|\$\d+|\S/g) ?? [];
  let query: Query = { parent: null, references: [] };
  const open: { query: Query; at: number }[] = [];
  const tokens: Token[] = [];
  words.forEach((word, at) => {
    if (word === ')') query = open.pop()?.query ?? query;
    // Each part of a union is a query of its own.
    if (ENDS_QUERY.has(word)) query = { parent: query.parent, references: [] };
    tokens.push({ text: word, query, opened: open.at(-1)?.at ?? -1 });
    if (word !== '(') return;
    open.push({ query, at });
    if (BEGINS_QUERY.has(words[at + 1] ?? '')) query = { parent: query, references: [] };
  });
  return tokens;
}

/** Notes each table of tenants where it is named, with its alias. */
function declare(tokens: readonly Token[], tables: ReadonlySet<string>): void {
  // Within which parentheses commas part tables.
  const lists = new Set<number>();
  tokens.forEach(({ text, query, opened }, at) => {
    if (text === 'using' || isFrom(tokens, at)) lists.add(opened);
    if (ENDS_LIST.has(text)) lists.delete(opened);
    const table = text.slice(text.lastIndexOf('.') + 1);
    if (!tables.has(table) || !standsForTable(tokens, at, lists)) return;
    const as = tokens[at + 1]?.text === 'as' ? 2 : 1;
    const next = tokens[at + as]?.text ?? '';
    const hasAlias = IDENTIFIER.test(next) && !NO_ALIAS.has(next);
    const reference = { table, alias: hasAlias ? next : table, held: false, tied: [] };
    query.references.push(reference);
    if (tokens[at - 1]?.text !== 'into') return;
    const columns = at + (hasAlias ? as : 0) + 1;
    reference.held = tokens.some((one) => one.opened === columns && one.text === keyOf(reference));
  });
}

/** Whether a token begins a list of tables: not in `IS DISTINCT FROM`. */
const isFrom = (tokens: readonly Token[], at: number): boolean =>
  tokens[at]?.text === 'from' &&
  !(tokens[at - 1]?.text === 'distinct' && /^(?:is|not)$/.test(tokens[at - 2]?.text ?? ''));

/** Whether what stands here is a table: behind a word that says so or in a list, also within a parenthesis of its own. */
function standsForTable(tokens: readonly Token[], at: number, lists: ReadonlySet<number>): boolean {
  const before = tokens[at - 1];
  if (before === undefined) return false;
  // What `USING (…)` of a join names are columns.
  if (before.text === '(')
    return tokens[at - 2]?.text !== 'using' && standsForTable(tokens, at - 1, lists);
  if (before.text === ',') return lists.has(before.opened);
  return before.text === 'from' ? isFrom(tokens, at - 1) : BEFORE_TABLE.has(before.text);
}

const keyOf = ({ table }: Reference): string =>
  table === 'organization' ? 'id' : 'organization_id';

/** Where the organization of a table is compared, its rows are held, or tied to another table's. */
function compare(tokens: readonly Token[], at: number): void {
  const reference = referenceAt(tokens, at);
  if (!(reference instanceof Object)) return;
  const right = valueAfter(tokens, at) ?? besideInRow(tokens, at);
  if (right !== null) hold(reference, tokens, right);
  if (tokens[at - 1]?.text === '=' && isCondition(tokens, at - 2)) hold(reference, tokens, at - 2);
}

const isCondition = (tokens: readonly Token[], at: number): boolean =>
  !NO_CONDITION.has(tokens[at - 1]?.text ?? '');

/** What a column is compared with, behind it. */
function valueAfter(tokens: readonly Token[], at: number): number | null {
  if (!isCondition(tokens, at)) return null;
  if (tokens[at + 1]?.text === '=') return at + 2;
  const words = tokens.slice(at + 1, at + 5).map(({ text }) => text);
  return words.join(' ') === 'is not distinct from' ? at + 5 : null;
}

function hold(reference: Reference, tokens: readonly Token[], other: number): void {
  const text = tokens[other]?.text ?? '';
  const from = text === 'any' ? tokens[other + 2]?.text : text;
  const found = referenceAt(tokens, other);
  if (found instanceof Object) tie(reference, found);
  // A value; or what another query gives, which is looked at by itself.
  else if (/^\$\d+$/.test(from ?? '') || found === 'of a query' || beginsQuery(tokens, other))
    reference.held = true;
}

const beginsQuery = (tokens: readonly Token[], at: number): boolean =>
  tokens[at]?.text === '(' && BEGINS_QUERY.has(tokens[at + 1]?.text ?? '');

function tie(one: Reference, other: Reference): void {
  one.tied.push(other);
  other.tied.push(one);
}

/** `(a.organization_id, a.id) = ($1, $2)`: what stands in the same place on the other side. */
function besideInRow(tokens: readonly Token[], at: number): number | null {
  const opened = tokens[at]?.opened ?? -1;
  const around = tokens[opened];
  if (around === undefined || !isCondition(tokens, opened)) return null;
  const closed = tokens.findIndex(
    (one, place) => place > at && one.text === ')' && one.opened === around.opened,
  );
  const other = closed + 2;
  if (closed < 0 || !['=', 'in'].includes(tokens[closed + 1]?.text ?? '')) return null;
  if (tokens[other]?.text !== '(') return null;
  if (beginsQuery(tokens, other)) return other;
  const place = partsOf(tokens, opened).indexOf(at);
  return partsOf(tokens, other)[place] ?? null;
}

/** Where the parts of a list begin that a parenthesis opens. */
const partsOf = (tokens: readonly Token[], opened: number): number[] => [
  opened + 1,
  ...tokens.flatMap((one, at) => (one.text === ',' && one.opened === opened ? [at + 1] : [])),
];

/**
 * Whose organization a token is: a table of tenants, or of what another query gives; null where it is none.
 */
function referenceAt(tokens: readonly Token[], at: number): Reference | 'of a query' | null {
  const { text, query } = tokens[at] ?? { text: '', query: null };
  const dot = text.lastIndexOf('.');
  const [alias, column] = [text.slice(0, Math.max(dot, 0)), text.slice(dot + 1)];
  if (column !== 'organization_id' && column !== 'id') return null;
  for (let place = query; place !== null; place = place.parent) {
    const found = place.references.filter((one) => alias === '' || one.alias === alias);
    // Without an alias it is the only table that has it.
    const [reference] = found.filter((one) => keyOf(one) === column);
    if (reference) return reference;
    if (alias === '' ? column === 'id' : found.length > 0) return null;
  }
  return column === 'organization_id' ? 'of a query' : null;
}
