import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api } from '../../../lib/api/client.ts';
import { deleted } from '../../../lib/api/deleted.ts';
import { organizationKey } from '../../../lib/api/keys.ts';

export const useArchiveSystem = (organization: string, system: string) => {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: () =>
      deleted(
        api.DELETE('/api/v1/organizations/{organization}/systems/{system}', {
          params: { path: { organization, system } },
        }),
      ),
    // Its own pages are left open until the reader has gone elsewhere.
    onSuccess: () =>
      Promise.all(
        ['systems', 'tasks', 'teams', 'sprints'].map((list) =>
          queryClient.invalidateQueries({ queryKey: organizationKey(organization, list) }),
        ),
      ),
  });
};
