import { queryOptions } from '@tanstack/react-query';
import { answer, api } from '../../../lib/api/client.ts';
import { systemKey } from '../../../lib/api/keys.ts';

const FEW = 3;

/** The latest incidents of a system. */
export const recentIncidentsQuery = (organization: string, system: string) =>
  queryOptions({
    queryKey: systemKey(organization, system, 'incidents', { first: FEW }),
    queryFn: ({ signal }) =>
      answer(
        api.GET('/api/v1/organizations/{organization}/systems/{system}/incidents', {
          params: { path: { organization, system }, query: { limit: FEW } },
          signal,
        }),
      ),
  });
