import type { ChangeCheck, ChangeScanning, ScanRun } from '@pitwall/contracts';
import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { answer, api } from '../../../lib/api/client.ts';
import { systemKey } from '../../../lib/api/keys.ts';

const PATH = '/api/v1/organizations/{organization}/systems/{system}/scanning';
/** Asked now and then, in case live updates do not come through. */
const POLL = 2_000;

export const isUnderWay = (run: Pick<ScanRun | ChangeCheck, 'state'> | null): boolean =>
  run?.state === 'waiting' || run?.state === 'running';

/** What the server scans of a system, followed while it does. */
export const scanningQuery = (organization: string, system: string) =>
  queryOptions({
    queryKey: systemKey(organization, system, 'scanning'),
    queryFn: ({ signal }) =>
      answer(api.GET(PATH, { params: { path: { organization, system } }, signal })),
    refetchInterval: ({ state }) =>
      state.data?.repositories.some(({ newest }) => isUnderWay(newest)) ||
      state.data?.newestChecks.some(isUnderWay)
        ? POLL
        : false,
  });

export const useScanNow = (organization: string, system: string) => {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: () =>
      answer(
        api.POST('/api/v1/organizations/{organization}/systems/{system}/scan-runs', {
          params: { path: { organization, system } },
        }),
      ),
    onSuccess: () => queryClient.invalidateQueries(scanningQuery(organization, system)),
  });
};

export const useChangeScanning = (organization: string, system: string) => {
  const queryClient = useQueryClient();
  const query = scanningQuery(organization, system);
  return useMutation({
    mutationFn: (body: ChangeScanning) =>
      answer(api.PUT(PATH, { params: { path: { organization, system } }, body })),
    onSuccess: (changed) => {
      queryClient.setQueryData(query.queryKey, changed);
    },
    onError: () => queryClient.refetchQueries(query),
  });
};
