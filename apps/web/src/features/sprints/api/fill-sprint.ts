import { useMutation, useQueryClient } from '@tanstack/react-query';
import { answer, api } from '../../../lib/api/client.ts';
import { sprintsChanged } from './sprints-changed.ts';

/** Puts into the sprint what its team should do next. */
export const useFillSprint = (organization: string, sprint: string) => {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: () =>
      answer(
        api.POST('/api/v1/organizations/{organization}/sprints/{sprint}/fill', {
          params: { path: { organization, sprint } },
          body: { save: true },
        }),
      ),
    onSuccess: () => sprintsChanged(queryClient, organization),
  });
};
