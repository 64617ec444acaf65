import type { createInvitationSchema } from '@pitwall/contracts';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { z } from 'zod';
import { answer, api } from '../../../lib/api/client.ts';
import { organizationKey } from '../../../lib/api/keys.ts';

/** Makes an invitation. The answer holds its link this once. */
export const useCreateInvitation = (organization: string) => {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (body: z.output<typeof createInvitationSchema>) =>
      answer(
        api.POST('/api/v1/organizations/{organization}/invitations', {
          params: { path: { organization } },
          body,
        }),
      ),
    gcTime: 0,
    onSuccess: () =>
      queryClient.invalidateQueries({ queryKey: organizationKey(organization, 'invitations') }),
  });
};
