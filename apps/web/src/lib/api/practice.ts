import { queryOptions } from '@tanstack/react-query';
import { answer, api } from './client.ts';

const HOUR = 3_600_000;

const readPractice = (
  practice: string,
  version: string | undefined,
  organization: string | undefined,
  signal: AbortSignal,
) =>
  answer(
    organization === undefined
      ? api.GET('/api/v1/catalogue/practices/{practice}', {
          params: { path: { practice }, query: { version } },
          signal,
        })
      : api.GET('/api/v1/organizations/{organization}/catalogue/practices/{practice}', {
          params: { path: { organization, practice }, query: { version } },
          signal,
        }),
  );

/** A practice in full, as it is answered. */
export type FullPractice = Awaited<ReturnType<typeof readPractice>>;

/** A practice with its playbook, and what stands around it; as an organization reads it where one is named. */
export const practiceQuery = (practice: string, version?: string, organization?: string) =>
  queryOptions({
    queryKey: ['catalogue', 'practice', practice, version ?? 'current', organization ?? 'released'],
    queryFn: ({ signal }) => readPractice(practice, version, organization, signal),
    staleTime: HOUR,
  });
