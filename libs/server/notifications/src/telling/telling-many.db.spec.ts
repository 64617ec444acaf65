import { createTenant } from '@pitwall/testing';
import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type NotificationsWorld, openNotificationsWorld } from '../testing/notifications-world.ts';
import { TellingService } from './telling.service.ts';

const EVENTS = 200;
const MEMBERS = 80;
/** With the one who made the organization. */
const PEOPLE = MEMBERS + 1;

let world: NotificationsWorld;

beforeAll(async () => {
  world = await openNotificationsWorld();
});
afterAll(() => world.close());

describe('a burst of events in an organization of many', () => {
  it('is told in transactions that have an end, everything once', async () => {
    const ana = await createTenant(world.database, 'northwind');
    await world.database.withSystem('fill the demonstration', async (transaction) => {
      const ids = Array.from({ length: MEMBERS }, () => crypto.randomUUID());
      await transaction.user.createMany({
        data: ids.map((id) => ({
          id,
          email: `${id}@example.com`,
          emailKey: `${id}@example.com`,
          name: 'One of many',
        })),
      });
      const { organizationId } = ana;
      await transaction.membership.createMany({
        data: ids.map((userId) => ({ organizationId, userId, role: 'member' })),
      });
    });
    const events = Array.from({ length: EVENTS }, () => uuidv7());
    await world.database.withTenant(ana, (transaction) =>
      transaction.notificationEvent.createMany({
        data: events.map((id) => ({
          id,
          organizationId: ana.organizationId,
          key: id,
          kind: 'assigned',
          about: 'a task',
          detail: '',
          target: { page: 'sprints' },
          addressees: [],
          everyone: true,
        })),
      }),
    );
    const told: number[] = [];
    // The last one first: its own job tells it, whatever waits before it.
    for (let next = events.at(-1); next !== undefined;) {
      const id = next;
      told.push(await world.get(TellingService).tell(ana.organizationId, id, new Date()));
      const left = await world.database.withTenant(ana, (transaction) =>
        transaction.notificationEvent.findMany({ where: { toldAt: null }, select: { id: true } }),
      );
      expect(left).not.toContainEqual({ id });
      next = left[0]?.id;
    }
    expect(Math.max(...told) * PEOPLE).toBeLessThanOrEqual(10_000);
    expect(told[0]).toBeGreaterThan(1);
    expect(told.reduce((sum, one) => sum + one, 0)).toBe(EVENTS);
    const counts = await world.database.withTenant(ana, (transaction) =>
      transaction.notification.groupBy({ by: ['userId'], _sum: { count: true } }),
    );
    expect(counts.map(({ _sum }) => _sum.count)).toEqual(Array(PEOPLE).fill(EVENTS));
  });
});
