import type { AnswerDetail, GiveOpinion } from '@pitwall/contracts';
import { answer, api } from '../../../lib/api/client.ts';

/** Says something else than another person's answer, beside it. */
export const giveOpinion = (
  organization: string,
  system: string,
  practice: string,
  body: GiveOpinion,
): Promise<AnswerDetail> =>
  answer(
    api.POST('/api/v1/organizations/{organization}/systems/{system}/answers/{practice}/opinions', {
      params: { path: { organization, system, practice } },
      body,
    }),
  );

/** Takes back what one said beside an answer. */
export const withdrawOpinion = (
  organization: string,
  system: string,
  practice: string,
): Promise<AnswerDetail> =>
  answer(
    api.DELETE(
      '/api/v1/organizations/{organization}/systems/{system}/answers/{practice}/opinions/mine',
      { params: { path: { organization, system, practice } } },
    ),
  );
