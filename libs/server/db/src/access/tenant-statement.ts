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
const BEFORE_TABLE = new Set(['from', 'join', 'into', 'update', 'using', 'only']);
const ENDS_LIST = new Set('where group order limit set returning on select having'.split(' '));
const ENDS_QUERY = new Set(['union', 'except', 'intersect']);
const NO_ALIAS = new Set(
  (
    'where join left right inner full cross natural on using set group order limit offset for having ' +
    'returning values select default window fetch union except intersect'
  ).split(' '),
);
const IDENTIFIER = /^[a-z_]\w*$/;
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
 * a table that is held so. It reads SQL as this code base writes it; what it cannot follow counts as not held.
 *
 * @param tables those with a column `organization_id`; `organization` itself is held by its id
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
    .replace(/--[^\n]*|\/\*[^]*?\*\//g, ' ')
    .replace(/'(?:[^']|'')*'/g, ' ')
    .replace(/::\s*\w+(?:\[\])?/g, '');
  const words = plain.match(/"[^"]+"|[A-Za-z_][\w.]*|\$\d+|\S/g) ?? [];
  let query: Query = { parent: null, references: [] };
  const open: { query: Query; at: number }[] = [];
  const tokens: Token[] = [];
  words.forEach((word, at) => {
    const lower = word.replaceAll('"', '').toLowerCase();
    if (lower === ')') query = open.pop()?.query ?? query;
    // Each part of a union is a query of its own.
    if (ENDS_QUERY.has(lower)) query = { parent: query.parent, references: [] };
    tokens.push({ text: lower, query, opened: open.at(-1)?.at ?? -1 });
    if (lower !== '(') return;
    open.push({ query, at });
    if (BEGINS_QUERY.has((words[at + 1] ?? '').toLowerCase()))
      query = { parent: query, references: [] };
  });
  return tokens;
}

/** Notes each table of tenants where it is named, with its alias. */
function declare(tokens: readonly Token[], tables: ReadonlySet<string>): void {
  const inList = new Map<Query, boolean>();
  tokens.forEach(({ text, query }, at) => {
    if (text === 'from' || text === 'using') inList.set(query, true);
    if (ENDS_LIST.has(text)) inList.set(query, false);
    const before = tokens[at - 1]?.text ?? '';
    const isNamed = BEFORE_TABLE.has(before) || (before === ',' && inList.get(query) === true);
    if (!isNamed || (!tables.has(text) && text !== 'organization')) return;
    const as = tokens[at + 1]?.text === 'as' ? 2 : 1;
    const next = tokens[at + as]?.text ?? '';
    const hasAlias = IDENTIFIER.test(next) && !NO_ALIAS.has(next);
    const reference = { table: text, alias: hasAlias ? next : text, held: false, tied: [] };
    query.references.push(reference);
    if (before === 'into')
      insertedColumns(tokens, at, (column) => {
        if (column === keyOf(reference)) reference.held = true;
      });
  });
}

const keyOf = ({ table }: Reference): string =>
  table === 'organization' ? 'id' : 'organization_id';

function insertedColumns(
  tokens: readonly Token[],
  table: number,
  tell: (column: string) => void,
): void {
  let at = table + 1;
  while (at < tokens.length && tokens[at]?.text !== '(') at += 1;
  for (at += 1; at < tokens.length && tokens[at]?.text !== ')'; at += 1)
    tell(tokens[at]?.text ?? '');
}

/** Where the organization of a table is compared, its rows are held, or tied to another table's. */
function compare(tokens: readonly Token[], at: number): void {
  const reference = referenceAt(tokens, at);
  if (!(reference instanceof Object)) return;
  const right = valueAfter(tokens, at) ?? besideInRow(tokens, at);
  if (right !== null) hold(reference, tokens, right);
  if (tokens[at - 1]?.text === '=') hold(reference, tokens, at - 2);
}

/** What a column is compared with, behind it. */
function valueAfter(tokens: readonly Token[], at: number): number | null {
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
  else if (/^\$\d+$/.test(from ?? '') || found === 'of a query' || text === '(')
    reference.held = true;
}

function tie(one: Reference, other: Reference): void {
  one.tied.push(other);
  other.tied.push(one);
}

/** `(a.organization_id, a.id) = ($1, $2)`: what stands in the same place on the other side. */
function besideInRow(tokens: readonly Token[], at: number): number | null {
  const opened = tokens[at]?.opened ?? -1;
  if (opened < 0) return null;
  const closed = tokens.findIndex(
    ({ text }, place) => place > at && text === ')' && tokens[place - 1]?.opened === opened,
  );
  if (closed < 0 || !['=', 'in'].includes(tokens[closed + 1]?.text ?? '')) return null;
  if (tokens[closed + 2]?.text !== '(') return null;
  if (BEGINS_QUERY.has(tokens[closed + 3]?.text ?? '')) return closed + 2;
  const commas = tokens.slice(opened + 1, at).filter(({ text }) => text === ',').length;
  let place = closed + 3;
  for (let passed = 0; passed < commas && place < tokens.length; place += 1)
    if (tokens[place]?.text === ',') passed += 1;
  return place;
}

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
    if (found.length > 0 && (alias !== '' || column === 'id')) return null;
  }
  return column === 'organization_id' ? 'of a query' : null;
}
