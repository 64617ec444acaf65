import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api } from '../../../lib/api/client.ts';
import { deleted } from '../../../lib/api/deleted.ts';
import { organizationKey } from '../../../lib/api/keys.ts';

export const useRevokeInvitation = (organization: string) => {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (invitation: string) =>
      deleted(
        api.DELETE('/api/v1/organizations/{organization}/invitations/{invitation}', {
          params: { path: { organization, invitation } },
        }),
      ),
    onSuccess: () =>
      queryClient.invalidateQueries({ queryKey: organizationKey(organization, 'invitations') }),
  });
};
