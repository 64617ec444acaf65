import type { ScheduleReport, ShareReport } from '@pitwall/contracts';
import { queryOptions, useMutation } from '@tanstack/react-query';
import { answer, api } from '../../../lib/api/client.ts';
import { deleted } from '../../../lib/api/deleted.ts';
import { useCreationKey } from '../../../lib/api/creation-key.ts';
import { organizationKey } from '../../../lib/api/keys.ts';
import { pagedQuery } from '../../../lib/api/pages.ts';
import { useReportsChanged } from './reports.ts';

const SHARES = '/api/v1/organizations/{organization}/report-shares';
const SCHEDULES = '/api/v1/organizations/{organization}/report-schedules';

export const sharesQuery = (organization: string) =>
  pagedQuery(organizationKey(organization, 'report-shares'), (cursor, signal) =>
    answer(api.GET(SHARES, { params: { path: { organization }, query: { cursor } }, signal })),
  );

export const useShareReport = (organization: string) => {
  const changed = useReportsChanged(organization, 'report-shares');
  return useMutation({
    mutationFn: (body: ShareReport) =>
      answer(api.POST(SHARES, { params: { path: { organization } }, body })),
    onSuccess: changed,
  });
};

export const useRevokeShare = (organization: string) => {
  const changed = useReportsChanged(organization, 'report-shares');
  return useMutation({
    mutationFn: (reportShare: string) =>
      deleted(
        api.DELETE(`${SHARES}/{reportShare}`, { params: { path: { organization, reportShare } } }),
      ),
    onSuccess: changed,
  });
};

export const schedulesQuery = (organization: string) =>
  queryOptions({
    queryKey: organizationKey(organization, 'report-schedules'),
    queryFn: ({ signal }) =>
      answer(api.GET(SCHEDULES, { params: { path: { organization } }, signal })),
  });

export const useScheduleReport = (organization: string) => {
  const changed = useReportsChanged(organization, 'report-schedules');
  const key = useCreationKey();
  return useMutation({
    mutationFn: (body: ScheduleReport) =>
      answer(
        api.POST(SCHEDULES, {
          params: { path: { organization } },
          body,
          headers: key.headersFor(body),
        }),
      ),
    onSuccess: () => {
      key.renew();
      return changed();
    },
  });
};

export const useEndSchedule = (organization: string) => {
  const changed = useReportsChanged(organization, 'report-schedules');
  return useMutation({
    mutationFn: (reportSchedule: string) =>
      deleted(
        api.DELETE(`${SCHEDULES}/{reportSchedule}`, {
          params: { path: { organization, reportSchedule } },
        }),
      ),
    onSuccess: changed,
  });
};
