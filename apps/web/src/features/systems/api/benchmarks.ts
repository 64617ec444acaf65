import { queryOptions } from '@tanstack/react-query';
import { answer, api } from '../../../lib/api/client.ts';
import { systemKey } from '../../../lib/api/keys.ts';

/** What a system meets of each topic, beside the median of the others. */
export const benchmarksQuery = (organization: string, system: string) =>
  queryOptions({
    queryKey: systemKey(organization, system, 'benchmarks'),
    queryFn: ({ signal }) =>
      answer(
        api.GET('/api/v1/organizations/{organization}/systems/{system}/benchmarks', {
          params: { path: { organization, system } },
          signal,
        }),
      ),
  });
