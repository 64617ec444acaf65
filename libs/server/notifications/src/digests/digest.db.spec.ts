import type { MailCadence, NotificationKind } from '@pitwall/contracts';
import { MailSender } from '../../../mail/src/sending/mail-sender.ts';
import {
  type LocalMailServer,
  startMailServer,
} from '../../../mail/src/testing/local-mail-server.ts';
import { addMember, createTenant, type TestTenant } from '@pitwall/testing';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { InboxService } from '../inbox/inbox.service.ts';
import { PreferencesService } from '../preferences/preferences.service.ts';
import { TellingService } from '../telling/telling.service.ts';
import { type NotificationsWorld, openNotificationsWorld } from '../testing/notifications-world.ts';
import { DigestService } from './digest.service.ts';
import { DueService } from './due.service.ts';

let world: NotificationsWorld;
let server: LocalMailServer;
let ana: TestTenant;
let ben: TestTenant;
let count = 0;

beforeAll(async () => {
  world = await openNotificationsWorld();
  server = await startMailServer();
  world.leaveBy({
    way: 'smtp',
    url: server.url,
    from: 'Pitwall <pitwall@example.com>',
    requireTls: false,
  });
});
afterAll(async () => {
  await world.close();
  await server.close();
});
beforeEach(async () => {
  ana = await createTenant(world.database, `northwind-${(count += 1)}`);
  ben = await addMember(world.database, ana, 'Ben');
  server.received.length = 0;
});

const DAY = 86_400_000;
const later = (milliseconds: number): Date => new Date(Date.now() + milliseconds);

async function choose(
  who: TestTenant,
  kind: NotificationKind,
  mail: MailCadence,
  more: Partial<Awaited<ReturnType<PreferencesService['read']>>> = {},
): Promise<void> {
  const preferences = world.get(PreferencesService);
  const { effectiveTimeZone: _zone, mailDelivered: _mail, ...now } = await preferences.read(who);
  const choices = { ...now.choices, [kind]: { app: true, mail } };
  await preferences.change(who, { ...now, choices, ...more });
}

async function tellAll(now = new Date()): Promise<void> {
  for (const job of await world.jobs('notifications.tell')) {
    const { organizationId = '', eventId = '' } = job.payload;
    await world.get(TellingService).tell(organizationId, eventId, now);
    await world.done(job);
  }
}

/** What the worker does at a moment: finds what is due, makes the mails, and sends them. */
async function mailAll(now: Date): Promise<string[]> {
  await world.get(DueService).run(now);
  const outcomes: string[] = [];
  for (const job of await world.jobs('notifications.digest')) {
    const { organizationId = '', digestId = '' } = job.payload;
    outcomes.push(await world.get(DigestService).send(organizationId, digestId, now));
    await world.done(job);
  }
  for (const job of await world.jobs('mail.send')) {
    await world.get(MailSender).send(job.payload['mailId'] ?? '');
    await world.done(job);
  }
  return outcomes;
}

/** A mail's header lines together, and its text part as it reads. */
function read(source = ''): { head: string; text: string } {
  const [head = '', ...body] = source.split('\r\n\r\n');
  const text = body.join('\r\n\r\n').split(/^--[-\w]+/m)[1] ?? '';
  const encoded = text.includes('quoted-printable');
  const plain = encoded
    ? Buffer.from(
        text
          .replaceAll(/=\r\n/g, '')
          .replaceAll(/=([0-9A-F]{2})/g, (_, hex: string) =>
            String.fromCharCode(parseInt(hex, 16)),
          ),
        'latin1',
      ).toString('utf8')
    : text;
  return { head: head.replaceAll(/\r\n\s+/g, ' '), text: plain.replaceAll('\r\n', '\n') };
}

