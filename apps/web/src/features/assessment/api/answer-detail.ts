import { queryOptions } from '@tanstack/react-query';
import { answer, api } from '../../../lib/api/client.ts';
import { systemKey } from '../../../lib/api/keys.ts';

/** A practice's answer with its evidence and its history. */
export const answerDetailQuery = (organization: string, system: string, practice: string) =>
  queryOptions({
    queryKey: systemKey(organization, system, 'answers', practice),
    queryFn: ({ signal }) =>
      answer(
        api.GET('/api/v1/organizations/{organization}/systems/{system}/answers/{practice}', {
          params: { path: { organization, system, practice } },
          signal,
        }),
      ),
  });
