import { answer, api } from './client.ts';
import { organizationKey } from './keys.ts';
import { pagedQuery } from './pages.ts';

/** The organization's teams, by name. */
export const teamsQuery = (organization: string) =>
  pagedQuery(organizationKey(organization, 'teams'), (cursor, signal) =>
    answer(
      api.GET('/api/v1/organizations/{organization}/teams', {
        params: { path: { organization }, query: { cursor, limit: 100 } },
        signal,
      }),
    ),
  );
