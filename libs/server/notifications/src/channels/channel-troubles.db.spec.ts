import { addMember, createTenant, type TestTenant } from '@pitwall/testing';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { InboxService } from '../inbox/inbox.service.ts';
import { type ChannelsWorld, openChannelsWorld, type Receiver } from '../testing/channels-world.ts';

let world: ChannelsWorld;
let receiver: Receiver;
let ana: TestTenant;
let people: Record<'admin' | 'member' | 'viewer', TestTenant>;
let count = 0;

beforeAll(async () => {
  world = await openChannelsWorld();
  ({ receiver } = world);
});
afterAll(() => world?.close());
beforeEach(async () => {
  ana = await createTenant(world.database, `northwind-${(count += 1)}`);
  people = {
    admin: await addMember(world.database, ana, 'Ben', 'admin'),
    member: await addMember(world.database, ana, 'Cai', 'member'),
    viewer: await addMember(world.database, ana, 'Dee', 'viewer'),
  };
  receiver.received.length = 0;
  receiver.answer = 200;
});

const DAY = 86_400_000;
const later = (milliseconds: number): Date => new Date(Date.now() + milliseconds);
const told = async (who: TestTenant) => {
  await world.tellAll(new Date());
  const { items } = await world.get(InboxService).list(who, {
    limit: 50,
    state: 'all',
    kind: 'channel_disabled',
  });
  return items;
};

describe('a channel that is disabled', () => {
  it('is told to those who can mend it, once, with what was wrong and where', async () => {
    const { id } = await world.create(ana, 'webhook');
    receiver.answer = 410;
    await world.tell(ana, 'May');
    await world.tell(ana, 'June');
    await world.deliver(new Date());
    for (const who of [ana, people.admin])
      expect(await told(who)).toMatchObject([
        {
          title: 'The channel “webhook” was disabled',
          detail: 'Its address answered that it is gone (410).',
          path: `/northwind-${count}/channels`,
          system: null,
          count: 1,
        },
      ]);
    expect(await told(people.member)).toEqual([]);
    expect(await told(people.viewer)).toEqual([]);
    const { action, actorUserId } = await world.database.withTenant(ana, (transaction) =>
      transaction.auditEvent.findFirstOrThrow({
        where: { subjectId: id, action: 'channel.disabled' },
      }),
    );
    expect({ action, actorUserId }).toEqual({ action: 'channel.disabled', actorUserId: null });
  });

  it('after days of failure is told again when it fails for days again', async () => {
    const { id } = await world.create(ana, 'webhook');
    const failForDays = async (from: number): Promise<void> => {
      receiver.answer = 500;
      await world.tell(ana, 'May', later(from));
      await world.deliver(later(from));
      expect(await world.channel(ana, id)).toMatchObject({ state: 'active' });
      await world.deliver(later(from + 5 * DAY + 60_000));
      expect(await world.channel(ana, id)).toMatchObject({ state: 'disabled' });
    };
    await failForDays(0);
    expect(await told(people.admin)).toMatchObject([
      { count: 1, detail: expect.stringContaining('answered 500') },
    ]);
    const version = (await world.channel(ana, id))?.version ?? 0;
    await world.channels.change(ana, id, { version, state: 'active' });
    await failForDays(6 * DAY);
    expect(await told(people.admin)).toMatchObject([{ count: 2 }]);
  });

  it('is told to the channels that are left', async () => {
    const left = await world.create(ana, 'webhook');
    receiver.answer = 410;
    await world.create(ana, 'slack', `${receiver.url}/gone`);
    await world.channels.change(ana, left.id, {
      version: left.version,
      kinds: ['channel_disabled'],
    });
    await world.tell(ana, 'May');
    await world.deliver(later(60_000));
    receiver.answer = 200;
    receiver.received.length = 0;
    await world.tellAll(new Date());
    await world.deliver(later(120_000));
    expect(receiver.received.map(({ body }) => JSON.parse(body) as unknown)).toMatchObject([
      { type: 'notification.channel_disabled', data: { about: 'slack' } },
    ]);
  });

  it('that somebody paused while a message was on its way stays paused', async () => {
    const { id, version } = await world.create(ana, 'webhook');
    receiver.answer = 410;
    await world.tell(ana, 'May');
    receiver.before = () => world.channels.change(ana, id, { version, state: 'paused' });
    await world.deliver(new Date());
    receiver.before = null;
    expect(await world.channel(ana, id)).toMatchObject({ state: 'paused', trouble: null });
    expect(await told(ana)).toEqual([]);
  });
});
