import type { ListTasksQuery } from '@pitwall/contracts';
import { answer, api } from '../../../lib/api/client.ts';
import { organizationKey } from '../../../lib/api/keys.ts';
import { pagedQuery } from '../../../lib/api/pages.ts';

export type TaskFilter = Pick<ListTasksQuery, 'system' | 'sprint' | 'search'> & {
  state?: ListTasksQuery['state'] | undefined;
};

/** Tasks in their order; closed ones newest first. */
export const tasksQuery = (organization: string, filter: TaskFilter) =>
  pagedQuery(organizationKey(organization, 'tasks', 'list', filter), (cursor, signal) =>
    answer(
      api.GET('/api/v1/organizations/{organization}/tasks', {
        params: { path: { organization }, query: { ...filter, cursor, limit: 30 } },
        signal,
      }),
    ),
  );
