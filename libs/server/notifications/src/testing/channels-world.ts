import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import {
  type ChannelKind,
  type CreatedChannel,
  NOTIFICATION_KIND_NAMES,
  type NotificationChannel,
  type NotificationDelivery,
} from '@pitwall/contracts';
import type { TestTenant } from '@pitwall/testing';
import { ChannelsService } from '../channels/channels.service.ts';
import { DeliverySender } from '../channels/delivery-sender.ts';
import { DueService } from '../digests/due.service.ts';
import { TellingService } from '../telling/telling.service.ts';
import { type NotificationsWorld, openNotificationsWorld } from './notifications-world.ts';

interface Received {
  headers: IncomingHttpHeaders;
  body: string;
}

/** A server that takes messages, and answers as a test says. */
export interface Receiver {
  url: string;
  received: Received[];
  /** The status of its answers; `retryAfter` is told with 503. */
  answer: number;
  retryAfter: string;
  /** What happens between a message and its answer. */
  before: (() => Promise<unknown>) | null;
  close(): Promise<void>;
}

export interface ChannelsWorld extends NotificationsWorld {
  channels: ChannelsService;
  receiver: Receiver;
  create(tenant: TestTenant, kind: ChannelKind, url?: string): Promise<CreatedChannel>;
  /** Publishes that a sprint ended, and tells it at a moment. */
  tell(tenant: TestTenant, about: string, now?: Date): Promise<void>;
  tellAll(now: Date): Promise<void>;
  /** What a worker does at a moment. */
  deliver(now: Date): Promise<void>;
  log(tenant: TestTenant, channel: string): Promise<NotificationDelivery[]>;
  channel(tenant: TestTenant, id: string): Promise<NotificationChannel | undefined>;
}

async function openReceiver(): Promise<Receiver> {
  const server = createServer((request, response) => {
    const parts: Buffer[] = [];
    request.on('data', (part: Buffer) => parts.push(part));
    request.on('end', () => {
      const { method, headers } = request;
      if (method !== 'POST') {
        response.writeHead(405).end();
        return;
      }
      receiver.received.push({ headers, body: Buffer.concat(parts).toString('utf8') });
      const respond = (): void => {
        const { answer, retryAfter } = receiver;
        response.writeHead(answer, answer === 503 ? { 'retry-after': retryAfter } : {}).end('ok');
      };
      void (receiver.before?.() ?? Promise.resolve()).then(respond);
    });
  });
  const receiver: Receiver = {
    url: '',
    received: [],
    answer: 200,
    retryAfter: '7200',
    before: null,
    close: () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve();
        });
        server.closeAllConnections();
      }),
  };
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  receiver.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/hook/secret-path`;
  return receiver;
}

export async function openChannelsWorld(): Promise<ChannelsWorld> {
  const world = await openNotificationsWorld();
  const receiver = await openReceiver();
  const channels = world.get(ChannelsService);
  const tellAll: ChannelsWorld['tellAll'] = async (now) => {
    for (const job of await world.jobs('notifications.tell')) {
      const { organizationId = '', eventId = '' } = job.payload;
      await world.get(TellingService).tell(organizationId, eventId, now);
      await world.done(job);
    }
  };
  return {
    ...world,
    channels,
    receiver,
    create: (tenant, kind, url = receiver.url) =>
      channels.create(tenant, { kind, name: kind, url, kinds: [...NOTIFICATION_KIND_NAMES] }),
    async tell(tenant, about, now = new Date()) {
      await world.publish(tenant, { kind: 'sprint_ended', about });
      await tellAll(now);
    },
    tellAll,
    async deliver(now) {
      await world.get(DueService).run(now);
      for (const job of await world.jobs('notifications.deliver')) {
        const { organizationId = '', deliveryId = '' } = job.payload;
        await world.get(DeliverySender).send(organizationId, deliveryId, now);
        await world.done(job);
      }
    },
    log: async (tenant, channel) => (await channels.log(tenant, channel, { limit: 50 })).items,
    channel: async (tenant, id) =>
      (await channels.list(tenant)).items.find((channel) => channel.id === id),
    async close() {
      await world.close();
      await receiver.close();
    },
  };
}
