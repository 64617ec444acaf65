import { useMutation, useQueryClient } from '@tanstack/react-query';
import { answer, api } from '../../../lib/api/client.ts';
import { pagedQuery } from '../../../lib/api/pages.ts';

/** Mails that were kept on this machine instead of sent, newest first. */
export const mailsQuery = () => ({
  ...pagedQuery(['mailbox'], (cursor, signal) =>
    answer(api.GET('/api/v1/mailbox', { params: { query: { cursor, limit: 20 } }, signal })),
  ),
  // Someone waits for a mail here.
  refetchInterval: 5_000,
  staleTime: 0,
});

export const useEmptyMailbox = () => {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: () => answer(api.DELETE('/api/v1/mailbox')),
    onSuccess: () => queryClient.invalidateQueries({ queryKey: ['mailbox'] }),
  });
};
