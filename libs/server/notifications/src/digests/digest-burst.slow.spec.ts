import {
  type LocalMailServer,
  startMailServer,
} from '../../../mail/src/testing/local-mail-server.ts';
import { MailSender } from '../../../mail/src/sending/mail-sender.ts';
import { addMember, createTenant, type TestTenant } from '@pitwall/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
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

beforeAll(async () => {
  world = await openNotificationsWorld();
  server = await startMailServer();
  world.leaveBy({ way: 'smtp', url: server.url, from: 'a@example.com', requireTls: false });
  ana = await createTenant(world.database, 'northwind');
  ben = await addMember(world.database, ana, 'Ben');
});
afterAll(async () => {
  await world.close();
  await server.close();
});

describe('10,000 events in an hour', () => {
  it('make one mail of the day, and one row in the app', { timeout: 240_000 }, async () => {
    const EVENTS = 10_000;
    const preferences = world.get(PreferencesService);
    const {
      effectiveTimeZone: _zone,
      mailDelivered: _mail,
      ...given
    } = await preferences.read(ben);
    const choices = { ...given.choices, assigned: { app: true, mail: 'daily' as const } };
    await preferences.change(ben, { ...given, choices });
    const { organizationId } = ana;
    await world.database.withTenant(ana, async (transaction) => {
      await transaction.$executeRaw`
        INSERT INTO notification_event (id, organization_id, key, kind, about, detail, target, addressees, everyone)
        SELECT gen_random_uuid(), ${organizationId}::uuid, 'many:' || n, 'assigned', 'task ' || n, '',
               '{"page":"sprints"}', ARRAY[${ben.userId}::uuid], false
        FROM generate_series(1, ${EVENTS}::int) n`;
    });
    const ids = await world.database.withTenant(ana, (transaction) =>
      transaction.notificationEvent.findMany({ select: { id: true } }),
    );
    const queue = ids.map(({ id }) => id);
    const telling = world.get(TellingService);
    const work = async (): Promise<void> => {
      for (let id = queue.pop(); id !== undefined; id = queue.pop())
        await telling.tell(organizationId, id, new Date());
    };
    const start = Date.now();
    await Promise.all([work(), work(), work(), work()]);
    console.info(`${EVENTS} events were told in ${Math.round((Date.now() - start) / 1_000)} s`);
    const { items } = await world.get(InboxService).list(ben, { limit: 100, state: 'all' });
    expect(items).toMatchObject([{ count: EVENTS, title: '10,000 tasks were given to you' }]);
    const inTwoDays = new Date(Date.now() + 2 * 86_400_000);
    await world.get(DueService).run(inTwoDays);
    const digests = await world.jobs('notifications.digest');
    expect(digests).toHaveLength(1);
    for (const { payload } of digests)
      await world.get(DigestService).send(organizationId, payload['digestId'] ?? '', inTwoDays);
    for (const { payload } of await world.jobs('mail.send'))
      await world.get(MailSender).send(payload['mailId'] ?? '');
    expect(server.received).toHaveLength(1);
    const [mail] = server.received;
    expect(mail?.source).toMatch(/^Subject: Your day at northwind: 10,000 things/m);
    expect(mail?.source.replaceAll(/=\r\n/g, '')).toContain('and 9,995 more');
    expect(mail?.source.length).toBeLessThan(20_000);
  });
});
