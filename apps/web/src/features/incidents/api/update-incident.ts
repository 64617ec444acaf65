import type { UpdateIncident } from '@pitwall/contracts';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { answer, api } from '../../../lib/api/client.ts';
import { systemChanged } from '../../../lib/api/keys.ts';

/** Changes what is given of an incident. */
export const useUpdateIncident = (organization: string, system: string, incident: string) => {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (body: UpdateIncident) =>
      answer(
        api.PATCH('/api/v1/organizations/{organization}/systems/{system}/incidents/{incident}', {
          params: { path: { organization, system, incident } },
          body,
        }),
      ),
    onSuccess: () => systemChanged(queryClient, organization, system),
  });
};
