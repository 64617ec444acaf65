import { useMutation, useQueryClient } from '@tanstack/react-query';
import { answer, api } from '../../../lib/api/client.ts';
import { sprintGone, sprintsChanged } from './sprints-changed.ts';

/** Keeps what the sprint came to; its unfinished tasks go to the next one, or back into the plan. */
export const useCloseSprint = (organization: string) => {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: ({ id, unfinished }: { id: string; unfinished: 'next_sprint' | 'plan' }) =>
      answer(
        api.POST('/api/v1/organizations/{organization}/sprints/{sprint}/close', {
          params: { path: { organization, sprint: id } },
          body: { unfinished },
        }),
      ),
    onSuccess: () => sprintsChanged(queryClient, organization),
    onError: (error) => sprintGone(queryClient, organization, error),
  });
};
