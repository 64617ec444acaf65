import { answer, api } from '../../../lib/api/client.ts';
import { systemKey } from '../../../lib/api/keys.ts';
import { pagedQuery } from '../../../lib/api/pages.ts';

/** Scans of a system, newest first. */
export const scansQuery = (organization: string, system: string) =>
  pagedQuery(systemKey(organization, system, 'scans'), (cursor, signal) =>
    answer(
      api.GET('/api/v1/organizations/{organization}/systems/{system}/scans', {
        params: { path: { organization, system }, query: { cursor, limit: 20 } },
        signal,
      }),
    ),
  );
