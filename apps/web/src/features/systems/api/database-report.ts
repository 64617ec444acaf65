import type { FollowFigures } from '@pitwall/contracts';
import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { answer, api } from '../../../lib/api/client.ts';
import { systemChanged, systemKey } from '../../../lib/api/keys.ts';

/** A report about a database, with what the forecast follows of it. */
export const databaseReportQuery = (organization: string, system: string, scan: string) =>
  queryOptions({
    queryKey: systemKey(organization, system, 'database-reports', scan),
    queryFn: ({ signal }) =>
      answer(
        api.GET('/api/v1/organizations/{organization}/systems/{system}/database-reports/{scan}', {
          params: { path: { organization, system, scan } },
          signal,
        }),
      ),
  });

/** Lets the forecast follow figures of a report. */
export const useFollowFigures = (organization: string, system: string, scan: string) => {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (body: FollowFigures) =>
      answer(
        api.POST(
          '/api/v1/organizations/{organization}/systems/{system}/database-reports/{scan}/figures',
          { params: { path: { organization, system, scan } }, body },
        ),
      ),
    onSuccess: () => systemChanged(queryClient, organization, system),
  });
};
