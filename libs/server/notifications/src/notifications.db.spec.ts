import { changeNotificationPreferencesSchema, type NotificationKind } from '@pitwall/contracts';
import {
  addMember,
  createTenant,
  createTestSystem,
  releaseCatalogue,
  smallCatalogue,
  type TestTenant,
} from '@pitwall/testing';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { InboxService } from './inbox/inbox.service.ts';
import { NotificationRepository } from './inbox/notification.repository.ts';
import { PreferencesService } from './preferences/preferences.service.ts';
import { TellingService } from './telling/telling.service.ts';
import { type NotificationsWorld, openNotificationsWorld } from './testing/notifications-world.ts';

let world: NotificationsWorld;
let inbox: InboxService;
let ana: TestTenant;
let ben: TestTenant;
let count = 0;

beforeAll(async () => {
  world = await openNotificationsWorld();
  inbox = world.get(InboxService);
  await releaseCatalogue(world.database, smallCatalogue());
});
afterAll(() => world.close());
beforeEach(async () => {
  ana = await createTenant(world.database, `northwind-${(count += 1)}`);
  ben = await addMember(world.database, ana, `Ben`);
  world.published.splice(0);
});

/** Runs what was left, as a worker does. */
async function tellAll(): Promise<void> {
  for (const job of await world.jobs('notifications.tell')) {
    const { organizationId = '', eventId = '' } = job.payload;
    await world.get(TellingService).tell(organizationId, eventId, new Date());
    await world.done(job);
  }
}
const listOf = async (who: TestTenant, query: { state?: 'unread'; kind?: NotificationKind } = {}) =>
  (await inbox.list(who, { limit: 50, state: 'all', ...query })).items;
const titlesOf = async (who: TestTenant) => (await listOf(who)).map(({ title }) => title);
const withCatalogue = { catalogueVersion: '2020.1' };

describe('an event', () => {
  it('reaches whom it concerns, and tells their open pages', async () => {
    await world.publish(ana, { about: 'Pool size', to: [ben.userId] });
    await tellAll();
    expect(await listOf(ben)).toMatchObject([
      { kind: 'assigned', count: 1, title: 'Somebody gave you the task “Pool size”', readAt: null },
    ]);
    expect(await listOf(ana)).toEqual([]);
    expect(world.published).toEqual([
      {
        organizationId: ana.organizationId,
        event: { kind: 'notifications.changed', userIds: [ben.userId] },
      },
    ]);
  });

  it('is told once however often it is published and its job runs', async () => {
    const event = { key: 'once', to: [ben.userId] } as const;
    await world.publish(ana, event);
    await world.publish(ana, event);
    const jobs = await world.jobs('notifications.tell');
    expect(jobs).toHaveLength(1);
    const [job] = jobs;
    const { organizationId = '', eventId = '' } = job?.payload ?? {};
    const telling = world.get(TellingService);
    const now = new Date();
    const told = await Promise.all([1, 2, 3].map(() => telling.tell(organizationId, eventId, now)));
    expect(told.sort()).toEqual([0, 0, 1]);
    expect(await telling.tell(organizationId, eventId, now)).toBe(0);
    expect(await listOf(ben)).toMatchObject([{ count: 1 }]);
    await tellAll();
  });

  it('is told to nobody when what it tells was undone', async () => {
    await expect(
      world.database.withTenant(ana, async (transaction) => {
        await world.publishIn(transaction, ana, { to: [ben.userId] });
        throw new Error('undone');
      }),
    ).rejects.toThrow('undone');
    expect(await world.jobs('notifications.tell')).toEqual([]);
  });

  it('that concerns somebody of another organization tells them nothing, here or there', async () => {
    const stranger = await createTenant(world.database, `southwind-${count}`);
    await world.publish(ana, { to: [stranger.userId, ben.userId] });
    await tellAll();
    expect(await listOf(stranger)).toEqual([]);
    expect(await listOf(ben)).toHaveLength(1);
  });

  it('of a system reaches everybody who sees it, a reviewer for theirs alone', async () => {
    const shop = await createTestSystem(world.database, ana, { slug: 'shop', ...withCatalogue });
    const bank = await createTestSystem(world.database, ana, { slug: 'bank', ...withCatalogue });
    const rita = await addMember(world.database, ana, 'Rita', 'reviewer');
    await world.database.withSystem('accept an invitation', (transaction) =>
      transaction.membershipSystem.create({
        data: { organizationId: ana.organizationId, userId: rita.userId, systemId: shop.id },
      }),
    );
    for (const { id, slug } of [shop, bank])
      await world.publish(ana, {
        kind: 'stage_changed',
        systemId: id,
        about: `${slug} is ready`,
        target: { page: 'overview' },
      });
    await world.publish(ana, { kind: 'sprint_ended', about: 'May' });
    await tellAll();
    const own = { ...rita, systems: [shop.id] };
    expect(await titlesOf(own)).toEqual(['shop is ready']);
    expect((await titlesOf(ben)).sort()).toEqual([
      'Sprint “May” ended',
      'bank is ready',
      'shop is ready',
    ]);
    expect((await listOf(ben, { kind: 'stage_changed' })).map(({ path }) => path)).toContain(
      `/northwind-${count}/systems/shop`,
    );
  });

  it('finds nobody who has left, and what they were told goes with them', async () => {
    await world.publish(ana, { to: [ben.userId] });
    await tellAll();
    await world.publish(ana, { to: [ben.userId] });
    await world.database.withTenant(ana, (transaction) =>
      transaction.membership.deleteMany({ where: { userId: ben.userId } }),
    );
    await tellAll();
    const left = await world.database.withTenant(ana, async (transaction) => [
      await transaction.notification.count(),
      await transaction.notificationDigest.count(),
    ]);
    expect(left).toEqual([0, 0]);
  });
});

