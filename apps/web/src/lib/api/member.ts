import { queryOptions } from '@tanstack/react-query';
import { answer, api } from './client.ts';
import { organizationKey } from './keys.ts';

/** One member, however many the organization has; null where nobody of that id is one. */
export const memberQuery = (organization: string, user: string) =>
  queryOptions({
    queryKey: organizationKey(organization, 'members', 'one', user),
    queryFn: async ({ signal }) => {
      const { items } = await answer(
        api.GET('/api/v1/organizations/{organization}/members', {
          params: { path: { organization }, query: { user } },
          signal,
        }),
      );
      return items[0] ?? null;
    },
  });
