import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api } from '../../../lib/api/client.ts';
import { deleted } from '../../../lib/api/deleted.ts';
import { organizationKey } from '../../../lib/api/keys.ts';
import { meQuery } from '../../../lib/api/me.ts';

/** Removes a member, or lets the reader leave. */
export const useRemoveMember = (organization: string, ownId: string) => {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (user: string) =>
      deleted(
        api.DELETE('/api/v1/organizations/{organization}/members/{user}', {
          params: { path: { organization, user } },
        }),
      ),
    onSuccess: (_nothing, user) =>
      user === ownId
        ? queryClient.fetchQuery({ ...meQuery, staleTime: 0 })
        : queryClient.invalidateQueries({ queryKey: organizationKey(organization, 'members') }),
  });
};
