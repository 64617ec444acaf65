import { z } from 'zod';
import type { Connection } from '../connect/connect.ts';
import { DoctorError } from '../doctor-error.ts';
import { filtersOf } from './filters.ts';
import type { Facts, FactName, Seen, ServerFacts } from './facts.ts';
import { QUERIES } from './queries/index.ts';
import { extensions, server } from './queries/server.ts';
import type { DoctorQuery, ServerTraits } from './query.ts';

export const OLDEST_MAJOR = 14;
export const NEWEST_MAJOR = 18;

/** Bounds within which the doctor may keep the server busy, in milliseconds. */
export interface TimeLimits {
  statement: number;
  lock: number;
  idle: number;
}
export const TIME_LIMITS: TimeLimits = { statement: 10_000, lock: 1_000, idle: 30_000 };

const LOCK_NOT_AVAILABLE = '55P03';
const REASONS: Readonly<Record<string, (grant: string) => string>> = {
  '42501': () => 'the role may not read it',
  '57014': () => 'reading it took longer than the time limit',
  '55P03': () => 'reading it waited for a lock',
  '42P01': () => 'this server does not have it',
  '42883': () => 'this server does not have it',
};

const codeOf = (error: unknown): string => String((error as { code?: unknown } | null)?.code ?? '');

const rowsOf = <Row>(definition: DoctorQuery<Row>, rows: unknown[]): Row[] => {
  const parsed = z.array(definition.row).safeParse(rows);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw new DoctorError(
    'failed',
    `The server answered "${definition.name}" in an unknown form (${issue?.path.join('.')}: ${issue?.message}).`,
  );
};

class Collector {
  asked = 0;

  constructor(
    private readonly connection: Connection,
    private readonly signal: AbortSignal | undefined,
  ) {}

  async required<Row>(definition: DoctorQuery<Row>, traits: ServerTraits): Promise<Row[]> {
    this.signal?.throwIfAborted();
    this.asked += 1;
    const { rows } = await this.connection.query(definition.sql(traits)[0]);
    return rowsOf(definition, rows);
  }

  /** A statement that fails takes nothing else with it: each stands behind a savepoint. */
  async optional<Row>(
    definition: DoctorQuery<Row>,
    traits: ServerTraits,
    monitor: boolean,
  ): Promise<Seen<Row>> {
    const missing = definition.missing?.(traits) ?? null;
    if (missing !== null) return { seen: false, because: missing, grant: null };
    if (definition.needsMonitor && !monitor)
      return {
        seen: false,
        because: 'the role sees its own sessions only',
        grant: definition.grant,
      };
    const [first, ...others] = definition.sql(traits);
    let failure: unknown;
    for (const text of [first, ...others]) {
      this.signal?.throwIfAborted();
      this.asked += 1;
      await this.connection.query('SAVEPOINT reading');
      try {
        const { rows } = await this.connection.query(text);
        await this.connection.query('RELEASE SAVEPOINT reading');
        return withinBounds(definition, rowsOf(definition, rows));
      } catch (error) {
        if (error instanceof DoctorError || codeOf(error) === '') throw error;
        failure = error;
        await this.connection.query('ROLLBACK TO SAVEPOINT reading');
        if (codeOf(error) !== LOCK_NOT_AVAILABLE) break;
      }
    }
    return unseen(definition, failure);
  }
}

/** One row above what is taken tells that there are more. */
export const withinBounds = <Row>({ most }: Pick<DoctorQuery, 'most'>, rows: Row[]): Seen<Row> =>
  most !== undefined && rows.length > most.rows
    ? { seen: true, rows: rows.slice(0, most.rows), cut: most.words }
    : { seen: true, rows };

const unseen = (definition: DoctorQuery, failure: unknown): Seen<never> => {
  const code = codeOf(failure);
  const told = failure instanceof Error ? failure.message : String(failure);
  return {
    seen: false,
    because:
      definition.refusals?.[code] ??
      REASONS[code]?.(definition.grant) ??
      `the server refused: ${told}`.slice(0, 200),
    grant: code === '42501' && definition.grant !== '' ? definition.grant : null,
  };
};

const begin = async (connection: Connection, limits: TimeLimits): Promise<void> => {
  await connection.query('BEGIN TRANSACTION READ ONLY');
  // Nobody's functions or operators stand before PostgreSQL's own: the doctor may be a superuser.
  for (const setting of [
    // Last, since temporary objects stand before all else where they are not named: behind a pooler they are others'.
    `search_path = pg_catalog, pg_temp`,
    `statement_timeout = ${limits.statement}`,
    `lock_timeout = ${limits.lock}`,
    `idle_in_transaction_session_timeout = ${limits.idle}`,
    `standard_conforming_strings = on`,
    `jit = off`,
  ])
    await connection.query(`SET LOCAL ${setting}`);
};

const knownServer = async (collector: Collector): Promise<ServerFacts> => {
  const nothing: ServerTraits = { major: 0, extensions: new Map() };
  const [row] = await collector.required(server, nothing);
  if (!row) throw new DoctorError('not_postgresql', 'The server does not say what it is.');
  const major = Math.floor(row.version_number / 10_000);
  if (major < OLDEST_MAJOR)
    throw new DoctorError(
      'version',
      `PostgreSQL ${row.version} is older than ${OLDEST_MAJOR}, which the doctor reads from on. Its makers no longer mend it: upgrade first.`,
    );
  return { ...row, major };
};

/**
 * Reads all facts in one read-only transaction with time limits, and leaves nothing behind. What the role may
 * not see, or the server does not have, is told as unseen.
 */
export const collect = async (
  connection: Connection,
  options: { limits?: Partial<TimeLimits>; signal?: AbortSignal | undefined } = {},
): Promise<Facts> => {
  const collector = new Collector(connection, options.signal);
  await begin(connection, { ...TIME_LIMITS, ...options.limits });
  let read: Facts;
  try {
    const known = await knownServer(collector);
    const installed = await collector.required(extensions, { major: 0, extensions: new Map() });
    const traits: ServerTraits = {
      major: known.major,
      extensions: new Map(installed.map((one) => [one.name, one])),
    };
    const monitor = known.superuser || known.monitor;
    const facts: Partial<Record<FactName, Seen<unknown>>> = {};
    for (const [name, definition] of Object.entries(QUERIES) as [FactName, DoctorQuery][])
      facts[name] = await collector.optional(definition, traits, monitor);
    read = {
      server: known,
      extensions: installed,
      asked: collector.asked,
      ...facts,
    } as Facts;
  } finally {
    await connection.query('ROLLBACK').catch(() => undefined);
  }
  // The transaction is over before the statements are parsed.
  return { ...read, filters: await filtersIn(read) };
};

const filtersIn = async ({ statements, tables, columns }: Facts) =>
  statements.seen && tables.seen && columns.seen
    ? filtersOf(statements.rows, tables.rows, columns.rows)
    : [];
