import type { SqlTransaction, SystemTransaction, TenantTransaction } from '@pitwall/server-db';

/** An open transaction in which a job may be left: of a tenant or the system, Prisma's or typed SQL's. */
export type OutboxTransaction = TenantTransaction | SystemTransaction | SqlTransaction;

/** Runs one statement in the caller's transaction, of whichever kind it is. */
export async function queryIn<Row>(
  transaction: OutboxTransaction,
  statement: { name?: string; text: string; values: unknown[] },
): Promise<Row[]> {
  if ('$queryRawUnsafe' in transaction)
    return transaction.$queryRawUnsafe<Row[]>(statement.text, ...statement.values);
  const { rows } = await transaction.query(statement);
  return rows as Row[];
}
