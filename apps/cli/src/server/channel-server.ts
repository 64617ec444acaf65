import { createPitwallClient } from '@pitwall/api-client';
import {
  type ChangeChannel,
  type ChannelSecret,
  channelSchema,
  channelSecretSchema,
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
  change(channel: string, change: ChangeChannel): Promise<NotificationChannel>;
  /** Another one; that of before signs for a day too. */
  secret(channel: string): Promise<ChannelSecret>;
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
  const one = (channel: string) => ({ path: { organization, channel } });
  const secret = (channel: string) =>
    parsed(
      url,
      client.POST(`${CHANNELS}/{channel}/secret`, { params: one(channel) }),
      channelSecretSchema,
    );
  return {
    async list() {
      const call = client.GET(CHANNELS, { params: { path: { organization } } });
      return (await parsed(url, call, z.object({ items: z.array(channelSchema) }))).items;
    },
    async add(body) {
      const call = client.POST(CHANNELS, { params: { path: { organization } }, body });
      const made = await parsed(url, call, createdChannelSchema);
      if (made.kind !== 'webhook' || made.secret !== null) return made;
      // The answer with its secret was lost, and nobody has it: it gets another.
      return { ...made, secret: (await secret(made.id)).secret };
    },
    change: (id, body) =>
      parsed(url, client.PATCH(`${CHANNELS}/{channel}`, { params: one(id), body }), channelSchema),
    secret,
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
