import type { FollowFigures } from '@pitwall/contracts';
import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { answer, api } from '../../../lib/api/client.ts';
import { systemChanged, systemKey } from '../../../lib/api/keys.ts';

/** A report about a database, with what the forecast follows of it. */
export const databaseReportQuery = (organization: string, system: string, report: string) =>
  queryOptions({
    queryKey: systemKey(organization, system, 'database-reports', report),
    queryFn: ({ signal }) =>
      answer(
        api.GET('/api/v1/organizations/{organization}/systems/{system}/database-reports/{report}', {
          params: { path: { organization, system, report } },
          signal,
        }),
      ),
  });

/** Lets the forecast follow figures of a report. */
export const useFollowFigures = (organization: string, system: string, report: string) => {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (body: FollowFigures) =>
      answer(
        api.POST(
          '/api/v1/organizations/{organization}/systems/{system}/database-reports/{report}/figures',
          { params: { path: { organization, system, report } }, body },
        ),
      ),
    onSuccess: () => systemChanged(queryClient, organization, system),
  });
};
