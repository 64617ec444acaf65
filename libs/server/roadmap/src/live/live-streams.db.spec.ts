import type { Readable } from 'node:stream';
import { setTimeout as pause } from 'node:timers/promises';
import type { LiveEvent } from '@pitwall/contracts';
import { Database } from '@pitwall/server-db';
import type { LiveListener, LiveUpdates } from '@pitwall/server-queue';
import {
  addMember,
  createTenant,
  createTestDatabase,
  type TestDatabase,
  type TestTenant,
} from '@pitwall/testing';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { LiveAccessRepository } from './live-access.repository.ts';
import { LiveStreams } from './live-streams.ts';

let clone: TestDatabase;
let database: Database;
let ana: TestTenant;
let ben: TestTenant;
let streams: LiveStreams;
const listeners = new Map<LiveListener, string>();

/** The relay's part, within this process. */
const live: Pick<LiveUpdates, 'publish' | 'subscribe'> = {
  async publish(organizationId, event) {
    for (const [listener, organization] of listeners)
      if (organization === organizationId) listener(event);
  },
  async subscribe(organizationId, listener) {
    listeners.set(listener, organizationId);
    return async () => void listeners.delete(listener);
  },
};

beforeAll(async () => {
  clone = await createTestDatabase();
  database = new Database({ ...clone, poolSize: 2, statementTimeoutMilliseconds: 5_000 });
  ana = await createTenant(database, 'northwind');
});
afterAll(async () => {
  await database.close();
  await clone.drop();
});
beforeEach(async () => {
  streams = new LiveStreams(live as LiveUpdates, database, new LiveAccessRepository());
  streams.heartbeatMilliseconds = 20;
});
afterEach(() => streams.beforeApplicationShutdown());

const event: LiveEvent = {
  kind: 'system.changed',
  systemId: '01990000-0000-7000-8000-000000000001',
  cause: 'answers',
};
const readUntil = async (stream: Readable, text: string): Promise<string> => {
  let seen = '';
  for await (const chunk of stream.iterator({ destroyOnReturn: false })) {
    seen += String(chunk);
    if (seen.includes(text)) return seen;
  }
  throw new Error(`the stream ended with ${JSON.stringify(seen)}`);
};
const ended = (stream: Readable): Promise<true> =>
  new Promise((resolve) => stream.resume().once('end', () => resolve(true)));

describe('a live stream', () => {
  it('carries the events of its own organization, and shows that it is alive', async () => {
    const other = await createTenant(database, 'southwind');
    const stream = await streams.open(ana);
    await live.publish(other.organizationId, { ...event, cause: 'scan' });
    await live.publish(ana.organizationId, event);
    const seen = await readUntil(stream, ': alive');
    expect(seen).toMatch(/^retry: \d+\n\n/);
    expect(seen).toContain(`data: ${JSON.stringify(event)}\n\n`);
    expect(seen).not.toContain('scan');
  });

  it('listens no more once its reader is gone', async () => {
    const stream = await streams.open(ana);
    expect(listeners.size).toBe(1);
    stream.destroy();
    await expect.poll(() => listeners.size).toBe(0);
  });

  it('ends when the process stops', async () => {
    const stream = await streams.open(ana);
    streams.beforeApplicationShutdown();
    expect(await ended(stream)).toBe(true);
    await expect.poll(() => listeners.size).toBe(0);
  });

  it('ends for one who has left the organization', async () => {
    ben = await addMember(database, ana, 'Ben');
    const stream = await streams.open(ben);
    await readUntil(stream, ': alive');
    await database.withTenant(ana, (transaction) =>
      transaction.membership.deleteMany({ where: { userId: ben.userId } }),
    );
    expect(await ended(stream)).toBe(true);
  });

  it('ends with the session that reads it', async () => {
    const soon = new Date(Date.now() + 3_600_000);
    const { id } = await database.withSystem('sign a person in', (transaction) =>
      transaction.session.create({
        data: {
          idHash: 'hash',
          userId: ana.userId,
          content: {},
          expiresAt: soon,
          endsAt: soon,
        },
      }),
    );
    const stream = await streams.open(ana, id);
    await readUntil(stream, ': alive');
    await database.withSystem('sign a person in', (transaction) =>
      transaction.session.delete({ where: { id } }),
    );
    expect(await ended(stream)).toBe(true);
  });

  it('ends with its token', async () => {
    const { id } = await database.withTenant(ana, (transaction) =>
      transaction.apiToken.create({
        data: {
          organizationId: ana.organizationId,
          userId: ana.userId,
          name: 'watch',
          tokenHash: 'hash',
          hint: 'hash',
          permissions: ['systems:read'],
          expiresAt: new Date(Date.now() + 60_000),
        },
      }),
    );
    const stream = await streams.open({ ...ana, tokenId: id });
    await readUntil(stream, ': alive');
    await database.withTenant(ana, (transaction) =>
      transaction.apiToken.update({ where: { id }, data: { revokedAt: new Date() } }),
    );
    expect(await ended(stream)).toBe(true);
  });

  it('ends for one who has left, also where a token of their own reads it; one of the organization stays', async () => {
    const cleo = await addMember(database, ana, 'Cleo');
    const token = (kind: 'personal' | 'organization') =>
      database.withTenant(ana, (transaction) =>
        transaction.apiToken.create({
          data: {
            organizationId: ana.organizationId,
            userId: cleo.userId,
            name: kind,
            kind,
            tokenHash: kind,
            hint: 'hash',
            permissions: ['systems:read'],
            expiresAt: new Date(Date.now() + 60_000),
          },
        }),
      );
    const own = await streams.open({ ...cleo, tokenId: (await token('personal')).id });
    const theirs = await streams.open({ ...cleo, tokenId: (await token('organization')).id });
    await readUntil(own, ': alive');
    await database.withTenant(ana, (transaction) =>
      transaction.membership.deleteMany({ where: { userId: cleo.userId } }),
    );
    expect(await ended(own)).toBe(true);
    await readUntil(theirs, ': alive');
    await readUntil(theirs, ': alive');
  });

  it('cuts off a reader that falls far behind', async () => {
    const stream = await streams.open(ana);
    const large = { ...event, cause: 'x'.repeat(4_000) };
    for (let count = 0; count < 40 && !stream.destroyed; count += 1) {
      await live.publish(ana.organizationId, large);
      await pause(1);
    }
    expect(stream.destroyed).toBe(true);
  });

  it('is refused to one who has many open already', async () => {
    for (let count = 0; count < 20; count += 1) await streams.open(ana);
    await expect(streams.open(ana)).rejects.toMatchObject({ code: 'rate.limited' });
  });
});
