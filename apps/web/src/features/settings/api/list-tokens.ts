import { answer, api } from '../../../lib/api/client.ts';
import { organizationKey } from '../../../lib/api/keys.ts';
import { pagedQuery } from '../../../lib/api/pages.ts';

/** API tokens, newest first: the reader's own, or everyone's for those who manage members. */
export const tokensQuery = (organization: string) =>
  pagedQuery(organizationKey(organization, 'tokens'), (cursor, signal) =>
    answer(
      api.GET('/api/v1/organizations/{organization}/tokens', {
        params: { path: { organization }, query: { cursor, limit: 20 } },
        signal,
      }),
    ),
  );
