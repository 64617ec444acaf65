import { addMember, createTenant } from '@pitwall/testing';
import { describe, expect, it } from 'vitest';
import { MailSender } from '../../../mail/src/sending/mail-sender.ts';
import { startMailServer } from '../../../mail/src/testing/local-mail-server.ts';
import { TellingService } from '../telling/telling.service.ts';
import { openNotificationsWorld } from '../testing/notifications-world.ts';
import { DigestService } from './digest.service.ts';
import { DueService } from './due.service.ts';

const DAY = 86_400_000;
const later = (milliseconds: number): Date => new Date(Date.now() + milliseconds);

describe('a mail server', () => {
  type Manner = 'takes' | 'refuses' | 'hangs';

  /** One that takes, refuses, or accepts the connection and never says a word. */
  async function startMoodyServer() {
    const mood: { now: Manner } = { now: 'takes' };
    const server = await startMailServer({
      onConnect: (_session, done) => {
        if (mood.now !== 'hangs') done();
      },
      onRcptTo: (_address, _session, done) => {
        done(
          mood.now === 'refuses'
            ? Object.assign(new Error('later'), { responseCode: 451 })
            : undefined,
        );
      },
      closeTimeout: 100,
    });
    return { ...server, mood };
  }

  it.each([
    ['refuses', /EENVELOPE 451/],
    ['hangs', /did not take the mail \(ETIMEDOUT\)/],
  ] as const)(
    'that %s loses nothing: the mail waits, and is told once when it is back',
    async (manner, failure) => {
      const moody = await startMoodyServer();
      // The transport keeps its first server: each of these has a world of its own connection.
      const own = await openNotificationsWorld();
      try {
        own.leaveBy({ way: 'smtp', url: moody.url, from: 'a@example.com', requireTls: false });
        const tenant = await createTenant(own.database, manner);
        const member = await addMember(own.database, tenant, 'Cy');
        await own.publish(tenant, { to: [member.userId] });
        const [tell] = await own.jobs('notifications.tell');
        const { organizationId = '', eventId = '' } = tell?.payload ?? {};
        await own.get(TellingService).tell(organizationId, eventId, new Date());
        await own.get(DueService).run(later(90_000));
        const [digest] = await own.jobs('notifications.digest');
        const id = digest?.payload['digestId'] ?? '';
        expect(await own.get(DigestService).send(organizationId, id, later(90_000))).toBe('left');
        const [mail] = await own.jobs('mail.send');
        const mailId = mail?.payload['mailId'] ?? '';
        const state = async () => {
          const found = await own.database.withSystem('send a mail', (transaction) =>
            transaction.mail.findUniqueOrThrow({ where: { id: mailId } }),
          );
          return found.state;
        };
        moody.mood.now = manner;
        await expect(own.get(MailSender).send(mailId)).rejects.toThrow(failure);
        expect(await state()).toBe('waiting');
        expect(moody.received).toEqual([]);
        moody.mood.now = 'takes';
        // Its job comes again, and once more than it had to; so does what made the mail.
        for (const _time of [1, 2]) {
          await own.get(MailSender).send(mailId);
          expect(await own.get(DigestService).send(organizationId, id, later(DAY))).toBe('nothing');
        }
        expect(await state()).toBe('sent');
        expect(moody.received).toMatchObject([{ to: [`cy@${organizationId}.example`] }]);
        expect(await own.get(DueService).run(later(2 * DAY))).toBe(0);
      } finally {
        await own.close();
        await moody.close();
      }
    },
    60_000,
  );
});
