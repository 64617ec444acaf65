import { queryOptions } from '@tanstack/react-query';
import { answer, api } from '../../../lib/api/client.ts';

/** The reader's own account and its ways in. */
export const accountQuery = queryOptions({
  queryKey: ['account'],
  queryFn: ({ signal }) => answer(api.GET('/api/v1/account', { signal })),
});
