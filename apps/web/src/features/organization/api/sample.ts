import type { SampleOrganization } from '@pitwall/contracts';
import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { answer, api } from '../../../lib/api/client.ts';
import { organizationKey } from '../../../lib/api/keys.ts';
import { meQuery } from '../../../lib/api/me.ts';

/** Asked again so often while it is filled: live events are not promised to arrive. */
const AGAIN = 2_000;

/** How far an organization of examples is filled. */
export const sampleQuery = (organization: string) =>
  queryOptions({
    queryKey: organizationKey(organization, 'sample'),
    queryFn: ({ signal }): Promise<SampleOrganization> =>
      answer(
        api.GET('/api/v1/organizations/{organization}/sample', {
          params: { path: { organization } },
          signal,
        }),
      ),
    refetchInterval: ({ state }) => (state.data?.state === 'filling' ? AGAIN : false),
  });

/** The reader's own organization of examples; its pages can be opened when this has ended. */
export const useOpenSample = () => {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: () => answer(api.POST('/api/v1/sample-organization')),
    onSuccess: () => queryClient.fetchQuery({ ...meQuery, staleTime: 0 }),
  });
};

/** Fills it anew. */
export const useResetSample = (organization: string) => {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: () =>
      answer(
        api.POST('/api/v1/organizations/{organization}/sample/reset', {
          params: { path: { organization } },
        }),
      ),
    onSuccess: (sample) => {
      queryClient.setQueryData(organizationKey(organization, 'sample'), sample);
    },
  });
};
