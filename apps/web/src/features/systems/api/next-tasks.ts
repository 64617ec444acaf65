import { queryOptions } from '@tanstack/react-query';
import { answer, api } from '../../../lib/api/client.ts';
import { organizationKey } from '../../../lib/api/keys.ts';

const FIRST = 5;

/** The first tasks of a system, in order. */
export const nextTasksQuery = (organization: string, system: string) =>
  queryOptions({
    queryKey: organizationKey(organization, 'tasks', { first: FIRST, system }),
    queryFn: ({ signal }) =>
      answer(
        api.GET('/api/v1/organizations/{organization}/tasks', {
          params: { path: { organization }, query: { system, limit: FIRST } },
          signal,
        }),
      ),
  });
