import {
  REPLIES_AT_MOST,
  type Thread,
  writeCommentSchema,
  writeReplySchema,
} from '@pitwall/contracts';
import { Database } from '@pitwall/server-db';
import { IncidentsService } from '@pitwall/server-systems';
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
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { DiscussionModule } from '../discussion.module.ts';
import { CommentsService } from './comments.service.ts';

let clone: TestDatabase;
let database: Database;
let application: INestApplicationContext;
let comments: CommentsService;
let ada: TestTenant;
let bob: TestTenant;
let rita: TestTenant;
let stranger: TestTenant;
let system: TestSystem;
let count = 0;

beforeAll(async () => {
  clone = await createTestDatabase();
  database = new Database({ ...clone, poolSize: 6, statementTimeoutMilliseconds: 10_000 });
  application = await openFeatures(database, queueThatKeeps([]), DiscussionModule);
  comments = application.get(CommentsService);
  await releaseCatalogue(database, smallCatalogue());
  ada = await createTenant(database, 'northwind');
  bob = await addMember(database, ada, 'Bob');
  rita = await addMember(database, ada, 'Rita', 'reviewer');
  stranger = await createTenant(database, 'southwind');
});
afterAll(async () => {
  await application.close();
  await database.close();
  await clone.drop();
});
beforeEach(async () => {
  system = await createTestSystem(database, ada, {
    slug: `shop-${(count += 1)}`,
    catalogueVersion: '2020.1',
  });
});

const open = (by: TestTenant, given: Record<string, unknown> = {}): Promise<Thread> =>
  comments.open(
    by,
    system.id,
    writeCommentSchema.parse({ about: { kind: 'system' }, body: 'Is this right?', ...given }),
  );
const reply = (by: TestTenant, id: string, given: Record<string, unknown> = {}): Promise<Thread> =>
  comments.reply(by, system.id, id, writeReplySchema.parse({ body: 'It is.', ...given }));
const list = async (query: Record<string, unknown> = {}): Promise<Thread[]> =>
  (await comments.list(ada, system.id, { limit: 20, state: 'all', ...query })).items;
const GONE = { code: 'resource.not_found' };
const DENIED = { code: 'permission.denied' };

describe('a thread', () => {
  it('is what was said and answered, in the order in which it was', async () => {
    const { opening } = await open(ada, { body: '  **Why** twice?  ', mentions: [bob.userId] });
    await reply(bob, opening.id);
    const thread = await reply(ada, opening.id, { body: 'Then it stays.' });
    expect(thread).toMatchObject({
      about: { kind: 'system' },
      opening: {
        body: '**Why** twice?',
        author: { userId: ada.userId },
        byReviewer: false,
        mentions: [{ userId: bob.userId, name: 'Bob' }],
        version: 1,
        editedAt: null,
      },
      replies: [{ body: 'It is.' }, { body: 'Then it stays.' }],
      replyCount: 2,
      resolved: null,
    });
    const second = thread.replies[1]?.id ?? '';
    expect(await comments.read(bob, system.id, second)).toEqual(thread);
  });

  it('is about a practice, a task or an incident that the system has', async () => {
    const incident = await application
      .get(IncidentsService, { strict: false })
      .record(ada, system.id, {
        title: 'Down',
        description: '',
        startedAt: new Date(Date.now() - 1000).toISOString(),
        endedAt: null,
        practices: [],
      });
    const practice = smallCatalogue().practices[0]?.id ?? '';
    await open(ada, { about: { kind: 'incident', id: incident.id } });
    await open(ada, { about: { kind: 'practice', id: practice } });
    expect(await list({ incident: incident.id })).toHaveLength(1);
    expect(await list({ kind: 'practice' })).toMatchObject([{ about: { id: practice } }]);
    expect(await list()).toHaveLength(2);
    const nowhere = ada.userId;
    for (const about of [
      { kind: 'practice', id: 'CA-99' },
      { kind: 'task', id: nowhere },
      { kind: 'incident', id: nowhere },
    ])
      await expect(open(ada, { about })).rejects.toMatchObject(GONE);
    const another = await createTestSystem(database, ada, {
      slug: `other-${count}`,
      catalogueVersion: '2020.1',
    });
    await expect(
      comments.open(
        ada,
        another.id,
        writeCommentSchema.parse({ about: { kind: 'incident', id: incident.id }, body: 'x' }),
      ),
    ).rejects.toMatchObject(GONE);
  });

  it('shows its last replies in a list, with their number', async () => {
    const { opening } = await open(ada);
    for (const body of ['one', 'two', 'three', 'four', 'five'])
      await reply(bob, opening.id, { body });
    await open(bob, { body: 'later' });
    const [later, first] = await list();
    expect(later).toMatchObject({ opening: { body: 'later' }, replies: [], replyCount: 0 });
    expect(first?.replies.map(({ body }) => body)).toEqual(['three', 'four', 'five']);
    expect(first?.replyCount).toBe(5);
  });

  it('pages from the newest, each thread once', async () => {
    for (let number = 0; number < 5; number += 1) await open(ada, { body: `thread ${number}` });
    const seen: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await comments.list(ada, system.id, {
        limit: 2,
        state: 'all',
        ...(cursor ? { cursor } : {}),
      });
      seen.push(...page.items.map(({ opening }) => opening.body));
      cursor = page.next ?? undefined;
    } while (cursor);
    expect(seen).toEqual([4, 3, 2, 1, 0].map((number) => `thread ${number}`));
  });

  it('takes so many replies and no more', async () => {
    const { opening } = await open(ada);
    await database.withTenant(ada, (transaction) =>
      transaction.comment.createMany({
        data: Array.from({ length: REPLIES_AT_MOST }, () => ({
          organizationId: ada.organizationId,
          systemId: system.id,
          subjectKind: 'system',
          threadId: opening.id,
          body: 'again',
          byReviewer: false,
        })),
      }),
    );
    await expect(reply(bob, opening.id)).rejects.toMatchObject({ code: 'resource.conflict' });
  });

  it('is resolved and opened again, once each in the log', async () => {
    const { opening } = await open(ada);
    const resolved = await comments.resolve(bob, system.id, opening.id, true);
    expect(resolved.resolved).toMatchObject({ by: 'Bob' });
    await comments.resolve(bob, system.id, opening.id, true);
    expect(await list({ state: 'open' })).toEqual([]);
    expect(await list({ state: 'resolved' })).toHaveLength(1);
    const again = await comments.resolve(ada, system.id, opening.id, false);
    expect(again.resolved).toBeNull();
    const actions = await database.withTenant(ada, (transaction) =>
      transaction.auditEvent.findMany({ where: { subjectId: opening.id }, orderBy: { id: 'asc' } }),
    );
    expect(actions.map(({ action }) => action)).toEqual([
      'comment.written',
      'comment.resolved',
      'comment.reopened',
    ]);
    expect(JSON.stringify(actions)).not.toContain('Is this right?');
  });
});

