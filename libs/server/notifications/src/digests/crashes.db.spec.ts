import { MAIL_CADENCES, type MailCadence } from '@pitwall/contracts';
import { addMember, createTenant, type TestTenant } from '@pitwall/testing';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { MailSender } from '../../../mail/src/sending/mail-sender.ts';
import {
  type LocalMailServer,
  startMailServer,
} from '../../../mail/src/testing/local-mail-server.ts';
import { PreferencesService } from '../preferences/preferences.service.ts';
import { TellingService } from '../telling/telling.service.ts';
import { Crash, CrashingDatabase, type CrashPoint } from '../testing/crashing-database.ts';
import {
  type NotificationsWorld,
  openNotificationsWorld,
  type WaitingJob,
} from '../testing/notifications-world.ts';
import { DigestService } from './digest.service.ts';
import { DueService } from './due.service.ts';

let world: NotificationsWorld;
let database: CrashingDatabase;
let server: LocalMailServer;
let count = 0;

beforeAll(async () => {
  world = await openNotificationsWorld((clone) => {
    database = new CrashingDatabase({
      ...clone,
      poolSize: 4,
      statementTimeoutMilliseconds: 15_000,
    });
    return database;
  });
  server = await startMailServer();
  world.leaveBy({ way: 'smtp', url: server.url, from: 'a@example.com', requireTls: false });
});
afterAll(async () => {
  await world.close();
  await server.close();
});

const HOUR = 3_600_000;
const JOBS = ['notifications.tell', 'notifications.digest', 'mail.send'] as const;

/** One job, as a worker runs it. */
async function handle({ name, payload }: WaitingJob, now: Date): Promise<void> {
  const { organizationId = '', eventId = '', digestId = '', mailId = '' } = payload;
  if (name === 'notifications.tell')
    await world.get(TellingService).tell(organizationId, eventId, now);
  else if (name === 'notifications.digest')
    await world.get(DigestService).send(organizationId, digestId, now);
  else await world.get(MailSender).send(mailId);
}

/** Runs what waits; a job whose process dies stays, and another worker has it next time. Deaths follow the plan. */
async function work(now: Date, plan: readonly (CrashPoint | null)[]): Promise<void> {
  const jobs = await world.jobs(...JOBS);
  database.plan = [...plan];
  const survived = async (run: () => Promise<unknown>): Promise<boolean> => {
    try {
      await run();
      return true;
    } catch (error) {
      if (!(error instanceof Crash)) throw error;
      return false;
    }
  };
  await survived(() => world.get(DueService).run(now));
  const ended: WaitingJob[] = [];
  for (const job of jobs) if (await survived(() => handle(job, now))) ended.push(job);
  database.plan = [];
  for (const job of ended) await world.done(job);
}

interface Choice {
  app: boolean;
  mail: MailCadence;
}

const crash = fc.constantFrom<CrashPoint | null>('before', 'within', 'after', null, null);
const scenario = fc.record({
  people: fc.array(fc.record({ app: fc.boolean(), mail: fc.constantFrom(...MAIL_CADENCES) }), {
    minLength: 1,
    maxLength: 3,
  }),
  rounds: fc.array(
    fc.record({
      /** Whom each event of the round concerns, as bits over the people; 0 for everyone. */
      events: fc.array(fc.nat(7), { maxLength: 4 }),
      crashes: fc.array(crash, { maxLength: 10 }),
      hours: fc.integer({ min: 0, max: 60 }),
    }),
    { minLength: 1, maxLength: 4 },
  ),
});

/** What a person was told by mail: the counts of mails with different ids, as their digests have it. */
const toldByMail = (address: string): { told: number; ids: number } => {
  const own = new Map<string, string>();
  for (const { to, source } of server.received) {
    const [, id = ''] = /^Message-ID: (.+)$/im.exec(source) ?? [];
    if (to.includes(address)) own.set(id.trim(), source);
  }
  const things = [...own.values()].map((source) => {
    const subject = /^Subject: (.+?)\r\n(?!\s)/ims.exec(source)?.[1] ?? '';
    return Number(/(\d+) (?:things?|tasks)/.exec(subject)?.[1] ?? 1);
  });
  return { told: things.reduce((sum, one) => sum + one, 0), ids: own.size };
};

it('tells every event exactly once to each person by each way, wherever processes die', async () => {
  await fc.assert(
    fc.asyncProperty(scenario, async ({ people, rounds }) => {
      server.received.length = 0;
      const owner = await createTenant(world.database, `crash-${(count += 1)}`);
      const members: { who: TestTenant; choice: Choice; due: number }[] = [];
      for (const [index, choice] of people.entries()) {
        const who = await addMember(world.database, owner, `P${index}`);
        const preferences = world.get(PreferencesService);
        const {
          effectiveTimeZone: _zone,
          mailDelivered: _mail,
          ...given
        } = await preferences.read(who);
        const choices = { ...given.choices, assigned: choice };
        await preferences.change(who, { ...given, choices });
        members.push({ who, choice, due: 0 });
      }
      let now = Date.now();
      for (const { events, crashes, hours } of rounds) {
        for (const bits of events) {
          const concerned = members.filter((_, index) => bits === 0 || (bits >> index) % 2 === 1);
          for (const member of concerned) member.due += 1;
          await world.publish(owner, {
            to: bits === 0 ? 'everyone' : concerned.map(({ who }) => who.userId),
          });
        }
        await work(new Date(now), crashes);
        now += hours * HOUR;
        await work(new Date(now), [...crashes].reverse());
      }
      // Everybody comes back to life, and weeks pass.
      for (let times = 0; times < 8; times += 1) await work(new Date((now += 50 * HOUR)), []);
      const rows = await world.database.withTenant(owner, (transaction) =>
        transaction.notification.groupBy({ by: ['userId', 'inApp'], _sum: { count: true } }),
      );
      for (const { who, choice, due } of members) {
        const inApp = rows.find((row) => row.userId === who.userId && row.inApp)?._sum.count ?? 0;
        expect(inApp).toBe(choice.app ? due : 0);
        const address = `${nameOf(members, who)}@${owner.organizationId}.example`;
        expect(toldByMail(address).told).toBe(choice.mail === 'off' ? 0 : due);
      }
    }),
    { numRuns: Number(process.env['PITWALL_PROPERTY_RUNS'] ?? 25) },
  );
}, 600_000);

const nameOf = (members: { who: TestTenant }[], who: TestTenant): string =>
  `p${members.findIndex((member) => member.who === who)}`;
