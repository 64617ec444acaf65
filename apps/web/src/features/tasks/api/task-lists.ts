import type { TaskFilter, TaskGrouping, TaskSort } from '@pitwall/contracts';
import { queryOptions } from '@tanstack/react-query';
import { answer, api } from '../../../lib/api/client.ts';
import { organizationKey } from '../../../lib/api/keys.ts';
import { pagedQuery } from '../../../lib/api/pages.ts';
import { PAGE } from '../model/list-rows.ts';

/** Which tasks, without words for those with which every list begins. */
export type Narrowed = Partial<TaskFilter>;

/** How many tasks there are, by group where one is asked for. */
export const groupsQuery = (organization: string, filter: Narrowed, by: TaskGrouping | undefined) =>
  queryOptions({
    queryKey: organizationKey(organization, 'tasks', 'groups', filter, by),
    queryFn: ({ signal }) =>
      answer(
        api.GET('/api/v1/organizations/{organization}/tasks/groups', {
          params: { path: { organization }, query: { ...filter, by } },
          signal,
        }),
      ),
  });

/** The page of a list that begins so many pages in. */
export const taskPageQuery = (
  organization: string,
  filter: Narrowed,
  sort: TaskSort | undefined,
  page: number,
) =>
  queryOptions({
    queryKey: organizationKey(organization, 'tasks', 'list', 'page', filter, sort, page),
    queryFn: ({ signal }) =>
      answer(
        api.GET('/api/v1/organizations/{organization}/tasks', {
          params: {
            path: { organization },
            query: { ...filter, sort, skip: page * PAGE, limit: PAGE },
          },
          signal,
        }),
      ),
  });

/** Tasks page after page. */
export const tasksQuery = (organization: string, filter: Narrowed, sort: TaskSort | undefined) =>
  pagedQuery(organizationKey(organization, 'tasks', 'list', filter, sort), (cursor, signal) =>
    answer(
      api.GET('/api/v1/organizations/{organization}/tasks', {
        params: { path: { organization }, query: { ...filter, sort, cursor, limit: 20 } },
        signal,
      }),
    ),
  );
