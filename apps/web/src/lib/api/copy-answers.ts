import type { CopyAnswers } from '@pitwall/contracts';
import { answer, api } from './client.ts';

/** Makes another system's answers this one's own, once. */
export const copyAnswers = (organization: string, system: string, body: CopyAnswers) =>
  answer(
    api.POST('/api/v1/organizations/{organization}/systems/{system}/answers/copy', {
      params: { path: { organization, system } },
      body,
    }),
  );
