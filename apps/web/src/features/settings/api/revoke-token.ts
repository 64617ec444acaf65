import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api } from '../../../lib/api/client.ts';
import { deleted } from '../../../lib/api/deleted.ts';
import { organizationKey } from '../../../lib/api/keys.ts';

export const useRevokeToken = (organization: string) => {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (token: string) =>
      deleted(
        api.DELETE('/api/v1/organizations/{organization}/tokens/{token}', {
          params: { path: { organization, token } },
        }),
      ),
    onSuccess: () =>
      queryClient.invalidateQueries({ queryKey: organizationKey(organization, 'tokens') }),
  });
};
