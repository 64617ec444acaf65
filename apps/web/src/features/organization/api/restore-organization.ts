import { useMutation, useQueryClient } from '@tanstack/react-query';
import { answer, api } from '../../../lib/api/client.ts';

export const useRestoreOrganization = (organization: string) => {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: () =>
      answer(
        api.POST('/api/v1/organizations/{organization}/restore', {
          params: { path: { organization } },
        }),
      ),
    onSuccess: () => queryClient.invalidateQueries(),
  });
};
