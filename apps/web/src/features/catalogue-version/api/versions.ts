import { queryOptions } from '@tanstack/react-query';
import { answer, api } from '../../../lib/api/client.ts';
import { organizationKey } from '../../../lib/api/keys.ts';
import { pagedQuery } from '../../../lib/api/pages.ts';

const key = (organization: string, ...rest: string[]) =>
  organizationKey(organization, 'catalogue-version', ...rest);

/** Which release the organization reads, and which there are. */
export const versionsQuery = (organization: string) =>
  queryOptions({
    queryKey: key(organization, 'versions'),
    queryFn: ({ signal }) =>
      answer(
        api.GET('/api/v1/organizations/{organization}/catalogue/versions', {
          params: { path: { organization } },
          signal,
        }),
      ),
  });

/** What a move would add, change and retire. */
export const movePreviewQuery = (organization: string, to: string) =>
  queryOptions({
    queryKey: key(organization, 'preview', to),
    queryFn: ({ signal }) =>
      answer(
        api.GET('/api/v1/organizations/{organization}/catalogue/move-preview', {
          params: { path: { organization }, query: { to } },
          signal,
        }),
      ),
  });

/** What would become of each system. */
export const movedSystemsQuery = (organization: string, to: string) =>
  pagedQuery(key(organization, 'preview', to, 'systems'), (cursor, signal) =>
    answer(
      api.GET('/api/v1/organizations/{organization}/catalogue/move-preview/systems', {
        params: { path: { organization }, query: { to, cursor } },
        signal,
      }),
    ),
  );

/** Every move, the newest first. */
export const movesQuery = (organization: string) =>
  pagedQuery(key(organization, 'moves'), (cursor, signal) =>
    answer(
      api.GET('/api/v1/organizations/{organization}/catalogue/moves', {
        params: { path: { organization }, query: { cursor } },
        signal,
      }),
    ),
  );

/** Systems that stay on their release. */
export const pinsQuery = (organization: string) =>
  pagedQuery(key(organization, 'pins'), (cursor, signal) =>
    answer(
      api.GET('/api/v1/organizations/{organization}/catalogue/pins', {
        params: { path: { organization }, query: { cursor } },
        signal,
      }),
    ),
  );
