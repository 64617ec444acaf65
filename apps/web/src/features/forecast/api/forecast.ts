import { queryOptions } from '@tanstack/react-query';
import { answer, api } from '../../../lib/api/client.ts';
import { systemKey } from '../../../lib/api/keys.ts';

/** When each component of a system breaks, what breaks first first. */
export const forecastQuery = (organization: string, system: string) =>
  queryOptions({
    queryKey: systemKey(organization, system, 'forecast'),
    queryFn: ({ signal }) =>
      answer(
        api.GET('/api/v1/organizations/{organization}/systems/{system}/forecast', {
          params: { path: { organization, system } },
          signal,
        }),
      ),
  });
