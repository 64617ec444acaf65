import { useMutation, useQueryClient } from '@tanstack/react-query';
import { answer, api } from '../../../lib/api/client.ts';
import { systemChanged } from '../../../lib/api/keys.ts';

export const useDeleteIncident = (organization: string, system: string) => {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (incident: string) =>
      answer(
        api.DELETE('/api/v1/organizations/{organization}/systems/{system}/incidents/{incident}', {
          params: { path: { organization, system, incident } },
        }),
      ),
    onSuccess: () => systemChanged(queryClient, organization, system),
  });
};
