import { writeCommentSchema } from '@pitwall/contracts';
import { Database } from '@pitwall/server-db';
import {
  addMember,
  createTenant,
  createTestDatabase,
  createTestSystem,
  openFeatures,
  queueThatKeeps,
  releaseCatalogue,
  smallCatalogue,
  type TestDatabase,
  type TestSystem,
  type TestTenant,
} from '@pitwall/testing';
import type { INestApplicationContext } from '@nestjs/common';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DiscussionModule } from '../discussion.module.ts';
import { CommentsService } from './comments.service.ts';

let clone: TestDatabase;
let database: Database;
let application: INestApplicationContext;
let comments: CommentsService;
let ada: TestTenant;
let bob: TestTenant;
let system: TestSystem;

beforeAll(async () => {
  clone = await createTestDatabase();
  database = new Database({
    ...clone,
    poolSize: 6,
    statementTimeoutMilliseconds: 60_000,
    // All three transactions of the test wait for each other, however slow the machine is.
    transactionTimeoutMilliseconds: 60_000,
  });
  application = await openFeatures(database, queueThatKeeps([]), DiscussionModule);
  comments = application.get(CommentsService);
  await releaseCatalogue(database, smallCatalogue());
  ada = await createTenant(database, 'northwind');
  bob = await addMember(database, ada, 'Bob');
  system = await createTestSystem(database, ada, {
    slug: 'shop',
    catalogueVersion: '2020.1',
  });
});
afterAll(async () => {
  await application.close();
  await database.close();
  await clone.drop();
});

/** Holds a comment until all have read it as it was and wait to write. */
async function allAtOnce<Result>(
  id: string,
  begin: () => readonly Promise<Result>[],
): Promise<Result[]> {
  const begun = await database.withTenant(ada, async (transaction) => {
    await transaction.$queryRaw`
      SELECT 1 FROM comment WHERE organization_id = ${ada.organizationId}::uuid AND id = ${id}::uuid FOR UPDATE`;
    const started = begin();
    for (;;) {
      const [found] = await transaction.$queryRaw<{ waiting: number }[]>`
        SELECT count(DISTINCT l.pid)::int AS waiting FROM pg_locks l JOIN pg_stat_activity a ON a.pid = l.pid
        WHERE a.datname = current_database() AND NOT l.granted`;
      if ((found?.waiting ?? 0) >= started.length) return started;
      // A look holds up those who take locks: one after the other would keep them from getting there.
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  });
  return Promise.all(begun);
}

describe('a thread that two resolve at once', () => {
  it('is resolved by the first of them, as both are told, and once in the log', async () => {
    const written = writeCommentSchema.parse({ about: { kind: 'system' }, body: 'Is that so?' });
    const { opening } = await comments.open(ada, system.id, written);
    const answers = await allAtOnce(opening.id, () =>
      [ada, bob].map((who) => comments.resolve(who, system.id, opening.id, true)),
    );
    const { resolved } = await comments.read(ada, system.id, opening.id);
    expect(resolved).not.toBeNull();
    expect(answers.map((answer) => answer.resolved)).toEqual([resolved, resolved]);
    const actions = await database.withTenant(ada, (transaction) =>
      transaction.auditEvent.findMany({ where: { subjectId: opening.id } }),
    );
    expect(actions.filter(({ action }) => action === 'comment.resolved')).toHaveLength(1);
  });
});
