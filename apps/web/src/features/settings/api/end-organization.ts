import { useMutation, useQueryClient } from '@tanstack/react-query';
import { answer, api } from '../../../lib/api/client.ts';
import { meQuery } from '../../../lib/api/me.ts';

/** Takes the organization out of everyone's sight; an owner can restore it for 30 days. */
export const useDeleteOrganization = (organization: string) => {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (confirm: string) =>
      answer(
        api.POST('/api/v1/organizations/{organization}/delete', {
          params: { path: { organization } },
          body: { confirm },
        }),
      ),
    onSuccess: () => queryClient.invalidateQueries({ queryKey: meQuery.queryKey }),
  });
};

/** Makes another member the owner, and the reader an admin. */
export const useTransferOwnership = (organization: string) => {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (userId: string) =>
      answer(
        api.POST('/api/v1/organizations/{organization}/transfer', {
          params: { path: { organization } },
          body: { userId },
        }),
      ),
    onSuccess: () => queryClient.invalidateQueries(),
  });
};
