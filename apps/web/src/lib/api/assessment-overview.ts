import { queryOptions } from '@tanstack/react-query';
import { answer, api } from './client.ts';
import { systemKey } from './keys.ts';

const read = (organization: string, system: string, signal: AbortSignal) =>
  answer(
    api.GET('/api/v1/organizations/{organization}/systems/{system}/assessment/overview', {
      params: { path: { organization, system } },
      signal,
    }),
  );

/** Where a system stands, as it is answered. */
export type Overview = Awaited<ReturnType<typeof read>>;

/** Where the system stands, without the single practices. */
export const assessmentOverviewQuery = (organization: string, system: string) =>
  queryOptions({
    queryKey: systemKey(organization, system, 'overview'),
    queryFn: ({ signal }) => read(organization, system, signal),
  });
