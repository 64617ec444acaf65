import { queryOptions } from '@tanstack/react-query';
import { answer, api } from './client.ts';
import { organizationKey } from './keys.ts';

/** How much the reader has not read. Live updates have it read again. */
export const notificationCountQuery = (organization: string) =>
  queryOptions({
    queryKey: organizationKey(organization, 'notifications', 'count'),
    queryFn: ({ signal }) =>
      answer(
        api.GET('/api/v1/organizations/{organization}/notifications/count', {
          params: { path: { organization } },
          signal,
        }),
      ),
  });
