import { queryOptions } from '@tanstack/react-query';
import { answer, api } from '../../../lib/api/client.ts';
import { systemKey } from '../../../lib/api/keys.ts';

/** Where the system stands, practice by practice. */
export const assessmentQuery = (organization: string, system: string) =>
  queryOptions({
    queryKey: systemKey(organization, system, 'assessment'),
    queryFn: ({ signal }) =>
      answer(
        api.GET('/api/v1/organizations/{organization}/systems/{system}/assessment', {
          params: { path: { organization, system } },
          signal,
        }),
      ),
  });
