import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query';
import { meQuery } from '../lib/api/me.ts';
import { isProblem, worthRetrying } from '../lib/problem-error.ts';

/** What was read in the last half minute is shown as it is; older is shown and read again. */
const FRESH = 30_000;

export const createQueryClient = (): QueryClient => {
  // A session can end while a page is open: the frame says so, and what was typed stays.
  const noticeSignedOut = (error: unknown) => {
    if (isProblem(error, 'authentication.required')) {
      queryClient.setQueryData(meQuery.queryKey, null);
    }
  };
  const queryClient: QueryClient = new QueryClient({
    queryCache: new QueryCache({ onError: noticeSignedOut }),
    mutationCache: new MutationCache({ onError: noticeSignedOut }),
    defaultOptions: {
      queries: {
        staleTime: FRESH,
        retry: (failures, error) => failures < 2 && worthRetrying(error),
      },
      mutations: { retry: false },
    },
  });
  return queryClient;
};
