import type { ChildProcess } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { notificationsDueJob, type Organization } from '@pitwall/contracts';
import { Database } from '@pitwall/server-db';
import { Outbox, prepareQueueDatabase } from '@pitwall/server-queue';
import { connectDirectly, type DirectConnection } from '@pitwall/testing';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import {
  type LocalMailServer,
  startMailServer,
} from '../../../libs/server/mail/src/testing/local-mail-server.ts';
import { type ApiHarness, type Client, startApi } from './api-harness.ts';
import { type Death, MAIL_STEPS, POINTS } from './digest-child/die-at.ts';
import { WorkerProcesses } from './worker-process/worker-processes.ts';

const EVENTS = 2;
const RUNS = Number(process.env['PITWALL_PROPERTY_RUNS'] ?? 1);

let mails: LocalMailServer;
let receiver: Server;
let api: ApiHarness;
let sql: DirectConnection;
let children: WorkerProcesses;
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
  children = await WorkerProcesses.build(
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
  /** How many transactions a worker began at most. */
  transactions: number;
  killed: number;
  /** How often the mail was sent: each time under the same id. */
  sent: number;
}

/** How many deaths at a mail there can be: once it is marked as sent, no worker has it in its hands any more. */
function reached(deaths: readonly Death[]): number {
  const last = deaths.findIndex((death) => 'mail' in death && death.mail === 'after');
  return last === -1 ? deaths.length : last + 1;
}

/** Two mentions of Ben, told by workers that die where it is said, one after the other, and by the last, which lives. */
async function tellWhileDying(...deaths: Death[]): Promise<Round> {
  const since = new Date();
  const before = { mails: mails.received.length, posted: posted.length, shown: await shown() };
  const round: Round = { transactions: 0, killed: 0, sent: 0 };
  const workers: Promise<ChildProcess>[] = [];
  let isOver = false;
  const begin = async (): Promise<ChildProcess> => {
    const worker = await children.start();
    worker.on('message', (count) => {
      if (typeof count === 'number') round.transactions = Math.max(round.transactions, count);
    });
    worker.once('exit', (_, signal) => {
      if (isOver) return;
      round.killed += Number(signal === 'SIGKILL');
      workers.push(begin());
    });
    await new Promise((resolve) => worker.send((deaths[round.killed] ?? null) as never, resolve));
    return worker;
  };
  workers.push(begin());
  await workers[0];
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
  // What a worker has done is there before its death is told.
  if (deaths.every((death) => 'mail' in death))
    await expect.poll(() => round.killed, { timeout: 20_000 }).toBe(reached(deaths));
  isOver = true;
  for (const worker of await Promise.all(workers)) await children.kill(worker);
  // Without those about an account, which nobody can end.
  const fresh = mails.received
    .slice(before.mails)
    .filter(({ source }) => /^List-Unsubscribe:/m.test(source));
  const ids = fresh.map(({ source }) => /^Message-ID: (.+)$/im.exec(source)?.[1]);
  // A mail whose sending was cut off comes again under its id: a mail box shows it once.
  expect(new Set(ids).size).toBe(1);
  round.sent = fresh.length;
  expect(round.sent).toBeLessThanOrEqual(1 + round.killed);
  for (const { source } of fresh) expect(source).toContain(`${EVENTS} comments mention you`);
  expect(new Set(posted.slice(before.posted)).size).toBe(EVENTS);
  expect((await shown()) - before.shown).toBe(EVENTS);
  return round;
}

it('tells each event once to each person and channel, at whichever step of it the worker is killed', async () => {
  // The first one also sends what mails of accounts wait.
  await tellWhileDying();
  const { transactions } = await tellWhileDying();
  expect(transactions).toBeGreaterThan(8);
  let killed = 0;
  let rounds = 0;
  for (let transaction = 1; transaction <= transactions; transaction += 1)
    // Each death costs the time that it takes to be noticed: one a transaction, unless more is asked for.
    for (const point of RUNS > 1 ? POINTS : POINTS.slice(transaction % 3).slice(0, 1)) {
      const round = await tellWhileDying({ transaction, point });
      rounds += 1;
      killed += round.killed;
    }
  // A worker that needs fewer transactions than the one that was counted lives.
  expect(killed).toBeGreaterThan(rounds * 0.7);
}, 2_400_000);

it('tells each event once where three workers die in a row: before the mail is sent, after it and before that is marked, and after', async () => {
  // Also sends what mails of accounts wait.
  await tellWhileDying();
  for (let run = 0; run < RUNS; run += 1) {
    const { killed, sent } = await tellWhileDying(...MAIL_STEPS.map((mail) => ({ mail })));
    expect(killed).toBe(3);
    // The second worker has sent what the third sends again.
    expect(sent).toBeGreaterThanOrEqual(2);
  }
}, 2_400_000);

it('tells each event once wherever two or three workers die in a row', async () => {
  // Also sends what mails of accounts wait.
  await tellWhileDying();
  // There is no third death where the second worker has marked the mail as sent.
  await tellWhileDying({ mail: MAIL_STEPS[0] }, { mail: 'after' }, { mail: MAIL_STEPS[0] });
  const anywhere: fc.Arbitrary<Death> = fc.record({
    transaction: fc.integer({ min: 1, max: 14 }),
    point: fc.constantFrom(...POINTS),
  });
  const atMail: fc.Arbitrary<Death> = fc.record({ mail: fc.constantFrom(...MAIL_STEPS) });
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.oneof(anywhere, atMail), { minLength: 2, maxLength: 3 }),
      async (deaths) => {
        await tellWhileDying(...deaths);
      },
    ),
    // What fails takes a minute: the first is told, and no smaller one is looked for.
    { numRuns: RUNS, endOnFailure: true },
  );
}, 2_400_000);
