import { queryOptions } from '@tanstack/react-query';
import { answer, api } from './client.ts';
import { organizationKey } from './keys.ts';

/** A task with what it needs, what it unlocks, and its history. */
export const taskQuery = (organization: string, task: string) =>
  queryOptions({
    queryKey: organizationKey(organization, 'tasks', 'one', task),
    queryFn: ({ signal }) =>
      answer(
        api.GET('/api/v1/organizations/{organization}/tasks/{task}', {
          params: { path: { organization, task } },
          signal,
        }),
      ),
  });
