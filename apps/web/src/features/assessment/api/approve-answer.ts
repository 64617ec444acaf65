import type { AnswerDetail } from '@pitwall/contracts';
import { answer, api } from '../../../lib/api/client.ts';

/** Agrees, as a second person, with the answer in the version that was seen. */
export const approveAnswer = (
  organization: string,
  system: string,
  practice: string,
  version: number,
): Promise<AnswerDetail> =>
  answer(
    api.POST('/api/v1/organizations/{organization}/systems/{system}/answers/{practice}/approve', {
      params: { path: { organization, system, practice } },
      body: { version },
    }),
  );
