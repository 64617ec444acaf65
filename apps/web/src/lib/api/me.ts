import { ApiProblem } from '@pitwall/api-client';
import type { Me } from '@pitwall/contracts';
import { queryOptions } from '@tanstack/react-query';
import { answer, api } from './client.ts';

/** The signed-in person with their organizations and permissions; null for nobody. */
export const meQuery = queryOptions({
  queryKey: ['me'],
  queryFn: async ({ signal }): Promise<Me | null> => {
    try {
      return await answer(api.GET('/api/v1/me', { signal }));
    } catch (error) {
      if (error instanceof ApiProblem && error.problem.status === 401) return null;
      throw error;
    }
  },
  staleTime: 60_000,
});
