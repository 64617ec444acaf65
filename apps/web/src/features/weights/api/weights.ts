import type { ChangeWeights } from '@pitwall/contracts';
import { queryOptions } from '@tanstack/react-query';
import { answer, api } from '../../../lib/api/client.ts';
import { organizationKey } from '../../../lib/api/keys.ts';

/** The numbers by which tasks are ordered. */
export const weightsQuery = (organization: string) =>
  queryOptions({
    queryKey: organizationKey(organization, 'weights'),
    queryFn: ({ signal }) =>
      answer(
        api.GET('/api/v1/organizations/{organization}/weights', {
          params: { path: { organization } },
          signal,
        }),
      ),
  });

/** What would move with other numbers. Saves nothing. */
export const previewWeights = (organization: string, body: ChangeWeights) =>
  answer(
    api.POST('/api/v1/organizations/{organization}/weights/preview', {
      params: { path: { organization } },
      body,
    }),
  );

export const saveWeights = (organization: string, body: ChangeWeights) =>
  answer(
    api.PUT('/api/v1/organizations/{organization}/weights', {
      params: { path: { organization } },
      body,
    }),
  );
