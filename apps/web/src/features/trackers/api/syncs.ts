import type { TrackerSync } from '@pitwall/contracts';
import { queryOptions, useMutation } from '@tanstack/react-query';
import { answer, api } from '../../../lib/api/client.ts';
import { systemKey } from '../../../lib/api/keys.ts';
import { pagedQuery } from '../../../lib/api/pages.ts';
import { useTrackersChanged } from './connections.ts';

/** Which connection. */
export interface TrackerAddress {
  organization: string;
  system: string;
  tracker: string;
}

/** Asked now and then, in case live updates do not come through. */
const POLL = 3_000;

export const isUnderWay = (state: TrackerSync['state'] | undefined): boolean =>
  state === 'planning' || state === 'applying';

const key = ({ organization, system, tracker }: TrackerAddress, ...rest: unknown[]) =>
  systemKey(organization, system, 'trackers', tracker, ...rest);

/** The newest sync of a connection, followed while it is under way. */
export const newestSyncQuery = (address: TrackerAddress) =>
  queryOptions({
    queryKey: key(address, 'newest'),
    queryFn: async ({ signal }) => {
      const { items } = await answer(
        api.GET('/api/v1/organizations/{organization}/systems/{system}/trackers/{tracker}/syncs', {
          params: { path: address, query: { limit: 1 } },
          signal,
        }),
      );
      return items[0] ?? null;
    },
    refetchInterval: (query) => (isUnderWay(query.state.data?.state) ? POLL : false),
  });

/** What a sync does, in order. */
export const stepsQuery = (address: TrackerAddress, sync: string, state: string) =>
  pagedQuery(key(address, 'steps', sync, state), (cursor, signal) =>
    answer(
      api.GET(
        '/api/v1/organizations/{organization}/systems/{system}/trackers/{tracker}/syncs/{sync}/steps',
        { params: { path: { ...address, sync }, query: { cursor, limit: 25 } }, signal },
      ),
    ),
  );

export const linksQuery = (address: TrackerAddress) =>
  pagedQuery(key(address, 'links'), (cursor, signal) =>
    answer(
      api.GET('/api/v1/organizations/{organization}/systems/{system}/trackers/{tracker}/links', {
        params: { path: address, query: { cursor, limit: 25 } },
        signal,
      }),
    ),
  );

export const conflictsQuery = (address: TrackerAddress) =>
  pagedQuery(key(address, 'conflicts'), (cursor, signal) =>
    answer(
      api.GET(
        '/api/v1/organizations/{organization}/systems/{system}/trackers/{tracker}/conflicts',
        { params: { path: address, query: { cursor, limit: 25 } }, signal },
      ),
    ),
  );

export const usePlanSync = (address: TrackerAddress) => {
  const changed = useTrackersChanged(address.organization, address.system);
  return useMutation({
    mutationFn: () =>
      answer(
        api.POST('/api/v1/organizations/{organization}/systems/{system}/trackers/{tracker}/syncs', {
          params: { path: address },
        }),
      ),
    onSuccess: changed,
  });
};

export const useApplySync = (address: TrackerAddress) => {
  const changed = useTrackersChanged(address.organization, address.system);
  return useMutation({
    mutationFn: (sync: string) =>
      answer(
        api.POST(
          '/api/v1/organizations/{organization}/systems/{system}/trackers/{tracker}/syncs/{sync}/apply',
          { params: { path: { ...address, sync } } },
        ),
      ),
    onSuccess: changed,
  });
};

export const useSettleConflict = (address: TrackerAddress) => {
  const changed = useTrackersChanged(address.organization, address.system);
  return useMutation({
    mutationFn: ({ conflict, winner }: { conflict: string; winner: 'ours' | 'theirs' }) =>
      answer(
        api.POST(
          '/api/v1/organizations/{organization}/systems/{system}/trackers/{tracker}/conflicts/{conflict}/settle',
          { params: { path: { ...address, conflict } }, body: { winner } },
        ),
      ),
    // Refused, it was settled by somebody else: what is left is read again.
    onSettled: changed,
  });
};

export const useUnlink = (address: TrackerAddress) => {
  const changed = useTrackersChanged(address.organization, address.system);
  return useMutation({
    mutationFn: (task: string) =>
      answer(
        api.DELETE(
          '/api/v1/organizations/{organization}/systems/{system}/trackers/{tracker}/links/{task}',
          { params: { path: { ...address, task } } },
        ),
      ),
    onSuccess: changed,
  });
};
