import { queryOptions } from '@tanstack/react-query';
import { answer, api } from './client.ts';

/** A released catalogue never changes; which one is current does, seldom. */
const HOUR = 3_600_000;

/** Stages, topics, criteria, and the practices and symptoms in brief; as an organization reads them where one is named. */
export const catalogueQuery = (version?: string, organization?: string) =>
  queryOptions({
    queryKey: ['catalogue', 'overview', version ?? 'current', organization ?? 'released'],
    queryFn: ({ signal }) =>
      answer(
        organization === undefined
          ? api.GET('/api/v1/catalogue', { params: { query: { version } }, signal })
          : api.GET('/api/v1/organizations/{organization}/catalogue', {
              params: { path: { organization }, query: { version } },
              signal,
            }),
      ),
    staleTime: HOUR,
  });
