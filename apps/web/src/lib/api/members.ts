import { answer, api } from './client.ts';
import { organizationKey } from './keys.ts';
import { pagedQuery } from './pages.ts';

/** The organization's members, in the order in which they joined. */
export const membersQuery = (organization: string) =>
  pagedQuery(organizationKey(organization, 'members'), (cursor, signal) =>
    answer(
      api.GET('/api/v1/organizations/{organization}/members', {
        params: { path: { organization }, query: { cursor, limit: 50 } },
        signal,
      }),
    ),
  );
