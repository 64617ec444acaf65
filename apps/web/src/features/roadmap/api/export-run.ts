import { queryOptions } from '@tanstack/react-query';
import { answer, api } from '../../../lib/api/client.ts';
import { systemKey } from '../../../lib/api/keys.ts';

/** Asked now and then, in case live updates do not come through. */
const POLL = 4_000;

const ended = (state: string | undefined): boolean => state === 'finished' || state === 'failed';

/** How far an export is. */
export const exportRunQuery = (organization: string, system: string, run: string) =>
  queryOptions({
    queryKey: systemKey(organization, system, 'exports', 'run', run),
    queryFn: ({ signal }) =>
      answer(
        api.GET('/api/v1/organizations/{organization}/systems/{system}/exports/{run}', {
          params: { path: { organization, system, run } },
          signal,
        }),
      ),
    refetchInterval: (query) => (ended(query.state.data?.state) ? false : POLL),
  });

/** Where the file of a finished export is. */
export const exportAddress = (organization: string, system: string, run: string): string =>
  `/api/v1/organizations/${encodeURIComponent(organization)}/systems/${encodeURIComponent(system)}/exports/${run}/content`;
