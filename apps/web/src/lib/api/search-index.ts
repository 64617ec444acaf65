import { CatalogueSearch } from '@pitwall/catalogue/search';
import { queryOptions } from '@tanstack/react-query';
import { answer, api } from './client.ts';

const HOUR = 3_600_000;

/** A search over the current catalogue that runs here, at every key, without asking the server. */
export const catalogueSearchQuery = queryOptions({
  queryKey: ['catalogue', 'search'],
  queryFn: async ({ signal }) => {
    const { entries } = await answer(api.GET('/api/v1/catalogue/search-index', { signal }));
    return new CatalogueSearch(entries);
  },
  staleTime: HOUR,
  // The search is an object with methods: sharing parts of an older one would break it.
  structuralSharing: false,
});
