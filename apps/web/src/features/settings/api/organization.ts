import { queryOptions } from '@tanstack/react-query';
import { answer, api } from '../../../lib/api/client.ts';
import { organizationKey } from '../../../lib/api/keys.ts';

/** The organization's own data. */
export const organizationQuery = (organization: string) =>
  queryOptions({
    queryKey: organizationKey(organization, 'description'),
    queryFn: ({ signal }) =>
      answer(
        api.GET('/api/v1/organizations/{organization}', {
          params: { path: { organization } },
          signal,
        }),
      ),
  });
