import { DomainEvents, type NotableEvent } from '@pitwall/server-kernel';
import { addMember, createTenant, type TestTenant } from '@pitwall/testing';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openReportsWorld, type ReportsWorld } from '../testing/reports-world.ts';
import { ReportMailingService } from './report-mailing.service.ts';
import { ReportSchedulesService } from './report-schedules.service.ts';

let world: ReportsWorld;
let ana: TestTenant;
let ben: TestTenant;
let count = 0;
const published: NotableEvent[] = [];

beforeAll(async () => {
  world = await openReportsWorld();
  world.get(DomainEvents).onNotable(async (_transaction, _context, event) => {
    if (event.kind === 'report_ready') published.push(event);
  });
});
afterAll(() => world.close());
beforeEach(async () => {
  ana = await createTenant(world.database, `northwind-${(count += 1)}`);
  ben = await addMember(world.database, ana, 'Ben');
  published.length = 0;
});

const run = (at: string) => world.get(ReportMailingService).run(ana, new Date(at));
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
    expect(published).toMatchObject([
      { systemId: shop.id, target: { page: 'report', since: expect.stringMatching(/^\d{4}-/) } },
    ]);
    const [{ about = '', detail = '', to = [] } = {}] = published;
    expect(about).toContain('where it stands');
    expect(detail).toMatch(/[.] .+[.]$/);
    expect([...to].sort()).toEqual([ana.userId, ben.userId].sort());
    // A clock that slept over the day makes up for it, once.
    expect(await run(first(2, 19))).toBe(1);
    expect(published).toHaveLength(2);
    expect(published[0]?.key).not.toBe(published[1]?.key);
  });

  it('asked for by two runs at once is mailed once', async () => {
    await schedule([ana.userId]);
    const ran = await Promise.all([run(first(1)), run(first(1)), run(first(1))]);
    expect(ran.reduce((sum, one) => sum + one, 0)).toBe(1);
    expect(published).toHaveLength(1);
  });

  it('goes to nobody who has left', async () => {
    await schedule([ana.userId, ben.userId]);
    await world.database.withTenant(ana, (transaction) =>
      transaction.membership.deleteMany({ where: { userId: ben.userId } }),
    );
    await run(first(1));
    expect(published.map(({ to }) => to)).toEqual([[ana.userId]]);
    const { items } = await world.get(ReportSchedulesService).list(ana);
    expect(items[0]?.recipients.map(({ userId }) => userId)).toEqual([ana.userId]);
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
    expect(published).toEqual([]);
  });
});
