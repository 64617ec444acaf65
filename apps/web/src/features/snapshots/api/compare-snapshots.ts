import { queryOptions } from '@tanstack/react-query';
import { answer, api } from '../../../lib/api/client.ts';
import { systemKey } from '../../../lib/api/keys.ts';

/** What changed between two snapshots; up to now where `to` is left out. */
export const snapshotComparisonQuery = (
  organization: string,
  system: string,
  { from, to }: { from: string; to?: string | undefined },
) =>
  queryOptions({
    queryKey: systemKey(organization, system, 'snapshots', 'compare', from, to ?? 'now'),
    queryFn: ({ signal }) =>
      answer(
        api.GET('/api/v1/organizations/{organization}/systems/{system}/snapshots/compare', {
          params: { path: { organization, system }, query: { from, to } },
          signal,
        }),
      ),
  });
