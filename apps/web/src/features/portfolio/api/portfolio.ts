import { answer, api } from '../../../lib/api/client.ts';
import { organizationKey } from '../../../lib/api/keys.ts';
import { pagedQuery } from '../../../lib/api/pages.ts';

/** All systems by how far they are behind; sums and first breaks stand on every page of it. */
export const portfolioQuery = (organization: string, team: string | undefined) =>
  pagedQuery(organizationKey(organization, 'portfolio', team ?? 'all'), (cursor, signal) =>
    answer(
      api.GET('/api/v1/organizations/{organization}/portfolio', {
        params: { path: { organization }, query: { cursor, limit: 50, team } },
        signal,
      }),
    ),
  );
