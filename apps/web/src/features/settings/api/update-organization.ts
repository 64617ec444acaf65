import type { UpdateOrganization } from '@pitwall/contracts';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { answer, api } from '../../../lib/api/client.ts';
import { meQuery } from '../../../lib/api/me.ts';
import { organizationQuery } from './organization.ts';

export const useUpdateOrganization = (organization: string) => {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (body: UpdateOrganization) =>
      answer(
        api.PATCH('/api/v1/organizations/{organization}', {
          params: { path: { organization } },
          body,
        }),
      ),
    onSuccess: (updated) => {
      queryClient.setQueryData(organizationQuery(organization).queryKey, updated);
      // The name stands in the navigation too.
      return queryClient.invalidateQueries({ queryKey: meQuery.queryKey });
    },
  });
};
