import type { AnswerDetail, WriteAnswer } from '@pitwall/contracts';
import { answer, api } from '../../../lib/api/client.ts';

/** Answers a practice against the version that was seen. */
export const writeAnswer = (
  organization: string,
  system: string,
  practice: string,
  body: WriteAnswer,
): Promise<AnswerDetail> =>
  answer(
    api.PUT('/api/v1/organizations/{organization}/systems/{system}/answers/{practice}', {
      params: { path: { organization, system, practice } },
      body,
    }),
  );
