import { queryOptions } from '@tanstack/react-query';
import { answer, api } from './client.ts';

/** A released catalogue never changes; which one is current does, seldom. */
const HOUR = 3_600_000;

/** Stages, topics, criteria, and the practices and symptoms in brief. */
export const catalogueQuery = (version?: string) =>
  queryOptions({
    queryKey: ['catalogue', 'overview', version ?? 'current'],
    queryFn: ({ signal }) =>
      answer(api.GET('/api/v1/catalogue', { params: { query: { version } }, signal })),
    staleTime: HOUR,
  });
