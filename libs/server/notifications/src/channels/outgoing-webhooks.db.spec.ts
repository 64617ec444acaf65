import type { ChannelKind } from '@pitwall/contracts';
import { createTenant, type TestTenant } from '@pitwall/testing';
import { Webhook } from 'standardwebhooks';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type ChannelsWorld, openChannelsWorld, type Receiver } from '../testing/channels-world.ts';
import { DeliverySender } from './delivery-sender.ts';

let world: ChannelsWorld;
let receiver: Receiver;
let ana: TestTenant;
let count = 0;

beforeAll(async () => {
  world = await openChannelsWorld();
  ({ receiver } = world);
});
afterAll(() => world?.close());
beforeEach(async () => {
  // What one test left, such as news of a disabled channel, is not told in the next.
  for (const job of await world.jobs('notifications.tell', 'notifications.deliver'))
    await world.done(job);
  ana = await createTenant(world.database, `northwind-${(count += 1)}`);
  receiver.received.length = 0;
  receiver.answer = 200;
  receiver.retryAfter = '7200';
});

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const later = (milliseconds: number): Date => new Date(Date.now() + milliseconds);
const create = (kind: ChannelKind, url?: string) => world.create(ana, kind, url);
const tell = (about: string, now?: Date) => world.tell(ana, about, now);
const log = (id: string) => world.log(ana, id);
const channel = (id: string) => world.channel(ana, id);

