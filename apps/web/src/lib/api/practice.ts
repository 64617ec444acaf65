import { queryOptions } from '@tanstack/react-query';
import { answer, api } from './client.ts';

const HOUR = 3_600_000;

const readPractice = (practice: string, version: string | undefined, signal: AbortSignal) =>
  answer(
    api.GET('/api/v1/catalogue/practices/{practice}', {
      params: { path: { practice }, query: { version } },
      signal,
    }),
  );

/** A practice in full, as it is answered. */
export type FullPractice = Awaited<ReturnType<typeof readPractice>>;

/** A practice with its playbook, and the practices and symptoms around it. */
export const practiceQuery = (practice: string, version?: string) =>
  queryOptions({
    queryKey: ['catalogue', 'practice', practice, version ?? 'current'],
    queryFn: ({ signal }) => readPractice(practice, version, signal),
    staleTime: HOUR,
  });
