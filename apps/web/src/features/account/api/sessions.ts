import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { answer, api } from '../../../lib/api/client.ts';

/** The browsers in which the reader is signed in, the last used first. */
export const sessionsQuery = queryOptions({
  queryKey: ['account', 'sessions'],
  queryFn: ({ signal }) => answer(api.GET('/api/v1/account/sessions', { signal })),
});

/** Signs one browser out. */
export const useEndSession = () => {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (session: string) =>
      answer(api.DELETE('/api/v1/account/sessions/{session}', { params: { path: { session } } })),
    onSuccess: () => queryClient.invalidateQueries({ queryKey: ['account'] }),
  });
};

/** Signs every other browser out. */
export const useEndOtherSessions = () => {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: () => answer(api.POST('/api/v1/account/sign-out-others')),
    onSuccess: () => queryClient.invalidateQueries({ queryKey: ['account'] }),
  });
};
