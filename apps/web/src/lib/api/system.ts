import { queryOptions } from '@tanstack/react-query';
import { answer, api } from './client.ts';
import { systemKey } from './keys.ts';

/** A system as it is described, with the highest figures of 90 days. */
export const systemQuery = (organization: string, system: string) =>
  queryOptions({
    queryKey: systemKey(organization, system, 'description'),
    queryFn: ({ signal }) =>
      answer(
        api.GET('/api/v1/organizations/{organization}/systems/{system}', {
          params: { path: { organization, system } },
          signal,
        }),
      ),
  });
