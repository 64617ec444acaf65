import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query';
import { SIGNED_OUT } from '../lib/api/client.ts';
import { meQuery } from '../lib/api/me.ts';
import { isProblem, worthRetrying } from '../lib/problem-error.ts';

/** What was read in the last half minute is shown as it is; older is shown and read again. */
const FRESH = 30_000;
const CHANGED_MEMBERSHIP = [
  'authentication.provider_required',
  'authentication.factor_required',
  'resource.not_found',
] as const;

export const createQueryClient = (): QueryClient => {
  // An organization has begun to ask for more than the person came with, or let them go: its frame says what.
  const noticeChangedMembership = (error: unknown) => {
    if (CHANGED_MEMBERSHIP.some((code) => isProblem(error, code)))
      void queryClient.invalidateQueries({ queryKey: meQuery.queryKey });
  };
  const queryClient: QueryClient = new QueryClient({
    queryCache: new QueryCache({ onError: noticeChangedMembership }),
    mutationCache: new MutationCache({ onError: noticeChangedMembership }),
    defaultOptions: {
      queries: {
        staleTime: FRESH,
        retry: (failures, error) => failures < 2 && worthRetrying(error),
      },
      mutations: { retry: false },
    },
  });
  // A session can end while a page is open: the frame says so, and what was typed stays.
  addEventListener(SIGNED_OUT, () => {
    queryClient.setQueryData(meQuery.queryKey, null);
  });
  return queryClient;
};
