import { answer, api } from './client.ts';
import { organizationKey } from './keys.ts';
import { pagedQuery } from './pages.ts';

/** A team's sprints with their tasks, newest first. */
export const sprintsQuery = (organization: string, team: string) =>
  pagedQuery(organizationKey(organization, 'sprints', team), (cursor, signal) =>
    answer(
      api.GET('/api/v1/organizations/{organization}/teams/{team}/sprints', {
        params: { path: { organization, team }, query: { cursor, limit: 20 } },
        signal,
      }),
    ),
  );
