import { answer, api } from '../../../lib/api/client.ts';
import { systemKey } from '../../../lib/api/keys.ts';
import { pagedQuery } from '../../../lib/api/pages.ts';

/** What was kept of the system's assessment, newest first. */
export const snapshotsQuery = (organization: string, system: string) =>
  pagedQuery(systemKey(organization, system, 'snapshots', 'list'), (cursor, signal) =>
    answer(
      api.GET('/api/v1/organizations/{organization}/systems/{system}/snapshots', {
        params: { path: { organization, system }, query: { cursor, limit: 20 } },
        signal,
      }),
    ),
  );
