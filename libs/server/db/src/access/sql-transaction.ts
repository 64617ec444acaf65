import type pg from 'pg';

/** A statement with its values; one with a name is prepared once a connection. */
export type Statement = pg.QueryConfig;

/** An open transaction's own connection, for the few hot statements listed in docs/operations. */
export interface SqlTransaction {
  /** Whose it is; null outside all tenants. Statements of a tenant name it. */
  readonly organizationId: string | null;
  query<Row extends pg.QueryResultRow = pg.QueryResultRow>(
    statement: string | Statement,
    values?: unknown[],
  ): Promise<pg.QueryResult<Row>>;
}

/** As a connection may be asked: without the name where statements must not be prepared. */
export function asPrepared(
  statement: string | Statement,
  values: unknown[] | undefined,
  prepares: boolean,
): Statement {
  const { name, ...rest } = typeof statement === 'string' ? { text: statement } : statement;
  return { ...rest, ...(values ? { values } : {}), ...(name && prepares ? { name } : {}) };
}
