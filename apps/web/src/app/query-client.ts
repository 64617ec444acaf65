import { QueryClient } from '@tanstack/react-query';
import { worthRetrying } from '../lib/problem-error.ts';

/** What was read in the last half minute is shown as it is; older is shown and read again. */
const FRESH = 30_000;

export const createQueryClient = (): QueryClient =>
  new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: FRESH,
        retry: (failures, error) => failures < 2 && worthRetrying(error),
      },
      mutations: { retry: false },
    },
  });
