import { queryOptions } from '@tanstack/react-query';
import { answer, api } from '../../../lib/api/client.ts';
import { organizationKey } from '../../../lib/api/keys.ts';

/** What the sprint would hold when it is filled. Nothing is saved. */
export const fillPreviewQuery = (organization: string, sprint: string) =>
  queryOptions({
    queryKey: organizationKey(organization, 'sprints', 'fill', sprint),
    queryFn: ({ signal }) =>
      answer(
        api.POST('/api/v1/organizations/{organization}/sprints/{sprint}/fill', {
          params: { path: { organization, sprint } },
          body: { save: false },
          signal,
        }),
      ),
    // The preview is what is saved a moment later: it is never an old one.
    staleTime: 0,
    gcTime: 0,
  });
