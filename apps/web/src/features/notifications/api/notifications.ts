import type { NotificationKind } from '@pitwall/contracts';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { answer, api } from '../../../lib/api/client.ts';
import { organizationKey } from '../../../lib/api/keys.ts';
import { pagedQuery } from '../../../lib/api/pages.ts';

export interface NotificationsShown {
  state: 'unread' | 'all';
  kind?: NotificationKind | undefined;
}

/** What the reader is told, the newest first. */
export const notificationsQuery = (organization: string, { state, kind }: NotificationsShown) =>
  pagedQuery(
    organizationKey(organization, 'notifications', 'list', state, kind ?? null),
    (cursor, signal) =>
      answer(
        api.GET('/api/v1/organizations/{organization}/notifications', {
          params: { path: { organization }, query: { cursor, limit: 20, state, kind } },
          signal,
        }),
      ),
  );

export const useMarkNotification = (organization: string) => {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: ({ id, read }: { id: string; read: boolean }) =>
      answer(
        api.PUT('/api/v1/organizations/{organization}/notifications/{notification}/read', {
          params: { path: { organization, notification: id } },
          body: { read },
        }),
      ),
    onSuccess: () =>
      queryClient.invalidateQueries({ queryKey: organizationKey(organization, 'notifications') }),
  });
};

export const useMarkNotifications = (organization: string) => {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (body: { until: string; kind?: NotificationKind | undefined }) =>
      answer(
        api.POST('/api/v1/organizations/{organization}/notifications/read', {
          params: { path: { organization } },
          body,
        }),
      ),
    onSuccess: () =>
      queryClient.invalidateQueries({ queryKey: organizationKey(organization, 'notifications') }),
  });
};
