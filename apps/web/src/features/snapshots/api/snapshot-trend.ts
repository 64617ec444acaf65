import { queryOptions } from '@tanstack/react-query';
import { answer, api } from '../../../lib/api/client.ts';
import { systemKey } from '../../../lib/api/keys.ts';

/** The score from snapshot to snapshot, up to now. */
export const snapshotTrendQuery = (organization: string, system: string) =>
  queryOptions({
    queryKey: systemKey(organization, system, 'snapshots', 'trend'),
    queryFn: ({ signal }) =>
      answer(
        api.GET('/api/v1/organizations/{organization}/systems/{system}/snapshots/trend', {
          params: { path: { organization, system } },
          signal,
        }),
      ),
  });
