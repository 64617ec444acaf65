import type { WriteAnswers, WrittenAnswers } from '@pitwall/contracts';
import { answer, api } from '../../../lib/api/client.ts';

/** Answers many practices in one step: all of them or none. */
export const writeAnswers = (
  organization: string,
  system: string,
  body: WriteAnswers,
): Promise<WrittenAnswers> =>
  answer(
    api.POST('/api/v1/organizations/{organization}/systems/{system}/answers', {
      params: { path: { organization, system } },
      body,
    }),
  );
