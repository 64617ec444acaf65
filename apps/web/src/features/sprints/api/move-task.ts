import type { Task } from '@pitwall/contracts';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { answer, api } from '../../../lib/api/client.ts';
import { sprintsChanged } from './sprints-changed.ts';

/** Puts a task into a sprint of its team, or takes it out of all. */
export const useMoveTask = (organization: string) => {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: ({
      task: { id, version },
      sprintId,
    }: {
      task: Pick<Task, 'id' | 'version'>;
      sprintId: string | null;
    }) =>
      answer(
        api.PATCH('/api/v1/organizations/{organization}/tasks/{task}', {
          params: { path: { organization, task: id } },
          body: { version, sprintId },
        }),
      ),
    // Also after a refusal: then someone else has changed the task, and the list is an old one.
    onSettled: () => sprintsChanged(queryClient, organization),
  });
};