describe('a comment', () => {
  it('is changed by its author alone, and what it said stays to be read', async () => {
    const { opening } = await open(ada);
    const change = (by: TestTenant, version: number, body: string) =>
      comments.change(by, system.id, opening.id, { version, body, mentions: [] });
    await expect(change(bob, 1, 'taken over')).rejects.toMatchObject(DENIED);
    const changed = await change(ada, 1, 'Is this still right?');
    expect(changed.opening).toMatchObject({ body: 'Is this still right?', version: 2 });
    expect(changed.opening.editedAt).not.toBeNull();
    await expect(change(ada, 1, 'from an old page')).rejects.toMatchObject({
      code: 'resource.changed',
    });
    expect((await comments.revisions(bob, system.id, opening.id)).items).toEqual([
      { version: 1, body: 'Is this right?', writtenAt: opening.createdAt },
    ]);
  });

  it('that is deleted leaves its place, and nothing of what it said', async () => {
    const { opening } = await open(bob, { mentions: [ada.userId] });
    await reply(ada, opening.id);
    await comments.change(bob, system.id, opening.id, { version: 1, body: 'B', mentions: [] });
    await expect(
      comments.delete({ ...rita, systems: [system.id] }, system.id, opening.id),
    ).rejects.toMatchObject(DENIED);
    await comments.delete(ada, system.id, opening.id);
    const thread = await comments.read(ada, system.id, opening.id);
    expect(thread).toMatchObject({ opening: { body: '', mentions: [] }, replyCount: 1 });
    expect(thread.opening.deletedAt).not.toBeNull();
    expect((await comments.revisions(ada, system.id, opening.id)).items).toEqual([]);
    await expect(comments.delete(ada, system.id, opening.id)).rejects.toMatchObject(GONE);
    await expect(
      comments.change(bob, system.id, opening.id, { version: 2, body: 'C', mentions: [] }),
    ).rejects.toMatchObject(GONE);
  });

  it('mentions people who can see it, and nobody else', async () => {
    await expect(
      open(ada, { mentions: [bob.userId, stranger.userId, rita.userId] }),
    ).rejects.toMatchObject({
      code: 'request.invalid',
      more: { errors: [{ path: 'mentions.1' }, { path: 'mentions.2' }] },
    });
    expect(await list()).toEqual([]);
  });

  it('of a reviewer is marked as such, and a reviewer resolves only what they opened', async () => {
    const outside = { ...rita, systems: [system.id] };
    const { opening } = await open(ada);
    const thread = await reply(outside, opening.id, { body: 'I doubt it.' });
    expect(thread.replies).toMatchObject([{ byReviewer: true, author: { name: 'Rita' } }]);
    await expect(comments.resolve(outside, system.id, opening.id, true)).rejects.toMatchObject(
      DENIED,
    );
    const own = await open(outside);
    const resolved = await comments.resolve(outside, system.id, own.opening.id, true);
    expect(resolved.resolved).not.toBeNull();
    const elsewhere = await createTestSystem(database, ada, {
      slug: `hidden-${count}`,
      catalogueVersion: '2020.1',
    });
    await expect(
      comments.list(outside, elsewhere.id, { limit: 20, state: 'all' }),
    ).rejects.toMatchObject(GONE);
  });

  it('is not for another tenant, nor by way of another system', async () => {
    const { opening } = await open(ada);
    await expect(comments.read(stranger, system.id, opening.id)).rejects.toMatchObject(GONE);
    const another = await createTestSystem(database, ada, {
      slug: `beside-${count}`,
      catalogueVersion: '2020.1',
    });
    await expect(comments.read(ada, another.id, opening.id)).rejects.toMatchObject(GONE);
  });
});
