import type { ChangeNotificationPreferences } from '@pitwall/contracts';
import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { answer, api } from '../../../lib/api/client.ts';
import { organizationKey } from '../../../lib/api/keys.ts';

/** How the reader is told by one organization. */
export const preferencesQuery = (organization: string) =>
  queryOptions({
    queryKey: organizationKey(organization, 'notification-preferences'),
    queryFn: ({ signal }) =>
      answer(
        api.GET('/api/v1/organizations/{organization}/notifications/preferences', {
          params: { path: { organization } },
          signal,
        }),
      ),
  });

export const useChangePreferences = (organization: string) => {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (body: ChangeNotificationPreferences) =>
      answer(
        api.PUT('/api/v1/organizations/{organization}/notifications/preferences', {
          params: { path: { organization } },
          body,
        }),
      ),
    onSuccess: (changed) => {
      queryClient.setQueryData(preferencesQuery(organization).queryKey, changed);
    },
  });
};
