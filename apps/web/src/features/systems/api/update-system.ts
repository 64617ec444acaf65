import type { UpdateSystem } from '@pitwall/contracts';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { answer, api } from '../../../lib/api/client.ts';
import { systemChanged } from '../../../lib/api/keys.ts';
import { systemQuery } from '../../../lib/api/system.ts';

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
  });
};
