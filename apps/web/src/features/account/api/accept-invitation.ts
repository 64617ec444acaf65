import { useMutation, useQueryClient } from '@tanstack/react-query';
import { answer, api } from '../../../lib/api/client.ts';
import { meQuery } from '../../../lib/api/me.ts';

export const useAcceptInvitation = () => {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (token: string) =>
      answer(api.POST('/api/v1/invitations/accept', { body: { token } })),
    // The new organization must be known before its pages are opened.
    onSuccess: () => queryClient.fetchQuery({ ...meQuery, staleTime: 0 }),
  });
};
