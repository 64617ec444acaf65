import { randomUUID } from 'node:crypto';
import { Database, type TenantTransaction } from '@pitwall/server-db';
import { createTestDatabase, type TestDatabase } from '@pitwall/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { problemDetails } from './problem-details.ts';

let clone: TestDatabase;
let database: Database;

beforeAll(async () => {
  clone = await createTestDatabase();
  database = new Database({ ...clone, poolSize: 4, statementTimeoutMilliseconds: 10_000 });
});
afterAll(async () => {
  await database.close();
  await clone.drop();
});

/** Two that take two locks, each in the other's order; gives why one of them was ended. */
async function deadlock(
  take: (lock: number, transaction: TenantTransaction) => Promise<unknown>,
): Promise<unknown> {
  let arrived = 0;
  let open: () => void = () => undefined;
  const both = new Promise<void>((resolve) => (open = resolve));
  const run = (first: number, second: number) =>
    database.withTenant({ organizationId: randomUUID() }, async (transaction) => {
      await take(first, transaction);
      if ((arrived += 1) === 2) open();
      await both;
      await take(second, transaction);
    });
  const ended = await Promise.allSettled([run(1, 2), run(2, 1)]);
  return ended.find((one) => one.status === 'rejected')?.reason;
}

describe('two changes that met', () => {
  it('are told apart from faults of ours: the one that was ended may be tried again', async () => {
    const error = await deadlock(
      (lock, transaction) => transaction.$executeRaw`SELECT pg_advisory_xact_lock(${lock}::bigint)`,
    );
    expect(problemDetails(error, 'r')).toMatchObject({
      status: 503,
      code: 'service.unavailable',
      detail: expect.stringContaining('Nothing of this one was'),
    });
  });

  it.each(['40001', '40P01', 'P2034'])('are known by the code %s', (code) => {
    expect(problemDetails({ code }, 'r').code).toBe('service.unavailable');
    const wrapped = Object.assign(new Error('x'), { code: 'P2010', meta: { code } });
    expect(problemDetails(wrapped, 'r').code).toBe(
      code === 'P2034' ? 'internal.error' : 'service.unavailable',
    );
  });
});
