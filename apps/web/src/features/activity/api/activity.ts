import type { ActivityKind, CreateFeed } from '@pitwall/contracts';
import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { answer, api } from '../../../lib/api/client.ts';
import { deleted } from '../../../lib/api/deleted.ts';
import { organizationKey } from '../../../lib/api/keys.ts';
import { pagedQuery } from '../../../lib/api/pages.ts';

const FEEDS = '/api/v1/organizations/{organization}/feeds';

export interface ActivityFilter {
  system?: string | undefined;
  kind?: ActivityKind | undefined;
  actor?: string | undefined;
}

/** What happened, newest first. */
export const activityQuery = (organization: string, filter: ActivityFilter) =>
  pagedQuery(organizationKey(organization, 'activity', filter), (cursor, signal) =>
    answer(
      api.GET('/api/v1/organizations/{organization}/activity', {
        params: { path: { organization }, query: { ...filter, cursor, limit: 30 } },
        signal,
      }),
    ),
  );

export const feedsQuery = (organization: string) =>
  queryOptions({
    queryKey: organizationKey(organization, 'feeds'),
    queryFn: ({ signal }) => answer(api.GET(FEEDS, { params: { path: { organization } }, signal })),
  });

const useFeedsChanged = (organization: string) => {
  const queryClient = useQueryClient();
  return () => queryClient.invalidateQueries({ queryKey: organizationKey(organization, 'feeds') });
};

export const useCreateFeed = (organization: string) => {
  const changed = useFeedsChanged(organization);
  return useMutation({
    mutationFn: (body: CreateFeed) =>
      answer(api.POST(FEEDS, { params: { path: { organization } }, body })),
    onSuccess: changed,
  });
};

export const useRevokeFeed = (organization: string) => {
  const changed = useFeedsChanged(organization);
  return useMutation({
    mutationFn: (feedLink: string) =>
      deleted(api.DELETE(`${FEEDS}/{feedLink}`, { params: { path: { organization, feedLink } } })),
    onSuccess: changed,
  });
};
