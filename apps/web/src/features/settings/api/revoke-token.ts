import { useMutation, useQueryClient } from '@tanstack/react-query';
import { answer, api } from '../../../lib/api/client.ts';
import { organizationKey } from '../../../lib/api/keys.ts';

export const useRevokeToken = (organization: string) => {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (token: string) =>
      answer(
        api.DELETE('/api/v1/organizations/{organization}/tokens/{token}', {
          params: { path: { organization, token } },
        }),
      ),
    onSuccess: () =>
      queryClient.invalidateQueries({ queryKey: organizationKey(organization, 'tokens') }),
  });
};
