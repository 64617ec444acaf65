import { queryOptions } from '@tanstack/react-query';
import { answer, api } from '../../../lib/api/client.ts';
import { organizationKey } from '../../../lib/api/keys.ts';

/** A task with what it needs first. */
export const taskDetailQuery = (organization: string, task: string) =>
  queryOptions({
    queryKey: organizationKey(organization, 'tasks', 'detail', task),
    queryFn: ({ signal }) =>
      answer(
        api.GET('/api/v1/organizations/{organization}/tasks/{task}', {
          params: { path: { organization, task } },
          signal,
        }),
      ),
  });
