import { queryOptions } from '@tanstack/react-query';
import { answer, api } from './client.ts';
import { organizationKey } from './keys.ts';

/** The numbers by which tasks are ordered. */
export const weightsQuery = (organization: string) =>
  queryOptions({
    queryKey: organizationKey(organization, 'weights'),
    queryFn: ({ signal }) =>
      answer(
        api.GET('/api/v1/organizations/{organization}/weights', {
          params: { path: { organization } },
          signal,
        }),
      ),
  });
