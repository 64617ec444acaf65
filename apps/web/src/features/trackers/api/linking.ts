import type { LinkIssue } from '@pitwall/contracts';
import { queryOptions, useMutation } from '@tanstack/react-query';
import { answer, api } from '../../../lib/api/client.ts';
import { organizationKey } from '../../../lib/api/keys.ts';
import { useTrackersChanged } from './connections.ts';
import type { TrackerAddress } from './syncs.ts';

const MOST = 100;

/** The system's open tasks in order, as many as a person chooses from; `search` finds the others. */
export const linkableTasksQuery = ({ organization, system }: TrackerAddress, search: string) =>
  queryOptions({
    queryKey: organizationKey(organization, 'tasks', { first: MOST, system, search }),
    queryFn: ({ signal }) =>
      answer(
        api.GET('/api/v1/organizations/{organization}/tasks', {
          params: {
            path: { organization },
            query: { system, limit: MOST, ...(search === '' ? {} : { search }) },
          },
          signal,
        }),
      ),
  });

export const useLinkIssue = (address: TrackerAddress) => {
  const changed = useTrackersChanged(address.organization, address.system);
  return useMutation({
    mutationFn: (body: LinkIssue) =>
      answer(
        api.POST('/api/v1/organizations/{organization}/systems/{system}/trackers/{tracker}/links', {
          params: { path: address },
          body,
        }),
      ),
    onSuccess: changed,
  });
};
