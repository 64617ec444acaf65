import type { Stage } from '@pitwall/contracts';
import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { answer, api } from '../../../lib/api/client.ts';
import { systemKey } from '../../../lib/api/keys.ts';

/** Open tasks by stage, the plan of the sprints, and the path to a stage: the next that matters, if none is named. */
export const roadmapQuery = (organization: string, system: string, to: Stage | undefined) =>
  queryOptions({
    queryKey: systemKey(organization, system, 'roadmap', to ?? 'next'),
    queryFn: ({ signal }) =>
      answer(
        api.GET('/api/v1/organizations/{organization}/systems/{system}/roadmap', {
          params: { path: { organization, system }, query: { to } },
          signal,
        }),
      ),
    placeholderData: keepPreviousData,
  });