describe('like events', () => {
  it('are one notification until it is read; then there is another', async () => {
    for (const about of ['a', 'b', 'c', 'd', 'e', 'f', 'g'])
      await world.publish(ana, { about, to: [ben.userId] });
    await world.publish(ana, { kind: 'task_reopened', about: 'x', to: [ben.userId] });
    await tellAll();
    const [reopened, assigned] = await listOf(ben);
    expect(reopened?.title).toBe('“x” is open again');
    expect(assigned).toMatchObject({
      count: 7,
      title: '7 tasks were given to you',
      samples: ['g', 'f', 'e', 'd', 'c'],
    });
    await inbox.mark(ben, assigned?.id ?? '', true);
    await world.publish(ana, { about: 'h', to: [ben.userId] });
    await tellAll();
    expect((await listOf(ben, { kind: 'assigned' })).map((one) => one.count)).toEqual([1, 7]);
  });

  it('of many workers at once lose none', async () => {
    for (let index = 0; index < 40; index += 1)
      await world.publish(ana, { about: `${index}`, to: 'everyone' });
    const telling = world.get(TellingService);
    const jobs = await world.jobs('notifications.tell');
    await Promise.all(
      jobs.map(({ payload: { organizationId = '', eventId = '' } }) =>
        telling.tell(organizationId, eventId, new Date()),
      ),
    );
    for (const job of jobs) await world.done(job);
    for (const who of [ana, ben]) expect(await listOf(who)).toMatchObject([{ count: 40 }]);
  });
});

describe('what is kept', () => {
  const DAY = 86_400_000;
  /** As the clock's job does, so many days from now. */
  const upkeep = (days: number) =>
    world.database.withTenant(ana, (transaction) =>
      world
        .get(NotificationRepository)
        .forget(transaction, new Date(Date.now() + days * DAY + 60_000)),
    );

  it('goes after 90 days, and a contradiction that lasts longer is still told once', async () => {
    const lasting = {
      kind: 'contradiction_found',
      key: 'contradiction:answer:1:absent',
      to: [ben.userId],
    } as const;
    await world.publish(ana, lasting);
    await world.publish(ana, { kind: 'assigned', key: 'assigned:1', to: [ben.userId] });
    await tellAll();
    await inbox.markAll(ben, { until: new Date(Date.now() + 60_000).toISOString() });
    await upkeep(89);
    expect(await listOf(ben)).toHaveLength(2);
    await upkeep(91);
    expect(await listOf(ben)).toEqual([]);
    // The system's standing is worked out anew each day, and names each contradiction that is there.
    await world.publish(ana, lasting);
    await tellAll();
    expect(await listOf(ben)).toEqual([]);
    const kept = await world.database.withTenant(ana, (transaction) =>
      transaction.notificationEvent.findMany({ select: { kind: true } }),
    );
    expect(kept).toEqual([{ kind: 'contradiction_found' }]);
  });
});

describe('the list', () => {
  it('pages, counts what is unread, and marks what was seen', async () => {
    const kinds = ['assigned', 'task_reopened', 'mentioned', 'stage_changed'] as const;
    for (const kind of kinds) await world.publish(ana, { kind, to: [ben.userId] });
    await tellAll();
    expect(await inbox.count(ben)).toEqual({ unread: 4 });
    const first = await inbox.list(ben, { limit: 3, state: 'all' });
    expect(first.items).toHaveLength(3);
    const rest = await inbox.list(ben, { limit: 3, state: 'all', cursor: first.next ?? '' });
    expect(rest).toMatchObject({ next: null, items: [{ kind: 'assigned' }] });
    const seenUntil = new Date().toISOString();
    await new Promise((resolve) => setTimeout(resolve, 5));
    await world.publish(ana, { kind: 'risk_ending', to: [ben.userId] });
    await tellAll();
    expect(await inbox.markAll(ben, { until: seenUntil })).toEqual({ marked: 4 });
    expect((await listOf(ben, { state: 'unread' })).map(({ kind }) => kind)).toEqual([
      'risk_ending',
    ]);
    expect(await inbox.count(ana)).toEqual({ unread: 0 });
  });

  it('is one’s own: another’s cannot be marked', async () => {
    await world.publish(ana, { to: [ben.userId] });
    await tellAll();
    const [one] = await listOf(ben);
    await expect(inbox.mark(ana, one?.id ?? '', true)).rejects.toMatchObject({
      code: 'resource.not_found',
    });
  });
});

describe('choices', () => {
  it('decide what comes where; what is chosen nowhere does not come', async () => {
    const preferences = world.get(PreferencesService);
    const { version, choices, ...rest } = await preferences.read(ben);
    expect([version, choices.assigned]).toEqual([0, { app: true, mail: 'at_once' }]);
    const chosen = changeNotificationPreferencesSchema.strip().parse({
      ...rest,
      version,
      choices: {
        ...choices,
        assigned: { app: false, mail: 'weekly' },
        task_reopened: { app: false, mail: 'off' },
      },
    });
    expect(await preferences.change(ben, chosen)).toMatchObject({ version: 1 });
    await expect(preferences.change(ben, chosen)).rejects.toMatchObject({
      code: 'resource.changed',
    });
    for (const kind of ['assigned', 'task_reopened', 'mentioned'] as const)
      await world.publish(ana, { kind, to: [ben.userId] });
    await tellAll();
    expect((await listOf(ben)).map(({ kind }) => kind)).toEqual(['mentioned']);
    const digests = await world.database.withTenant(ana, (transaction) =>
      transaction.notificationDigest.findMany({ orderBy: { cadence: 'asc' } }),
    );
    expect(digests.map(({ cadence }) => cadence)).toEqual(['at_once', 'weekly']);
  });
});
