import { queryOptions } from '@tanstack/react-query';
import { answer, api } from './client.ts';

const HOUR = 3_600_000;

/** A symptom with its first aid and what treats it. */
export const symptomQuery = (symptom: string, version?: string) =>
  queryOptions({
    queryKey: ['catalogue', 'symptom', symptom, version ?? 'current'],
    queryFn: ({ signal }) =>
      answer(
        api.GET('/api/v1/catalogue/symptoms/{symptom}', {
          params: { path: { symptom }, query: { version } },
          signal,
        }),
      ),
    staleTime: HOUR,
  });
