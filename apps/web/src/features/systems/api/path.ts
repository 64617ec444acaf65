import type { Stage } from '@pitwall/contracts';
import { queryOptions } from '@tanstack/react-query';
import { answer, api } from '../../../lib/api/client.ts';
import { systemKey } from '../../../lib/api/keys.ts';
import { pathReading } from '../path-words.ts';

/** How far it is to a stage, and when the sprints get there. */
export const pathQuery = (organization: string, system: string, to: Stage) =>
  queryOptions({
    queryKey: systemKey(organization, system, 'path', to),
    queryFn: async ({ signal }) =>
      pathReading(
        await answer(
          api.GET('/api/v1/organizations/{organization}/systems/{system}/roadmap', {
            params: { path: { organization, system }, query: { to } },
            signal,
          }),
        ),
      ),
  });
