import { answer, api } from '../../../lib/api/client.ts';
import { systemKey } from '../../../lib/api/keys.ts';
import { pagedQuery } from '../../../lib/api/pages.ts';

/** Every change of a system's answers, the newest first. */
export const answerChangesQuery = (organization: string, system: string) =>
  pagedQuery(systemKey(organization, system, 'answer-changes'), (cursor, signal) =>
    answer(
      api.GET('/api/v1/organizations/{organization}/systems/{system}/answer-changes', {
        params: { path: { organization, system }, query: { cursor, limit: 50 } },
        signal,
      }),
    ),
  );
