import { queryOptions } from '@tanstack/react-query';
import { answer, api } from '../../../lib/api/client.ts';
import { systemKey } from '../../../lib/api/keys.ts';

/** What the newest scans of a system suppress. */
export const suppressionsQuery = (organization: string, system: string) =>
  queryOptions({
    queryKey: systemKey(organization, system, 'suppressions'),
    queryFn: ({ signal }) =>
      answer(
        api.GET('/api/v1/organizations/{organization}/systems/{system}/suppressions', {
          params: { path: { organization, system } },
          signal,
        }),
      ),
  });
