import { useMutation, useQueryClient } from '@tanstack/react-query';
import { answer, api } from '../../../lib/api/client.ts';
import { freshly } from '../../../lib/step-up/step-up.ts';

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
