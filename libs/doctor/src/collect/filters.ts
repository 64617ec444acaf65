import type { Node as SqlNode } from 'libpg-query';
import type { StatementRow } from './queries/counters.ts';
import type { ColumnRow, TableRow } from './queries/relations.ts';

/** Columns of a large table by which a counted statement chooses rows. */
export interface FilterUse {
  table_oid: number;
  /** Numbers of columns compared for equality first, then those of ranges. */
  columns: number[];
  calls: number;
  /** Milliseconds. */
  total: number;
}

interface Condition {
  qualifier: string | null;
  column: string;
  equality: boolean;
}

type Tree = Record<string, unknown>;
const isTree = (value: unknown): value is Tree => typeof value === 'object' && value !== null;

const namesOf = (fields: unknown): string[] =>
  (Array.isArray(fields) ? fields : []).flatMap((field: unknown) => {
    const name = isTree(field) && isTree(field['String']) ? field['String']['sval'] : undefined;
    return typeof name === 'string' ? [name] : [];
  });

const columnOf = (node: unknown): { qualifier: string | null; column: string } | null => {
  if (!isTree(node)) return null;
  if (!isTree(node['ColumnRef'])) return null;
  const names = namesOf(node['ColumnRef']['fields']);
  const column = names.at(-1);
  return column === undefined ? null : { qualifier: names.at(-2) ?? null, column };
};

const EQUAL = new Set(['=']);
const RANGE = new Set(['<', '<=', '>', '>=']);

/** Conditions that AND joins: each alone narrows the rows. Under OR and NOT none does. */
const conditionsOf = (node: unknown): Condition[] => {
  if (!isTree(node)) return [];
  if (isTree(node['BoolExpr'])) {
    const { boolop, args } = node['BoolExpr'];
    return boolop === 'AND_EXPR' && Array.isArray(args) ? args.flatMap(conditionsOf) : [];
  }
  const expression = node['A_Expr'];
  if (!isTree(expression)) return [];
  const [operator = ''] = namesOf(expression['name']);
  const kind = expression['kind'];
  const left = columnOf(expression['lexpr']);
  const right = columnOf(expression['rexpr']);
  const column = left ?? right;
  // Column against column is a join, told by its foreign key.
  if (column === null || (left !== null && right !== null)) return [];
  if (kind === 'AEXPR_IN' || kind === 'AEXPR_OP_ANY')
    return EQUAL.has(operator) ? [{ ...column, equality: true }] : [];
  if (kind === 'AEXPR_BETWEEN') return [{ ...column, equality: false }];
  if (kind !== 'AEXPR_OP') return [];
  if (EQUAL.has(operator)) return [{ ...column, equality: true }];
  return RANGE.has(operator) ? [{ ...column, equality: false }] : [];
};

interface Source {
  schema: string | null;
  table: string;
  alias: string;
}

const sourcesOf = (node: unknown): Source[] => {
  if (Array.isArray(node)) return node.flatMap(sourcesOf);
  if (!isTree(node)) return [];
  const range = isTree(node['RangeVar']) ? node['RangeVar'] : node;
  if (typeof range['relname'] === 'string') {
    const alias = isTree(range['alias']) ? range['alias']['aliasname'] : undefined;
    return [
      {
        schema: typeof range['schemaname'] === 'string' ? range['schemaname'] : null,
        table: range['relname'],
        alias: typeof alias === 'string' ? alias : range['relname'],
      },
    ];
  }
  const join = node['JoinExpr'];
  return isTree(join) ? [...sourcesOf(join['larg']), ...sourcesOf(join['rarg'])] : [];
};

/** Every SELECT, UPDATE and DELETE in a tree, with what it reads and how it chooses. */
const choicesIn = (node: unknown, depth = 0): { sources: Source[]; conditions: Condition[] }[] => {
  if (depth > 60) return [];
  if (Array.isArray(node)) return node.flatMap((one) => choicesIn(one, depth + 1));
  if (!isTree(node)) return [];
  const own = ['SelectStmt', 'UpdateStmt', 'DeleteStmt'].flatMap((name) => {
    const statement = node[name];
    if (!isTree(statement)) return [];
    const sources = [...sourcesOf(statement['fromClause']), ...sourcesOf(statement['relation'])];
    return [{ sources, conditions: conditionsOf(statement['whereClause']) }];
  });
  return [...own, ...Object.values(node).flatMap((one) => choicesIn(one, depth + 1))];
};

const bare = (name: string): { schema: string; table: string } => {
  const [schema = '', table = ''] = (name.match(/"(?:[^"]|"")*"|[^.]+/g) ?? []).map((part) =>
    part.startsWith('"') ? part.slice(1, -1).replaceAll('""', '"') : part,
  );
  return { schema, table };
};

/**
 * By which columns counted statements choose rows of large tables. A statement that cannot be parsed, or a
 * column that could be of several tables, says nothing.
 */
export const filtersOf = async (
  statements: readonly StatementRow[],
  tables: readonly TableRow[],
  columns: readonly ColumnRow[],
): Promise<FilterUse[]> => {
  if (statements.length === 0 || columns.length === 0) return [];
  const { loadModule, parseSync } = await import('libpg-query');
  await loadModule();
  const large = tables.filter(({ oid }) => columns.some(({ table_oid }) => table_oid === oid));
  const named = large.map(({ oid, name }) => ({ oid, ...bare(name) }));
  const uses: FilterUse[] = [];
  for (const { text, calls, total } of statements) {
    let tree: { stmts?: { stmt?: SqlNode }[] };
    try {
      tree = parseSync(text);
    } catch {
      continue;
    }
    for (const { sources, conditions } of choicesIn(tree.stmts ?? []))
      for (const source of sources) {
        const found = named.filter(
          ({ schema, table }) =>
            table === source.table && (source.schema === null || source.schema === schema),
        );
        const [only] = found;
        if (!only || found.length > 1) continue;
        const own = conditions.flatMap(({ qualifier, column, equality }) => {
          if (qualifier !== null ? qualifier !== source.alias : sources.length > 1) return [];
          const row = columns.find(
            ({ table_oid, name }) => table_oid === only.oid && name === column,
          );
          return row ? [{ number: row.number, equality }] : [];
        });
        const ordered = [
          ...own.filter(({ equality }) => equality),
          ...own.filter(({ equality }) => !equality).slice(0, 1),
        ];
        const numbers = [...new Set(ordered.map((one) => one.number))];
        if (numbers.length > 0) uses.push({ table_oid: only.oid, columns: numbers, calls, total });
      }
  }
  return uses;
};
