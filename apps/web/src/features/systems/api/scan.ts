import { queryOptions } from '@tanstack/react-query';
import { answer, api } from '../../../lib/api/client.ts';
import { systemKey } from '../../../lib/api/keys.ts';

/** A scan never changes once it is received. */
const HOUR = 3_600_000;

/** A scan with its findings. */
export const scanQuery = (organization: string, system: string, scan: string) =>
  queryOptions({
    queryKey: systemKey(organization, system, 'scans', scan),
    queryFn: ({ signal }) =>
      answer(
        api.GET('/api/v1/organizations/{organization}/systems/{system}/scans/{scan}', {
          params: { path: { organization, system, scan } },
          signal,
        }),
      ),
    staleTime: HOUR,
  });
