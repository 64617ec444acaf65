import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query';
import { meQuery } from '../lib/api/me.ts';
import { isProblem, worthRetrying } from '../lib/problem-error.ts';

/** What was read in the last half minute is shown as it is; older is shown and read again. */
const FRESH = 30_000;
const NEEDS_MORE = ['authentication.provider_required', 'authentication.factor_required'] as const;

export const createQueryClient = (): QueryClient => {
  // A session can end while a page is open: the frame says so, and what was typed stays.
  const noticeSignedOut = (error: unknown) => {
    if (isProblem(error, 'authentication.required')) {
      queryClient.setQueryData(meQuery.queryKey, null);
    }
    // An organization has begun to ask for more than the person came with: its frame says what.
    if (NEEDS_MORE.some((code) => isProblem(error, code)))
      void queryClient.invalidateQueries({ queryKey: meQuery.queryKey });
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
