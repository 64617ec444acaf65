import { answer, api } from '../../../lib/api/client.ts';

/** A practice's answer in the version that was seen. */
export interface SeenAnswer {
  practice: string;
  version: number;
}

/** Answers practices as the newest scan suggests: all of them or none. */
export const acceptSuggestions = (organization: string, system: string, practices: SeenAnswer[]) =>
  answer(
    api.POST('/api/v1/organizations/{organization}/systems/{system}/suggestions/accept', {
      params: { path: { organization, system } },
      body: { practices },
    }),
  );
