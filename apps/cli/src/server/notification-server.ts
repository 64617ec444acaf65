import { createPitwallClient } from '@pitwall/api-client';
import {
  type ChangeNotificationPreferences,
  markedNotificationsSchema,
  type Notification,
  notificationCountSchema,
  type NotificationKind,
  type NotificationPreferences,
  notificationPreferencesSchema,
  notificationSchema,
  pageSchema,
} from '@pitwall/contracts';
import { z } from 'zod';
import type { Target } from '../configuration/target.ts';
import { allPages, PAGE } from './all-pages.ts';
import { patientFetch } from './patient-fetch.ts';
import { parsed } from './pitwall-server.ts';

export interface NotificationFilter {
  state: 'unread' | 'all';
  kind?: NotificationKind | undefined;
}

/** What `pitwall notifications` asks of a Pitwall server. Failures are CliErrors that say what to do. */
export interface NotificationServer {
  /** The newest first. */
  list(filter: NotificationFilter): AsyncGenerator<Notification>;
  /** At most 1,000. */
  unread(): Promise<number>;
  read(id: string): Promise<void>;
  preferences(): Promise<NotificationPreferences>;
  choose(preferences: ChangeNotificationPreferences): Promise<NotificationPreferences>;
  /** What is there at a moment; gives how many. */
  readAll(kind: NotificationKind | undefined, until: string): Promise<number>;
}

const NOTIFICATIONS = '/api/v1/organizations/{organization}/notifications';

/** The server through the typed client. */
export const connectNotifications = (
  { url, token, organization }: Target,
  signal: AbortSignal,
): NotificationServer => {
  const client = createPitwallClient({ baseUrl: url, token, fetch: patientFetch(signal) });
  const path = { organization };
  return {
    list: ({ state, kind }) =>
      allPages((cursor) =>
        parsed(
          url,
          client.GET(NOTIFICATIONS, {
            params: { path, query: { state, kind, cursor, limit: PAGE } },
          }),
          pageSchema(notificationSchema),
        ),
      ),
    async unread() {
      const call = client.GET(`${NOTIFICATIONS}/count`, { params: { path } });
      return (await parsed(url, call, notificationCountSchema)).unread;
    },
    async read(notification) {
      await parsed(
        url,
        client.PUT(`${NOTIFICATIONS}/{notification}/read`, {
          params: { path: { organization, notification } },
          body: { read: true },
        }),
        z.unknown(),
      );
    },
    preferences: () =>
      parsed(
        url,
        client.GET(`${NOTIFICATIONS}/preferences`, { params: { path } }),
        notificationPreferencesSchema,
      ),
    choose: (body) =>
      parsed(
        url,
        client.PUT(`${NOTIFICATIONS}/preferences`, { params: { path }, body }),
        notificationPreferencesSchema,
      ),
    async readAll(kind, until) {
      const call = client.POST(`${NOTIFICATIONS}/read`, {
        params: { path },
        body: { kind, until },
      });
      return (await parsed(url, call, markedNotificationsSchema)).marked;
    },
  };
};
