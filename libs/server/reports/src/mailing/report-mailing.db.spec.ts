import { Database } from '@pitwall/server-db';
import { Mailer } from '@pitwall/server-mail';
import { addMember, createTenant, type TestTenant } from '@pitwall/testing';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openReportsWorld, type ReportsWorld } from '../testing/reports-world.ts';
import { ReportMailingService } from './report-mailing.service.ts';
import { ReportSchedulesService } from './report-schedules.service.ts';

let world: ReportsWorld;
let ana: TestTenant;
let ben: TestTenant;
let count = 0;

beforeAll(async () => {
  world = await openReportsWorld();
});
afterAll(() => world.close());
beforeEach(async () => {
  ana = await createTenant(world.database, `northwind-${(count += 1)}`);
  ben = await addMember(world.database, ana, 'Ben');
});

const run = (at: string) => world.get(ReportMailingService).run(ana, new Date(at));
/** Mails of this organization, as they would be sent. */
const mails = async () => {
  const rows = await world.get(Database).withSystem('send a mail', (transaction) =>
    transaction.mail.findMany({
      where: { organizationId: ana.organizationId },
      orderBy: { id: 'asc' },
    }),
  );
  return rows.map(({ id, organizationId, content }) =>
    world.get(Mailer).open(id, organizationId, content ?? ''),
  );
};
const schedule = (recipientIds: string[], day = 1, system?: string) =>
  world.get(ReportSchedulesService).create(ana, { day, recipientIds, system });
/** The first of the month that comes so many months from now. */
const first = (months: number, day = 1): string => {
  const now = new Date();
  return new Date(
    Date.UTC(now.getUTCFullYear(), now.getUTCMonth() + months, day, 12),
  ).toISOString();
};

describe('a report that is mailed each month', () => {
  it('goes to each chosen member once a month, however often the clock asks', async () => {
    const shop = await world.system(ana);
    await schedule([ana.userId, ben.userId], 5, shop.slug);
    expect(await run(first(1, 4))).toBe(0);
    expect(await run(first(1, 5))).toBe(1);
    expect(await run(first(1, 5))).toBe(0);
    expect(await run(first(1, 28))).toBe(0);
    const sent = await mails();
    expect(sent).toHaveLength(2);
    expect(new Set(sent.map(({ to }) => to)).size).toBe(2);
    expect(sent[0]?.subject).toContain('where it stands');
    expect(sent[0]?.action?.url).toContain(`/systems/${shop.slug}/report?since=`);
    // A clock that slept over the day makes up for it, once.
    expect(await run(first(2, 19))).toBe(1);
    expect(await mails()).toHaveLength(4);
  });

  it('asked for by two runs at once is mailed once', async () => {
    await schedule([ana.userId]);
    const ran = await Promise.all([run(first(1)), run(first(1)), run(first(1))]);
    expect(ran.reduce((sum, one) => sum + one, 0)).toBe(1);
    expect(await mails()).toHaveLength(1);
  });

  it('goes to nobody who has left', async () => {
    await schedule([ana.userId, ben.userId]);
    await world.database.withTenant(ana, (transaction) =>
      transaction.membership.deleteMany({ where: { userId: ben.userId } }),
    );
    await run(first(1));
    expect(await mails()).toHaveLength(1);
    const { items } = await world.get(ReportSchedulesService).list(ana);
    expect(items[0]?.recipients.map(({ userId }) => userId)).toEqual([ana.userId]);
  });

  it('goes to nobody who ended the mails of the organization, and says where that is done', async () => {
    await schedule([ana.userId, ben.userId]);
    await world.database.withTenant(ana, (transaction) =>
      transaction.notificationPreference.create({
        data: {
          organizationId: ana.organizationId,
          userId: ben.userId,
          choices: {},
          digestHour: 8,
          digestWeekday: 1,
          mailOffAt: new Date(),
        },
      }),
    );
    expect(await run(first(1))).toBe(1);
    const sent = await mails();
    expect(sent).toHaveLength(1);
    expect(sent[0]?.because).toContain('somebody of');
    expect(sent[0]?.subscription?.links.map(({ url }) => new URL(url).pathname)).toEqual([
      expect.stringMatching(/notifications\/settings$/),
    ]);
  });

  it('is not for strangers, and ends when it is taken away', async () => {
    const eve = await createTenant(world.database, `southwind-${count}`);
    await expect(schedule([eve.userId])).rejects.toMatchObject({ code: 'request.invalid' });
    const { id } = await schedule([ana.userId]);
    await expect(world.get(ReportSchedulesService).delete(eve, id)).rejects.toMatchObject({
      code: 'resource.not_found',
    });
    await world.get(ReportSchedulesService).delete(ana, id);
    expect(await run(first(1))).toBe(0);
    expect(await mails()).toEqual([]);
  });
});
