import type { ChildProcess } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { notificationsDueJob, type Organization } from '@pitwall/contracts';
import { Database } from '@pitwall/server-db';
import { Outbox, prepareQueueDatabase } from '@pitwall/server-queue';
import { connectDirectly, type DirectConnection } from '@pitwall/testing';
import { afterAll, beforeAll, expect, it } from 'vitest';
import {
  type LocalMailServer,
  startMailServer,
} from '../../../libs/server/mail/src/testing/local-mail-server.ts';
import { type ApiHarness, type Client, startApi } from './api-harness.ts';
import { type Death, POINTS } from './digest-child/die-at.ts';
import { TrackerChildren } from './tracker-child/tracker-children.ts';

const EVENTS = 2;

let mails: LocalMailServer;
let receiver: Server;
let api: ApiHarness;
let sql: DirectConnection;
let children: TrackerChildren;
let ana: Client;
let at: string;
let benId: string;
/** Ids of the messages that the webhook was sent. */
const posted: string[] = [];

beforeAll(async () => {
  mails = await startMailServer();
  receiver = createServer((request, response) => {
    const id = request.headers['webhook-id'];
    if (typeof id === 'string') posted.push(id);
    request.resume().on('end', () => response.writeHead(204).end());
  });
  await new Promise<void>((resolve) => {
    receiver.listen(0, '127.0.0.1', resolve);
  });
  api = await startApi({
    mail: { way: 'smtp', url: mails.url, from: 'pitwall@example.com', requireTls: false },
    outgoing: { allow: ['127.0.0.1'], allowHttp: true },
  });
  await prepareQueueDatabase(api.database);
  sql = await connectDirectly(api.database.systemUrl);
  children = await TrackerChildren.build(
    api.configuration,
    join(import.meta.dirname, 'digest-child/digest-child.ts'),
  );
  ana = await api.person('Ana');
  const { slug } = await ana.expect<Organization>(201, 'POST', '/organizations', {
    name: 'Northwind',
  });
  at = `/organizations/${slug}`;
  await ana.expect(201, 'POST', `${at}/systems`, { name: 'Shop' });
  const ben = await api.person('Ben');
  const { link } = await ana.expect<{ link: string }>(201, 'POST', `${at}/invitations`, {
    role: 'member',
  });
  await ben.expect(200, 'POST', '/invitations/accept', { token: new URL(link).hash.slice(1) });
  benId = (await ben.expect<{ id: string }>(200, 'GET', '/me')).id;
  await ana.expect(201, 'POST', `${at}/notification-channels`, {
    kind: 'webhook',
    name: 'Ours',
    url: `http://127.0.0.1:${(receiver.address() as AddressInfo).port}/`,
    kinds: ['mentioned'],
  });
}, 300_000);
afterAll(async () => {
  await children?.close();
  await sql?.end();
  await api?.close();
  await mails?.close();
  receiver?.closeAllConnections();
  await new Promise((resolve) => receiver.close(resolve));
});

const one = async <Row>(query: string): Promise<Row> => (await sql.query(query)).rows[0] as Row;
/** Ben's digests that left since a moment, what they told, and what waits still. */
const standing = (since: Date) =>
  one<{
    untold: number;
    gathering: number;
    left: number;
    told: number;
    mails: number;
    sent: number;
  }>(`
    SELECT (SELECT count(*)::int FROM notification_event WHERE told_at IS NULL) AS untold,
      (SELECT count(*)::int FROM notification_digest WHERE state = 'open') AS gathering,
      (SELECT count(*)::int FROM notification_digest WHERE ended_at > '${since.toISOString()}') AS left,
      (SELECT coalesce(sum(told), 0)::int FROM notification_digest WHERE ended_at > '${since.toISOString()}') AS told,
      (SELECT count(*)::int FROM mail WHERE state = 'waiting') AS mails,
      (SELECT count(*)::int FROM notification_delivery WHERE state <> 'delivered') AS sent`);
/** In the app, as Ben sees it. */
const shown = async (): Promise<number> =>
  (
    await one<{ count: number }>(
      `SELECT coalesce(sum(count), 0)::int AS count FROM notification WHERE user_id = '${benId}' AND in_app`,
    )
  ).count;

