import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api } from '../../../lib/api/client.ts';
import { deleted } from '../../../lib/api/deleted.ts';
import { systemChanged } from '../../../lib/api/keys.ts';

/** Takes back a reading that was a mistake. */
export const useDeleteReading = (organization: string, system: string) => {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (reading: string) =>
      deleted(
        api.DELETE('/api/v1/organizations/{organization}/systems/{system}/figures/{reading}', {
          params: { path: { organization, system, reading } },
        }),
      ),
    onSuccess: () => systemChanged(queryClient, organization, system),
  });
};
