import { answer, api } from '../../../lib/api/client.ts';
import { systemKey } from '../../../lib/api/keys.ts';
import { pagedQuery } from '../../../lib/api/pages.ts';

/** Load tests of a system with their fitted curves, newest first. */
export const loadTestsQuery = (organization: string, system: string) =>
  pagedQuery(systemKey(organization, system, 'load-tests'), (cursor, signal) =>
    answer(
      api.GET('/api/v1/organizations/{organization}/systems/{system}/load-tests', {
        params: { path: { organization, system }, query: { cursor, limit: 10 } },
        signal,
      }),
    ),
  );
