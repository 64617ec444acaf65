import { useMutation, useQueryClient } from '@tanstack/react-query';
import { answer, api } from '../../../lib/api/client.ts';
import { organizationKey } from '../../../lib/api/keys.ts';

export const useResendInvitation = (organization: string) => {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (invitation: string) =>
      answer(
        api.POST('/api/v1/organizations/{organization}/invitations/{invitation}/send', {
          params: { path: { organization, invitation } },
        }),
      ),
    onSuccess: () =>
      queryClient.invalidateQueries({ queryKey: organizationKey(organization, 'invitations') }),
  });
};