describe('a webhook', () => {
  it('is signed as the specification says, by its published library, and its secret is told once', async () => {
    const { id, secret } = await create('webhook');
    expect(secret).toMatch(/^whsec_/);
    expect(JSON.stringify(await world.channels.list(ana))).not.toMatch(/whsec_|secret-path/);
    await tell('May');
    await world.deliver(new Date());
    const [message] = receiver.received;
    const headers = message?.headers as Record<string, string>;
    const verified = new Webhook(secret ?? '').verify(message?.body ?? '', headers);
    expect(verified).toMatchObject({
      type: 'notification.sprint_ended',
      data: { kind: 'sprint_ended', about: 'May', title: 'Sprint “May” ended' },
    });
    expect(() => new Webhook(secret ?? '').verify(`${message?.body ?? ''} `, headers)).toThrow();
    expect(await log(id)).toMatchObject([
      { id: headers['webhook-id'], state: 'delivered', attempts: [{ status: 200, error: null }] },
    ]);
    await world.deliver(later(HOUR));
    expect(receiver.received).toHaveLength(1);
  });

  it('signs by both secrets for a day after it was given another', async () => {
    const { id, secret: first } = await create('webhook');
    const { secret: second } = await world.channels.rotate(ana, id);
    await tell('May');
    await world.deliver(new Date());
    const headers = receiver.received[0]?.headers as Record<string, string>;
    for (const secret of [first ?? '', second])
      expect(new Webhook(secret).verify(receiver.received[0]?.body ?? '', headers)).toBeTruthy();
    await world.publish(ana, { kind: 'sprint_ended', about: 'June' });
    const inTwoDays = later(48 * HOUR);
    await world.tellAll(inTwoDays);
    await world.deliver(inTwoDays);
    const signatures = String(receiver.received[1]?.headers['webhook-signature']).split(' ');
    expect(signatures).toHaveLength(1);
  });

  it('is tried again under the same id, ever later, and then replayed', async () => {
    const { id } = await create('webhook');
    receiver.answer = 500;
    await tell('May');
    const start = new Date();
    const tries: number[] = [];
    for (let next: string | null = start.toISOString(); next !== null;) {
      tries.push(Date.parse(next) - start.getTime());
      await world.deliver(new Date(next));
      const delivery = (await log(id))[0];
      next = delivery?.state === 'waiting' ? delivery.nextAttemptAt : null;
    }
    const waits = tries.slice(1).map((at, index) => at - (tries[index] ?? 0));
    expect(waits).toEqual([...waits].sort((one, other) => one - other));
    expect(tries.at(-1)).toBeGreaterThan(72 * HOUR);
    const [failed] = await log(id);
    expect(failed?.attempts.length).toBe(10);
    expect(failed).toMatchObject({ state: 'failed', nextAttemptAt: null });
    expect(new Set(receiver.received.map(({ headers }) => headers['webhook-id'])).size).toBe(1);
    expect(await channel(id)).toMatchObject({ state: 'active', trouble: null });
    receiver.answer = 200;
    await world.channels.replay(ana, id, failed?.id ?? '');
    await world.deliver(new Date());
    expect(await log(id)).toMatchObject([{ state: 'delivered' }]);
    expect(receiver.received.at(-1)?.headers['webhook-id']).toBe(failed?.id);
  });

  it('waits as long as its receiver asks', async () => {
    const { id } = await create('webhook');
    receiver.answer = 503;
    await tell('May');
    await world.deliver(new Date());
    const [waiting] = await log(id);
    const wait = Date.parse(waiting?.nextAttemptAt ?? '') - Date.now();
    expect(wait).toBeGreaterThan(1.9 * HOUR);
    await world.deliver(later(5 * MINUTE));
    expect(receiver.received).toHaveLength(1);
    receiver.retryAfter = '999999999';
    await world.deliver(later(3 * HOUR));
    const [asked] = await log(id);
    expect(Date.parse(asked?.nextAttemptAt ?? '')).toBeLessThanOrEqual(Date.now() + 27 * HOUR);
    await world.channels.delete(ana, id);
  });

  it('that is gone is disabled at once, and takes no more until somebody says so', async () => {
    const { id } = await create('webhook');
    receiver.answer = 410;
    await tell('May');
    await world.deliver(new Date());
    const gone = await channel(id);
    expect(gone).toMatchObject({ state: 'disabled', trouble: expect.stringContaining('gone') });
    const [failed] = await log(id);
    await expect(world.channels.replay(ana, id, failed?.id ?? '')).rejects.toMatchObject({
      code: 'resource.conflict',
    });
    await tell('June');
    expect(await log(id)).toHaveLength(1);
    const version = gone?.version ?? 0;
    await world.channels.change(ana, id, { version, state: 'active' });
    receiver.answer = 200;
    await tell('July');
    await world.deliver(new Date());
    expect(await log(id)).toMatchObject([{ state: 'delivered' }, { state: 'failed' }]);
  });

  it('that fails for five days is disabled, and goes on where it was by another address', async () => {
    const { id } = await create('webhook');
    receiver.answer = 500;
    await tell('May');
    await world.deliver(new Date());
    const inFiveDays = later(5 * 24 * HOUR + MINUTE);
    await world.deliver(inFiveDays);
    const disabled = await channel(id);
    expect(disabled).toMatchObject({
      state: 'disabled',
      trouble: expect.stringContaining('answered 500'),
    });
    const tried = receiver.received.length;
    await world.deliver(later(8 * 24 * HOUR));
    expect(receiver.received).toHaveLength(tried);
    receiver.answer = 200;
    const version = disabled?.version ?? 0;
    expect(
      await world.channels.change(ana, id, { version, url: `${receiver.url}/new` }),
    ).toMatchObject({
      state: 'active',
      trouble: null,
      failingSince: null,
    });
    await world.deliver(later(8 * 24 * HOUR));
    expect(await log(id)).toMatchObject([{ state: 'delivered' }]);
  });

  it('that somebody paused stays so with another address', async () => {
    const { id, version } = await create('webhook');
    await world.channels.change(ana, id, { version, state: 'paused' });
    const changed = await world.channels.change(ana, id, {
      version: version + 1,
      url: `${receiver.url}/new`,
    });
    expect(changed.state).toBe('paused');
    await expect(world.channels.change(ana, id, { version, name: 'late' })).rejects.toMatchObject({
      code: 'resource.changed',
    });
  });

  it('whose process dies between sending and writing it down is sent again under its id', async () => {
    const { id } = await create('webhook');
    await tell('May');
    const [job] = await world.jobs('notifications.deliver');
    const { organizationId = '', deliveryId = '' } = job?.payload ?? {};
    const sender = world.get(DeliverySender);
    const plain = world.database.withTenant.bind(world.database);
    let calls = 0;
    world.database.withTenant = ((...given: Parameters<typeof plain>) => {
      if ((calls += 1) === 2) throw new Error('killed');
      return plain(...given);
    }) as typeof world.database.withTenant;
    await expect(sender.send(organizationId, deliveryId, new Date())).rejects.toThrow('killed');
    world.database.withTenant = plain as typeof world.database.withTenant;
    await world.deliver(later(3 * MINUTE));
    expect(receiver.received.map(({ headers }) => headers['webhook-id'])).toEqual([
      deliveryId,
      deliveryId,
    ]);
    expect(await log(id)).toMatchObject([{ state: 'delivered' }]);
  });
});
