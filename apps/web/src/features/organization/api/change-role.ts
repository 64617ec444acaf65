import type { Role } from '@pitwall/contracts';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { answer, api } from '../../../lib/api/client.ts';
import { organizationKey } from '../../../lib/api/keys.ts';
import { meQuery } from '../../../lib/api/me.ts';

export const useChangeRole = (organization: string) => {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: ({ user, role }: { user: string; role: Role }) =>
      answer(
        api.PATCH('/api/v1/organizations/{organization}/members/{user}', {
          params: { path: { organization, user } },
          body: { role },
        }),
      ),
    // One's own role may be the one that changed.
    onSuccess: () =>
      Promise.all([
        queryClient.invalidateQueries({ queryKey: organizationKey(organization, 'members') }),
        queryClient.invalidateQueries({ queryKey: meQuery.queryKey }),
      ]),
  });
};
