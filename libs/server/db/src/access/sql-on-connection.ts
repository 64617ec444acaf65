import type { Writable } from 'node:stream';
import type pg from 'pg';
import { asPrepared, type SqlTransaction } from './sql-transaction.ts';
import { holdToTenant } from './tenant-statement.ts';

/** How a transaction of one connection begins. */
export interface Beginning {
  /** The statement that opens it, and tells it whose it is. */
  begin: string;
  organizationId: string | null;
  prepares: boolean;
  /** Which a statement must hold to the organization; null outside all tenants. */
  tables: ReadonlySet<string> | null;
}

/** Asks statements of the transaction that is open on a connection. */
const askedOf =
  (client: pg.PoolClient, { prepares, tables }: Beginning): SqlTransaction['query'] =>
  async (statement, values) => {
    if (tables) holdToTenant(typeof statement === 'string' ? statement : statement.text, tables);
    return client.query(asPrepared(statement, values, prepares));
  };

/** Runs in one transaction; rolled back where `run` throws. */
export async function inTransaction<Result>(
  pool: pg.Pool,
  beginning: Beginning,
  run: (sql: SqlTransaction) => Promise<Result>,
): Promise<Result> {
  const client = await pool.connect();
  let broken: Error | undefined;
  // Not waited for: what `run` asks first goes in the same trip.
  const begun = client.query(beginning.begin);
  begun.catch(() => undefined);
  try {
    const result = await run({
      organizationId: beginning.organizationId,
      query: askedOf(client, beginning),
      // Where it did not even begin, that is the cause to tell.
    }).catch((error: unknown) => begun.then(() => Promise.reject(error)));
    await begun;
    const { command } = await client.query('COMMIT');
    // So the server ends a transaction of which a statement has failed, whatever `run` made of that.
    if (command === 'ROLLBACK')
      throw new Error('A statement of this transaction had failed: nothing of it was kept.');
    return result;
  } catch (error) {
    await client.query('ROLLBACK').catch((failure: Error) => (broken = failure));
    throw error;
  } finally {
    // A connection that could not roll back is thrown away, never handed to the next tenant.
    client.release(broken);
  }
}

/**
 * Begin, what `ask` asks at once, and the end in one trip. A statement that fails ends the transaction for those
 * behind it, whose end then rolls it back.
 */
export async function inOneTrip<Result>(
  pool: pg.Pool,
  beginning: Beginning,
  ask: (sql: SqlTransaction) => Promise<Result>,
): Promise<Result> {
  const client = await pool.connect();
  let open = true;
  const askOpen = askedOf(client, beginning);
  const query: SqlTransaction['query'] = (statement, values) =>
    open
      ? askOpen(statement, values)
      : Promise.reject(new Error('A statement was asked after the one trip of its transaction.'));
  const stream = streamOf(client);
  // Each statement would be a packet of its own, and a wake of the server.
  stream.cork();
  let steps: [Promise<unknown>, Promise<Result>, Promise<unknown>];
  try {
    const begun = client.query(beginning.begin);
    const asked = (async () => ask({ organizationId: beginning.organizationId, query }))();
    open = false;
    steps = [begun, asked, client.query('COMMIT')];
  } finally {
    stream.uncork();
  }
  const [begun, asked, ended] = await Promise.allSettled(steps);
  // A connection on which the transaction may be open still is thrown away, never handed to the next tenant.
  client.release(ended.status === 'rejected' ? (ended.reason as Error) : undefined);
  // Where it did not even begin, that is the cause to tell.
  for (const step of [begun, asked, ended]) if (step.status === 'rejected') throw step.reason;
  return (asked as PromiseFulfilledResult<Result>).value;
}

/** The socket of a connection, of which the types of pg do not tell. */
const streamOf = (client: pg.PoolClient): Writable =>
  (client as unknown as { connection: { stream: Writable } }).connection.stream;
