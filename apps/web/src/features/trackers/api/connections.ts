import type { ChangeTracker, ConnectTracker } from '@pitwall/contracts';
import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { answer, api } from '../../../lib/api/client.ts';
import { deleted } from '../../../lib/api/deleted.ts';
import { useCreationKey } from '../../../lib/api/creation-key.ts';
import { systemKey } from '../../../lib/api/keys.ts';

/** Trackers that a system is kept in step with. */
export const connectionsQuery = (organization: string, system: string) =>
  queryOptions({
    queryKey: systemKey(organization, system, 'trackers', 'connections'),
    queryFn: ({ signal }) =>
      answer(
        api.GET('/api/v1/organizations/{organization}/systems/{system}/trackers', {
          params: { path: { organization, system } },
          signal,
        }),
      ),
  });

/** What a connected project offers for options and people, asked of the tracker itself. */
export const offersQuery = (organization: string, system: string, tracker: string) =>
  queryOptions({
    queryKey: systemKey(organization, system, 'trackers', tracker, 'offers'),
    queryFn: ({ signal }) =>
      answer(
        api.GET('/api/v1/organizations/{organization}/systems/{system}/trackers/{tracker}/offers', {
          params: { path: { organization, system, tracker } },
          signal,
        }),
      ),
    retry: false,
    staleTime: 60_000,
  });

/** Reads again all that is about a system's trackers. */
export const useTrackersChanged = (organization: string, system: string) => {
  const queryClient = useQueryClient();
  return () =>
    queryClient.invalidateQueries({ queryKey: systemKey(organization, system, 'trackers') });
};

export const useConnectTracker = (organization: string, system: string) => {
  const changed = useTrackersChanged(organization, system);
  const key = useCreationKey();
  return useMutation({
    mutationFn: (body: ConnectTracker) =>
      answer(
        api.POST('/api/v1/organizations/{organization}/systems/{system}/trackers', {
          params: { path: { organization, system } },
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

export const useChangeTracker = (organization: string, system: string, tracker: string) => {
  const changed = useTrackersChanged(organization, system);
  return useMutation({
    mutationFn: (body: ChangeTracker) =>
      answer(
        api.PATCH('/api/v1/organizations/{organization}/systems/{system}/trackers/{tracker}', {
          params: { path: { organization, system, tracker } },
          body,
        }),
      ),
    onSuccess: changed,
  });
};

export const useDisconnectTracker = (organization: string, system: string, tracker: string) => {
  const changed = useTrackersChanged(organization, system);
  return useMutation({
    mutationFn: () =>
      deleted(
        api.DELETE('/api/v1/organizations/{organization}/systems/{system}/trackers/{tracker}', {
          params: { path: { organization, system, tracker } },
        }),
      ),
    onSuccess: changed,
  });
};
