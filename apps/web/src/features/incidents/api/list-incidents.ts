import { answer, api } from '../../../lib/api/client.ts';
import { systemKey } from '../../../lib/api/keys.ts';
import { pagedQuery } from '../../../lib/api/pages.ts';

/** What broke in production, the latest first. */
export const incidentsQuery = (organization: string, system: string) =>
  pagedQuery(systemKey(organization, system, 'incidents'), (cursor, signal) =>
    answer(
      api.GET('/api/v1/organizations/{organization}/systems/{system}/incidents', {
        params: { path: { organization, system }, query: { cursor, limit: 20 } },
        signal,
      }),
    ),
  );
