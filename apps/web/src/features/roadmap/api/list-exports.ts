import { answer, api } from '../../../lib/api/client.ts';
import { systemKey } from '../../../lib/api/keys.ts';
import { pagedQuery } from '../../../lib/api/pages.ts';

/** Exports of a system's roadmap, newest first. */
export const exportsQuery = (organization: string, system: string) =>
  pagedQuery(systemKey(organization, system, 'exports', 'list'), (cursor, signal) =>
    answer(
      api.GET('/api/v1/organizations/{organization}/systems/{system}/exports', {
        params: { path: { organization, system }, query: { cursor, limit: 5 } },
        signal,
      }),
    ),
  );
