import { queryOptions } from '@tanstack/react-query';
import { answer, api } from './client.ts';

/** What this installation offers to sign in. */
export const waysInQuery = queryOptions({
  queryKey: ['ways-in'],
  queryFn: ({ signal }) => answer(api.GET('/api/v1/auth/ways-in', { signal })),
  staleTime: Infinity,
});
