import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { answer, api } from '../api/client.ts';
import { meQuery } from '../api/me.ts';

/** Open invitations to the reader's confirmed address. */
export const ownInvitationsQuery = queryOptions({
  queryKey: ['account', 'invitations'],
  queryFn: ({ signal }) => answer(api.GET('/api/v1/account/invitations', { signal })),
});

export const useAcceptOwnInvitation = () => {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (invitation: string) =>
      answer(
        api.POST('/api/v1/account/invitations/{invitation}/accept', {
          params: { path: { invitation } },
        }),
      ),
    onSuccess: async () => {
      await queryClient.invalidateQueries({ queryKey: ownInvitationsQuery.queryKey });
      // The new organization must be known before its pages are opened.
      await queryClient.fetchQuery({ ...meQuery, staleTime: 0 });
    },
  });
};

export const useDeclineOwnInvitation = () => {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (invitation: string) =>
      answer(
        api.POST('/api/v1/account/invitations/{invitation}/decline', {
          params: { path: { invitation } },
        }),
      ),
    onSuccess: () => queryClient.invalidateQueries({ queryKey: ownInvitationsQuery.queryKey }),
  });
};
