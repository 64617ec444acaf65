import type { ReportFormat } from '@pitwall/contracts';
import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { answer, api } from '../../../lib/api/client.ts';
import { useCreationKey } from '../../../lib/api/creation-key.ts';
import { organizationKey, systemKey } from '../../../lib/api/keys.ts';
import { sinceInstant } from '../model/since.ts';

/** What a report is about: a system, or the organization where none is named. */
export interface ReportAddress {
  organization: string;
  system?: string | undefined;
  /** YYYY-MM-DD. */
  since?: string | undefined;
}

export const reportQuery = ({ organization, system, since }: ReportAddress) => {
  const query = sinceInstant(since);
  return queryOptions({
    queryKey:
      system === undefined
        ? organizationKey(organization, 'report', since)
        : systemKey(organization, system, 'report', since),
    queryFn: ({ signal }) =>
      system === undefined
        ? answer(
            api.GET('/api/v1/organizations/{organization}/report', {
              params: { path: { organization }, query },
              signal,
            }),
          )
        : answer(
            api.GET('/api/v1/organizations/{organization}/systems/{system}/report', {
              params: { path: { organization, system }, query },
              signal,
            }),
          ),
  });
};

/** Asked now and then, in case live updates do not come through. */
const POLL = 3_000;
const ended = (state: string | undefined): boolean => state === 'finished' || state === 'failed';

export const reportRunQuery = (organization: string, run: string) =>
  queryOptions({
    queryKey: organizationKey(organization, 'report-runs', run),
    queryFn: ({ signal }) =>
      answer(
        api.GET('/api/v1/organizations/{organization}/report-runs/{reportRun}', {
          params: { path: { organization, reportRun: run } },
          signal,
        }),
      ),
    refetchInterval: (query) => (ended(query.state.data?.state) ? false : POLL),
  });

/** Where the file of a finished report is. */
export const reportFileAddress = (organization: string, run: string): string =>
  `/api/v1/organizations/${encodeURIComponent(organization)}/report-runs/${run}/content`;

export const useStartReport = ({ organization, system, since }: ReportAddress) => {
  const key = useCreationKey();
  return useMutation({
    mutationFn: (format: ReportFormat) => {
      const body = { format, ...(system === undefined ? {} : { system }), ...sinceInstant(since) };
      return answer(
        api.POST('/api/v1/organizations/{organization}/report-runs', {
          params: { path: { organization } },
          body,
          headers: key.headersFor(body),
        }),
      );
    },
    onSuccess: key.renew,
  });
};

/** What a shared link leads to. Read once: each time counts as a view. */
export const sharedReportQuery = (token: string) =>
  queryOptions({
    queryKey: ['shared-report', token],
    queryFn: ({ signal }) =>
      answer(api.POST('/api/v1/shared-reports', { body: { token }, signal })),
    staleTime: Infinity,
    retry: false,
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
    enabled: token !== '',
  });

export const useReportsChanged = (
  organization: string,
  list: 'report-shares' | 'report-schedules',
) => {
  const queryClient = useQueryClient();
  return () => queryClient.invalidateQueries({ queryKey: organizationKey(organization, list) });
};
