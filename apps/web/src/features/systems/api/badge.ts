import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { answer, api } from '../../../lib/api/client.ts';
import { systemKey } from '../../../lib/api/keys.ts';

const PATH = '/api/v1/organizations/{organization}/systems/{system}/badge';

/** Whether the system's badge is public, and where it is. */
export const badgeQuery = (organization: string, system: string) =>
  queryOptions({
    queryKey: systemKey(organization, system, 'badge'),
    queryFn: ({ signal }) =>
      answer(api.GET(PATH, { params: { path: { organization, system } }, signal })),
  });

export const useChangeBadge = (organization: string, system: string) => {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (isPublic: boolean) =>
      answer(
        api.PUT(PATH, { params: { path: { organization, system } }, body: { public: isPublic } }),
      ),
    onSuccess: (changed) => {
      queryClient.setQueryData(badgeQuery(organization, system).queryKey, changed);
    },
  });
};
