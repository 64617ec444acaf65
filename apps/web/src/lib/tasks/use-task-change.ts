import type { Task, UpdateTask } from '@pitwall/contracts';
import { notify } from '@pitwall/ui';
import { useMutation, useQueryClient, type InfiniteData } from '@tanstack/react-query';
import { organizationKey, systemChanged } from '../api/keys.ts';
import { updateTask } from '../api/update-task.ts';
import { notifyTrouble } from '../notices.ts';
import { useOrganization } from '../organization/current-organization.tsx';
import { isProblem } from '../problem-error.ts';

type Changed = Omit<UpdateTask, 'version'>;

export interface TaskChangeRequest {
  task: Pick<Task, 'id' | 'version' | 'title' | 'system'>;
  change: Changed;
  /** The task as it would look, shown until the server has answered. */
  shown?: Partial<Task>;
  /** Puts it back to what it was. */
  back: Changed;
  /** What happened: "Moved to Doing". */
  says: string;
}

interface Rows {
  items: Task[];
  next: string | null;
}

type Lists = InfiniteData<Rows> | Rows;

/** Changes a task at once, tells what happened with a way back, and rolls back what the server refuses. */
export const useTaskChange = () => {
  const { slug: organization } = useOrganization();
  const queryClient = useQueryClient();
  const lists = organizationKey(organization, 'tasks', 'list');
  const readAgain = (system: string) => systemChanged(queryClient, organization, system);
  const undo = async ({ task, back, says }: TaskChangeRequest, version: number) => {
    try {
      await updateTask(organization, task.id, { ...back, version });
      notify({ title: 'Undone', detail: says });
    } catch (error) {
      notifyTrouble(error);
    } finally {
      await readAgain(task.system.slug);
    }
  };
  return useMutation({
    mutationFn: ({ task, change }: TaskChangeRequest) =>
      updateTask(organization, task.id, { ...change, version: task.version }),
    onMutate: async ({ task, shown = {} }) => {
      await queryClient.cancelQueries({ queryKey: lists });
      const before = queryClient.getQueriesData<Lists>({ queryKey: lists });
      queryClient.setQueriesData<Lists>(
        { queryKey: lists },
        (data) => data && withTask(data, task.id, shown),
      );
      return { before };
    },
    onSuccess: (saved, request) => {
      notify({
        title: request.says,
        detail: request.task.title,
        action: { label: 'Undo', onAction: () => void undo(request, saved.version) },
      });
    },
    onError: (error, _request, context) => {
      for (const [key, data] of context?.before ?? []) queryClient.setQueryData(key, data);
      if (isProblem(error, 'resource.changed')) {
        notify({
          title: 'This task was changed meanwhile',
          detail:
            'By someone else or by you elsewhere; that is shown now. Yours was not saved: do it again if it still fits.',
          signal: 'disputed',
          stays: true,
        });
      } else notifyTrouble(error);
    },
    onSettled: (_saved, _error, { task }) => readAgain(task.system.slug),
  });
};

/** Lists are read page after page, or by pages of which each stands for itself. */
const withTask = (data: Lists, id: string, shown: Partial<Task>): Lists => {
  const changed = (page: Rows): Rows => ({
    ...page,
    items: page.items.map((task) => (task.id === id ? { ...task, ...shown } : task)),
  });
  return 'pages' in data ? { ...data, pages: data.pages.map(changed) } : changed(data);
};
