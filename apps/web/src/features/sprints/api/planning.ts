import { queryOptions } from '@tanstack/react-query';
import { answer, api } from '../../../lib/api/client.ts';
import { organizationKey } from '../../../lib/api/keys.ts';

/** A team's open sprints, the tasks that are in none, and what needs what. */
export const planningQuery = (organization: string, team: string) =>
  queryOptions({
    queryKey: organizationKey(organization, 'sprints', 'planning', team),
    queryFn: ({ signal }) =>
      answer(
        api.GET('/api/v1/organizations/{organization}/teams/{team}/planning', {
          params: { path: { organization, team } },
          signal,
        }),
      ),
  });