describe('a mail at once', () => {
  it('comes after a moment, with what one click ends it', async () => {
    await world.publish(ana, {
      about: 'Pool size',
      detail: 'It is due on Friday.',
      to: [ben.userId],
    });
    await tellAll();
    expect(await mailAll(new Date())).toEqual([]);
    expect(await mailAll(later(90_000))).toEqual(['left']);
    expect(await mailAll(later(2 * DAY))).toEqual([]);
    expect(server.received).toMatchObject([{ to: [`ben@${ana.organizationId}.example`] }]);
    const { head, text } = read(server.received[0]?.source);
    expect(text).toContain('* Somebody gave you the task “Pool size”\n  It is due on Friday.');
    expect(text).toContain(`http://localhost:4600/northwind-${count}/notifications/settings`);
    expect(head).toMatch(/List-Unsubscribe-Post: List-Unsubscribe=One-Click/);
    const [, token = ''] =
      /List-Unsubscribe: <http:\/\/localhost:4600\/api\/v1\/unsubscribe\/([\w-]{43})>/.exec(head) ??
      [];
    const preferences = world.get(PreferencesService);
    expect(await preferences.unsubscribe(token)).toEqual({ organization: `northwind-${count}` });
    expect(await preferences.unsubscribe(token)).toEqual({ organization: `northwind-${count}` });
    expect(await preferences.read(ben)).toMatchObject({ mail: false });
    await world.publish(ana, { to: [ben.userId] });
    await tellAll();
    expect(await mailAll(later(2 * DAY))).toEqual([]);
    expect((await world.get(InboxService).count(ben)).unread).toBe(2);
  });

  it('tells nothing of the organization to whom its rules for signing in keep out, and all once they are let in', async () => {
    const { organizationId, userId } = ben;
    const demand = (secondFactorRequired: boolean) =>
      world.database.withSystem('keep an account', (transaction) =>
        transaction.organization.update({
          where: { id: organizationId },
          data: { secondFactorRequired },
        }),
      );
    await demand(true);
    await world.publish(ana, { about: 'Pool size', detail: 'Friday.', to: [userId] });
    await tellAll();
    expect(await mailAll(later(90_000))).toEqual(['left']);
    const [closed] = server.received;
    expect(closed?.source).not.toMatch(/Pool size|Friday|gave you/);
    expect(read(closed?.source).text).toContain('1 thing waits for you at northwind-');
    expect(read(closed?.source).head).toMatch(/List-Unsubscribe-Post: List-Unsubscribe=One-Click/);
    expect((await world.get(InboxService).count(ben)).unread).toBe(1);
    await demand(false);
    await world.publish(ana, { about: 'Backups', to: [userId] });
    await tellAll();
    expect(await mailAll(later(DAY))).toEqual(['left']);
    expect(server.received[1]?.source).toContain('Backups');
  });

  it('of several things says in words that fit one and many what happened', async () => {
    await world.publish(ana, { kind: 'mentioned', about: 'about DB-05', to: [ben.userId] });
    for (const about of ['Pool size', 'Backups'])
      await world.publish(ana, { about, to: [ben.userId] });
    await tellAll();
    expect(await mailAll(later(90_000))).toEqual(['left']);
    expect(read(server.received[0]?.source).text).toMatch(
      /^3 things happened at .+: somebody mentions you in a comment; 2 tasks were given to you\.$/m,
    );
  });

  it('is not for what was read before it came', async () => {
    await world.publish(ana, { to: [ben.userId] });
    await tellAll();
    await world.get(InboxService).markAll(ben, { until: later(1_000).toISOString() });
    expect(await mailAll(later(90_000))).toEqual(['dropped']);
    expect(server.received).toEqual([]);
  });

  it('waits for the end of quiet hours that were chosen meanwhile', async () => {
    const now = new Date('2027-01-15T23:00:00Z');
    await world.publish(ana, { to: [ben.userId] });
    await tellAll(now);
    await choose(ben, 'assigned', 'at_once', {
      timeZone: 'Europe/Berlin',
      quiet: { from: 22 * 60, until: 7 * 60 },
    });
    expect(await mailAll(new Date('2027-01-15T23:05:00Z'))).toEqual(['postponed']);
    expect(await mailAll(new Date('2027-01-16T05:59:00Z'))).toEqual([]);
    expect(await mailAll(new Date('2027-01-16T06:01:00Z'))).toEqual(['left']);
  });
});

describe('a link that ends mails', () => {
  it('that is none is refused', async () => {
    await expect(world.get(PreferencesService).unsubscribe('x'.repeat(43))).rejects.toMatchObject({
      code: 'link.unusable',
    });
  });
});

describe('whoever is gone', () => {
  const inAWeek = later(8 * DAY);

  it('gets no mail: a member who left, whose account ends, whose access is over, whose organization ends', async () => {
    const { database } = world;
    const people = await Promise.all(
      ['Leaver', 'Ender', 'Guest'].map((name) => addMember(database, ana, name)),
    );
    const [leaver, ender, guest] = people;
    const to = people.map(({ userId }) => userId);
    await world.publish(ana, { to });
    await tellAll();
    await database.withSystem('forget a person', async (transaction) => {
      const one = (userId = '') => ({
        organizationId_userId: { organizationId: ana.organizationId, userId },
      });
      await transaction.membership.delete({ where: one(leaver?.userId) });
      await transaction.user.update({
        where: { id: ender?.userId ?? '' },
        data: { purgeAfter: later(30 * DAY) },
      });
      await transaction.membership.update({
        where: one(guest?.userId),
        data: { expiresAt: new Date() },
      });
    });
    expect(await mailAll(inAWeek)).toEqual(['dropped', 'dropped']);
    await world.publish(ana, { to: [ben.userId] });
    await tellAll();
    await database.withSystem('forget a person', (transaction) =>
      transaction.organization.update({
        where: { id: ana.organizationId },
        data: { deletedAt: new Date() },
      }),
    );
    expect(await mailAll(inAWeek)).toEqual(['dropped']);
    await world.publish(ana, { to: [ben.userId] });
    await tellAll();
    expect(await mailAll(inAWeek)).toEqual([]);
    expect(server.received).toEqual([]);
  });
});
