import type { UpdateSystem } from '@pitwall/contracts';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { answer, api } from '../../../lib/api/client.ts';
import { systemChanged } from '../../../lib/api/keys.ts';
import { systemQuery } from '../../../lib/api/system.ts';
import { isProblem } from '../../../lib/problem-error.ts';

export const useUpdateSystem = (organization: string, system: string) => {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (body: UpdateSystem) =>
      answer(
        api.PATCH('/api/v1/organizations/{organization}/systems/{system}', {
          params: { path: { organization, system } },
          body,
        }),
      ),
    onSuccess: (updated) => {
      queryClient.setQueryData(systemQuery(organization, system).queryKey, updated);
      return systemChanged(queryClient, organization, system);
    },
    // Someone else was faster: the next try goes against what they wrote.
    onError: async (error) => {
      if (isProblem(error, 'resource.changed')) {
        await queryClient.refetchQueries(systemQuery(organization, system));
      }
    },
  });
};
