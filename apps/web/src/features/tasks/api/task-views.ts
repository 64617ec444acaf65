import type { CreateTaskView, TaskView, UpdateTaskView } from '@pitwall/contracts';
import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { answer, api } from '../../../lib/api/client.ts';
import { deleted } from '../../../lib/api/deleted.ts';
import { organizationKey } from '../../../lib/api/keys.ts';

const VIEWS = '/api/v1/organizations/{organization}/task-views';

/** One's own views and those that are shared, by name. */
export const viewsQuery = (organization: string) =>
  queryOptions({
    queryKey: organizationKey(organization, 'task-views'),
    queryFn: async ({ signal }) =>
      (await answer(api.GET(VIEWS, { params: { path: { organization } }, signal }))).items,
  });

/** Keeps, changes and deletes views; the list of them is read again after each. */
export const useViewChanges = (organization: string) => {
  const queryClient = useQueryClient();
  const onSettled = () =>
    queryClient.invalidateQueries({ queryKey: organizationKey(organization, 'task-views') });
  const create = useMutation({
    mutationFn: (body: CreateTaskView) =>
      answer(api.POST(VIEWS, { params: { path: { organization } }, body })),
    onSettled,
  });
  const update = useMutation({
    mutationFn: ({ id, ...body }: UpdateTaskView & { id: string }) =>
      answer(
        api.PATCH(`${VIEWS}/{taskView}`, {
          params: { path: { organization, taskView: id } },
          body,
        }),
      ),
    onSettled,
  });
  const remove = useMutation({
    mutationFn: ({ id }: Pick<TaskView, 'id'>) =>
      deleted(
        api.DELETE(`${VIEWS}/{taskView}`, { params: { path: { organization, taskView: id } } }),
      ),
    onSettled,
  });
  return { create, update, remove };
};
