import type { ChannelKind } from '@pitwall/contracts';
import { createTenant, type TestTenant } from '@pitwall/testing';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type ChannelsWorld, openChannelsWorld, type Receiver } from '../testing/channels-world.ts';
import { ChannelSecrets } from './channel-secrets.ts';

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
  ana = await createTenant(world.database, `northwind-${(count += 1)}`);
  receiver.received.length = 0;
  receiver.answer = 200;
  receiver.retryAfter = '7200';
});

const MINUTE = 60_000;
const later = (milliseconds: number): Date => new Date(Date.now() + milliseconds);
const create = (kind: ChannelKind, url?: string) => world.create(ana, kind, url);
const tell = (about: string, now?: Date) => world.tell(ana, about, now);
const log = (id: string) => world.log(ana, id);

describe('a chat', () => {
  it('gets one message for what happens within a moment', async () => {
    const slack = await create('slack');
    const teams = await create('teams');
    expect([slack.secret, teams.secret]).toEqual([null, null]);
    for (let index = 0; index < 25; index += 1)
      await world.publish(ana, { kind: 'sprint_ended', about: `<b>${index}</b> & more` });
    await world.tellAll(new Date());
    await world.deliver(new Date());
    expect(receiver.received).toEqual([]);
    await world.deliver(later(MINUTE));
    expect(receiver.received).toHaveLength(2);
    const bodies = receiver.received.map(({ body }) => JSON.parse(body) as Record<string, unknown>);
    const slackMessage = bodies.find((body) => 'blocks' in body);
    expect(slackMessage).toMatchObject({ text: 'Pitwall: 25 things' });
    const words = JSON.stringify(slackMessage);
    expect(words).toContain('|Sprint “&lt;b&gt;0&lt;/b&gt; &amp; more” ended>');
    expect(words).toContain('and 5 more');
    const { blocks } = slackMessage as { blocks: { text: { text: string } }[] };
    for (const block of blocks) expect(block.text.text.length).toBeLessThanOrEqual(3_000);
    const card = bodies.find((body) => 'attachments' in body);
    expect(card).toMatchObject({
      type: 'message',
      attachments: [
        {
          contentType: 'application/vnd.microsoft.card.adaptive',
          content: { type: 'AdaptiveCard', version: '1.4' },
        },
      ],
    });
    expect(JSON.stringify(card).length).toBeLessThan(28_000);
    expect(await log(slack.id)).toMatchObject([{ state: 'delivered', count: 25 }]);
  });

  it('is tested by a message of its own', async () => {
    const { id } = await create('slack');
    await world.channels.test(ana, id);
    await world.deliver(new Date());
    expect(receiver.received[0]?.body).toContain('A test message of Pitwall');
  });
});

describe('an address within the network', () => {
  it.each([
    'http://169.254.169.254/latest',
    'http://10.0.0.1/hook',
    'http://[::1]/hook',
    'http://127.0.0.2:5432/',
  ])('%s is refused when it is saved, with the field at fault', async (inside) => {
    await expect(create('slack', inside)).rejects.toMatchObject({
      code: 'request.invalid',
      more: { errors: [{ path: 'url' }] },
    });
    expect((await world.channels.list(ana)).items).toEqual([]);
  });

  it('that a saved name leads to by now is refused when something is sent', async () => {
    const { id } = await create('webhook');
    const { organizationId } = ana;
    const address = world
      .get(ChannelSecrets)
      .sealAddress('http://10.0.0.1/hook', organizationId, id);
    await world.database.withTenant(ana, (transaction) =>
      transaction.notificationChannel.updateMany({ where: { id }, data: { address } }),
    );
    await tell('May');
    await world.deliver(new Date());
    const [delivery] = await log(id);
    expect(delivery).toMatchObject({ state: 'waiting', attempts: [{ status: null }] });
    expect(delivery?.attempts[0]?.error).toMatch(/10\.0\.0\.1|address/);
    expect(receiver.received).toEqual([]);
  });
});

describe('a channel', () => {
  it('of another organization cannot be seen, changed, tested or replayed', async () => {
    const { id, version } = await create('webhook');
    await tell('May');
    await world.deliver(new Date());
    const [delivery] = await log(id);
    expect(delivery).toMatchObject({ state: 'delivered' });
    const stranger = await createTenant(world.database, `southwind-${count}`);
    expect((await world.channels.list(stranger)).items).toEqual([]);
    for (const attempt of [
      () => world.channels.change(stranger, id, { version, name: 'mine' }),
      () => world.channels.delete(stranger, id),
      () => world.channels.rotate(stranger, id),
      () => world.channels.log(stranger, id, { limit: 5 }),
      () => world.channels.test(stranger, id),
      () => world.channels.replay(stranger, id, delivery?.id ?? ''),
    ])
      await expect(attempt()).rejects.toMatchObject({ code: 'resource.not_found' });
    await world.deliver(later(MINUTE));
    expect(receiver.received).toHaveLength(1);
  });
});
