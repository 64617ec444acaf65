import { queryOptions } from '@tanstack/react-query';
import { answer, api } from '../../../lib/api/client.ts';
import { organizationKey } from '../../../lib/api/keys.ts';

/** The organization's overlay as it stands. */
export const overlayQuery = (organization: string) =>
  queryOptions({
    queryKey: organizationKey(organization, 'overlay'),
    queryFn: ({ signal }) =>
      answer(
        api.GET('/api/v1/organizations/{organization}/catalogue/overlay', {
          params: { path: { organization } },
          signal,
        }),
      ),
    // What is being typed is not swept away by a reading in the background.
    refetchOnWindowFocus: false,
  });
