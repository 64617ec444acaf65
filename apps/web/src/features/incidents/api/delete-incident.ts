import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api } from '../../../lib/api/client.ts';
import { deleted } from '../../../lib/api/deleted.ts';
import { systemChanged } from '../../../lib/api/keys.ts';

/** `onDeleted` leaves a page that is about it, before what hangs on it is read again. */
export const useDeleteIncident = (organization: string, system: string, onDeleted: () => void) => {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (incident: string) =>
      deleted(
        api.DELETE('/api/v1/organizations/{organization}/systems/{system}/incidents/{incident}', {
          params: { path: { organization, system, incident } },
        }),
      ),
    onSuccess: async () => {
      onDeleted();
      await systemChanged(queryClient, organization, system);
    },
  });
};
