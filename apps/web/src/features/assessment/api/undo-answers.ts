import { answer, api } from '../../../lib/api/client.ts';
import type { SeenAnswer } from './accept-suggestions.ts';

/** Puts answers back to what they were before their newest version: all of them or none. */
export const undoAnswers = (organization: string, system: string, practices: SeenAnswer[]) =>
  answer(
    api.POST('/api/v1/organizations/{organization}/systems/{system}/answers/undo', {
      params: { path: { organization, system } },
      body: { practices },
    }),
  );
