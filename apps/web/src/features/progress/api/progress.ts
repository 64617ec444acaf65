import { queryOptions } from '@tanstack/react-query';
import type { Stage } from '@pitwall/contracts';
import { answer, api } from '../../../lib/api/client.ts';
import { systemKey } from '../../../lib/api/keys.ts';

/** What was done against the path to a stage, sprint by sprint. */
export const progressQuery = (organization: string, system: string, to: Stage | undefined) =>
  queryOptions({
    queryKey: systemKey(organization, system, 'progress', to ?? 'next'),
    queryFn: ({ signal }) =>
      answer(
        api.GET('/api/v1/organizations/{organization}/systems/{system}/progress', {
          params: { path: { organization, system }, query: { to } },
          signal,
        }),
      ),
  });
