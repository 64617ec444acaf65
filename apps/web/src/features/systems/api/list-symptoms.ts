import { answer, api } from '../../../lib/api/client.ts';
import { systemKey } from '../../../lib/api/keys.ts';
import { pagedQuery } from '../../../lib/api/pages.ts';

/** Symptoms of a system, the latest first: those that hurt now, or those that are over. */
export const systemSymptomsQuery = (
  organization: string,
  system: string,
  state: 'active' | 'ended',
) =>
  pagedQuery(systemKey(organization, system, 'symptoms', state), (cursor, signal) =>
    answer(
      api.GET('/api/v1/organizations/{organization}/systems/{system}/symptoms', {
        params: { path: { organization, system }, query: { cursor, state, limit: 20 } },
        signal,
      }),
    ),
  );
