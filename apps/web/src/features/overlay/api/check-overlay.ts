import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { answer, api } from '../../../lib/api/client.ts';

/** What is wrong with a text, by the same rules as saving it. */
export const overlayCheckQuery = (organization: string, text: string) =>
  queryOptions({
    queryKey: ['overlay-check', organization, text],
    queryFn: ({ signal }) =>
      answer(
        api.POST('/api/v1/organizations/{organization}/catalogue/overlay/check', {
          params: { path: { organization } },
          body: { text },
          signal,
        }),
      ),
    enabled: text.trim() !== '',
    placeholderData: keepPreviousData,
    staleTime: Infinity,
    gcTime: 60_000,
  });
