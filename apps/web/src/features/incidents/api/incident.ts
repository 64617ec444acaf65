import { queryOptions } from '@tanstack/react-query';
import { answer, api } from '../../../lib/api/client.ts';
import { systemKey } from '../../../lib/api/keys.ts';

/** An incident with what would have prevented it. */
export const incidentQuery = (organization: string, system: string, incident: string) =>
  queryOptions({
    queryKey: systemKey(organization, system, 'incidents', 'one', incident),
    queryFn: ({ signal }) =>
      answer(
        api.GET('/api/v1/organizations/{organization}/systems/{system}/incidents/{incident}', {
          params: { path: { organization, system, incident } },
          signal,
        }),
      ),
  });
