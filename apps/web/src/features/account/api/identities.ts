import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { answer, api } from '../../../lib/api/client.ts';
import { freshly } from '../../../lib/step-up/step-up.ts';

/** Accounts at other places by which the reader comes in. */
export const identitiesQuery = queryOptions({
  queryKey: ['account', 'identities'],
  queryFn: ({ signal }) => answer(api.GET('/api/v1/account/identities', { signal })),
});

export const useUnlink = () => {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (identity: string) =>
      freshly(() =>
        answer(
          api.DELETE('/api/v1/account/identities/{identity}', { params: { path: { identity } } }),
        ),
      ),
    onSuccess: () => queryClient.invalidateQueries({ queryKey: ['account'] }),
  });
};
