import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api } from '../../../lib/api/client.ts';
import { deleted } from '../../../lib/api/deleted.ts';
import { sprintsChanged } from './sprints-changed.ts';

/** Deletes a sprint that holds no tasks. */
export const useDeleteSprint = (organization: string, team: string) => {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (sprint: string) =>
      deleted(
        api.DELETE('/api/v1/organizations/{organization}/teams/{team}/sprints/{sprint}', {
          params: { path: { organization, team, sprint } },
        }),
      ),
    onSuccess: () => sprintsChanged(queryClient, organization),
  });
};
