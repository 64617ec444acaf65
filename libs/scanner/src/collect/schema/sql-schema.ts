import type { Node as SqlNode, ParseResult } from 'libpg-query';
import { placeInDocument, type TextDocument } from '../documents.ts';
import type { RelationalSchema } from './relational.ts';
import { SqlTables } from './sql-tables.ts';

/** Cuts what undoes a migration: several tools keep both directions in one file, told by a comment. */
const upwards = (text: string): string =>
  text.split(
    /^--\s*(?:\+goose\s+down|migrate:down|\+migrate\s+down|rambler\s+down|@?down\b).*$/im,
  )[0] ?? '';

const isDownwards = (path: string): boolean =>
  /(?:\.down\.sql|(?:^|[/_.-])(?:down|rollback|undo)\.sql)$/i.test(path);

/** Byte offsets from the parser to line numbers. */
const lineAt = (bytes: Buffer, offset: number): number => {
  let start = offset;
  while (start < bytes.length && /\s/.test(String.fromCharCode(bytes[start] ?? 0))) start += 1;
  let line = 1;
  for (let index = 0; index < start; index += 1) if (bytes[index] === 10) line += 1;
  return line;
};

const statementsOf = (parsed: ParseResult): { node: SqlNode; offset: number }[] =>
  (parsed.stmts ?? []).flatMap(({ stmt, stmt_location }) =>
    stmt ? [{ node: stmt, offset: stmt_location ?? 0 }] : [],
  );

/** Applications for several databases keep their schemas apart. H2 and HSQLDB index foreign keys as MySQL does. */
const dialectOfFolder = (path: string): RelationalSchema['dialect'] | null => {
  const named = /(?:^|[/_.-])(mysql|mariadb|h2|hsqldb|sqlite3?|mssql|sqlserver)(?=[/_.-])/i
    .exec(path)?.[1]
    ?.toLowerCase();
  if (named === undefined) return null;
  if (named.startsWith('sqlite')) return 'sqlite';
  return named === 'mssql' || named === 'sqlserver' ? 'sqlserver' : 'mysql';
};

/** MySQL and SQLite dialects are told by words that PostgreSQL does not have. */
const dialectOf = (text: string): RelationalSchema['dialect'] => {
  if (/\bENGINE\s*=\s*\w+|\bAUTO_INCREMENT\b|^[ \t]*`/im.test(text)) return 'mysql';
  if (/\bAUTOINCREMENT\b|\bPRAGMA\s/i.test(text)) return 'sqlite';
  return 'postgresql';
};

/**
 * The schema that results from running SQL files in the order of their paths, read by PostgreSQL's own
 * parser. Files of another dialect are named in `unread`. Null when the files create no table.
 */
export const readSqlSchema = async (
  documents: readonly TextDocument[],
): Promise<RelationalSchema | null> => {
  const ordered = documents
    .filter(({ path }) => !isDownwards(path))
    .sort((a, b) => a.path.localeCompare(b.path, 'en', { numeric: true }));
  if (!ordered.some(({ text }) => /\bcreate\s+table\b/i.test(text))) return null;
  const dialects = ordered.map(({ path, text }) => dialectOfFolder(path) ?? dialectOf(text));
  const dialect = dialects.find((found) => found !== 'postgresql') ?? 'postgresql';
  const unread: string[] = [];
  const tables = new SqlTables();
  if (dialect !== 'postgresql')
    return {
      source: 'SQL migrations',
      dialect,
      foreignKeys: [],
      indexes: [],
      unread: ordered.map(({ path }) => path),
    };
  // Loaded only where there is SQL: the parser is PostgreSQL's own, compiled.
  const { loadModule, parseSync } = await import('libpg-query');
  await loadModule();
  for (const document of ordered) {
    const text = upwards(document.text);
    const bytes = Buffer.from(text, 'utf8');
    try {
      for (const { node, offset } of statementsOf(parseSync(text)))
        tables.apply(node, (within) => placeInDocument(document, lineAt(bytes, within ?? offset)));
    } catch {
      unread.push(document.path);
    }
  }
  return { source: 'SQL migrations', dialect, ...tables.result(), unread };
};