/** Mails and messages fall due now, and the clock's job is left that looks for them. */
async function timePasses(): Promise<void> {
  await sql.query(`UPDATE notification_digest SET due_at = now() WHERE state = 'open'`);
  await sql.query(
    `UPDATE notification_delivery SET next_attempt_at = now() WHERE state IN ('gathering', 'waiting')`,
  );
  await new Outbox().enqueueAlone(
    api.application.get(Database, { strict: false }),
    notificationsDueJob,
    {
      since: null,
      until: new Date().toISOString(),
    },
  );
}

interface Round {
  /** How many transactions the first worker began. */
  transactions: number;
  killed: boolean;
}

/** Two mentions of Ben, told by a worker that dies where it is said, and by the next one. */
async function tellWhileDying(death: Death | null): Promise<Round> {
  const since = new Date();
  const before = { mails: mails.received.length, posted: posted.length, shown: await shown() };
  const round: Round = { transactions: 0, killed: false };
  const first = await children.start();
  const workers: Promise<ChildProcess>[] = [];
  first.on('message', (count) => {
    if (typeof count === 'number') round.transactions = Math.max(round.transactions, count);
  });
  first.once('exit', (_, signal) => {
    round.killed = signal === 'SIGKILL';
    if (death !== null) workers.push(children.start());
  });
  await new Promise((resolve) => first.send(death as never, resolve));
  for (let index = 0; index < EVENTS; index += 1)
    await ana.expect(201, 'POST', `${at}/systems/shop/comments`, {
      about: { kind: 'system' },
      body: `Ben? ${randomUUID()}`,
      mentions: [benId],
    });
  await expect.poll(() => standing(since), { timeout: 90_000 }).toMatchObject({ untold: 0 });
  let passed = 0;
  await expect
    .poll(
      async () => {
        const now = await standing(since);
        // Once all has gathered; again for what a dead worker had begun to send.
        if (now.mails === 0 && (now.gathering > 0 || now.sent > 0) && passed % 10 === 0)
          await timePasses();
        passed += 1;
        return now;
      },
      { timeout: 120_000, interval: 300 },
    )
    .toMatchObject({ untold: 0, gathering: 0, mails: 0, sent: 0, told: EVENTS, left: 1 });
  const survivors = await Promise.all(workers);
  for (const worker of [first, ...survivors]) await children.kill(worker);
  // Without those about an account, which nobody can end.
  const fresh = mails.received
    .slice(before.mails)
    .filter(({ source }) => /^List-Unsubscribe:/m.test(source));
  const ids = fresh.map(({ source }) => /^Message-ID: (.+)$/im.exec(source)?.[1]);
  // A mail whose sending was cut off comes again under its id: a mail box shows it once.
  expect(new Set(ids).size).toBe(1);
  expect(fresh.length).toBeLessThanOrEqual(death === null ? 1 : 2);
  for (const { source } of fresh) expect(source).toContain(`${EVENTS} comments mention you`);
  expect(new Set(posted.slice(before.posted)).size).toBe(EVENTS);
  expect((await shown()) - before.shown).toBe(EVENTS);
  return round;
}

it('tells each event once to each person and channel, at whichever step of it the worker is killed', async () => {
  // The first one also sends what mails of accounts wait.
  await tellWhileDying(null);
  const { transactions } = await tellWhileDying(null);
  expect(transactions).toBeGreaterThan(8);
  let killed = 0;
  const all = process.env['PITWALL_PROPERTY_RUNS'] !== undefined;
  let rounds = 0;
  for (let transaction = 1; transaction <= transactions; transaction += 1)
    // Each death costs the time that it takes to be noticed: one a transaction, unless more is asked for.
    for (const point of all ? POINTS : POINTS.slice(transaction % 3).slice(0, 1)) {
      const round = await tellWhileDying({ transaction, point });
      rounds += 1;
      killed += Number(round.killed);
    }
  // A worker that needs fewer transactions than the one that was counted lives.
  expect(killed).toBeGreaterThan(rounds * 0.7);
}, 2_400_000);
