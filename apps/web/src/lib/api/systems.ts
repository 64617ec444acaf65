import { keepPreviousData } from '@tanstack/react-query';
import { answer, api } from './client.ts';
import { organizationKey } from './keys.ts';
import { pagedQuery } from './pages.ts';

export interface SystemsFilter {
  search?: string | undefined;
  team?: string | undefined;
}

/** Systems by name with where each stands; what stood there before stays while a filter changes. */
export const systemsQuery = (organization: string, { search, team }: SystemsFilter = {}) => ({
  ...pagedQuery(
    organizationKey(organization, 'systems', { search: search ?? null, team: team ?? null }),
    (cursor, signal) =>
      answer(
        api.GET('/api/v1/organizations/{organization}/systems', {
          params: { path: { organization }, query: { cursor, search, team, limit: 20 } },
          signal,
        }),
      ),
  ),
  placeholderData: keepPreviousData,
});
