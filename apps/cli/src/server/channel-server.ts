import { createPitwallClient } from '@pitwall/api-client';
import {
  channelSchema,
  type CreateChannel,
  type CreatedChannel,
  createdChannelSchema,
  type NotificationChannel,
  type NotificationDelivery,
  notificationDeliverySchema,
  type NotificationDeliveryState,
  pageSchema,
} from '@pitwall/contracts';
import { z } from 'zod';
import type { Target } from '../configuration/target.ts';
import { allPages, PAGE } from './all-pages.ts';
import { patientFetch } from './patient-fetch.ts';
import { parsed } from './pitwall-server.ts';

/** What `pitwall channels` asks of a Pitwall server. Failures are CliErrors that say what to do. */
export interface ChannelServer {
  list(): Promise<NotificationChannel[]>;
  add(channel: CreateChannel): Promise<CreatedChannel>;
  remove(channel: string): Promise<void>;
  test(channel: string): Promise<NotificationDelivery>;
  /** The newest first. */
  deliveries(
    channel: string,
    state: NotificationDeliveryState | undefined,
  ): AsyncGenerator<NotificationDelivery>;
  replay(channel: string, message: string): Promise<NotificationDelivery>;
}

const CHANNELS = '/api/v1/organizations/{organization}/notification-channels';

/** The server through the typed client. */
export const connectChannels = (
  { url, token, organization }: Target,
  signal: AbortSignal,
): ChannelServer => {
  const client = createPitwallClient({ baseUrl: url, token, fetch: patientFetch(signal) });
  // Its answer holds a secret that nobody keeps, so that none can be given a second time.
  const once = patientFetch(signal, { repeatsUnanswered: false });
  const one = (channel: string) => ({ path: { organization, channel } });
  return {
    async list() {
      const call = client.GET(CHANNELS, { params: { path: { organization } } });
      return (await parsed(url, call, z.object({ items: z.array(channelSchema) }))).items;
    },
    add: (body) =>
      parsed(
        url,
        client.POST(CHANNELS, { params: { path: { organization } }, body, fetch: once }),
        createdChannelSchema,
      ),
    async remove(id) {
      const call = client.DELETE(`${CHANNELS}/{channel}`, { params: one(id) });
      await parsed(url, call, z.unknown());
    },
    test: (id) =>
      parsed(
        url,
        client.POST(`${CHANNELS}/{channel}/test`, { params: one(id) }),
        notificationDeliverySchema,
      ),
    deliveries: (id, state) =>
      allPages((cursor) =>
        parsed(
          url,
          client.GET(`${CHANNELS}/{channel}/deliveries`, {
            params: { ...one(id), query: { state, cursor, limit: PAGE } },
          }),
          pageSchema(notificationDeliverySchema),
        ),
      ),
    replay: (channel, message) =>
      parsed(
        url,
        client.POST(`${CHANNELS}/{channel}/deliveries/{message}/replay`, {
          params: { path: { organization, channel, message } },
        }),
        notificationDeliverySchema,
      ),
  };
};
