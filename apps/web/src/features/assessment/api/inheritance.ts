import type { InheritPractices } from '@pitwall/contracts';
import { answer, api } from '../../../lib/api/client.ts';

/** Lets a platform's answers to some practices count here. */
export const inheritPractices = (organization: string, system: string, body: InheritPractices) =>
  answer(
    api.POST('/api/v1/organizations/{organization}/systems/{system}/inheritance', {
      params: { path: { organization, system } },
      body,
    }),
  );

export const disinheritPractices = (organization: string, system: string, practices: string[]) =>
  answer(
    api.POST('/api/v1/organizations/{organization}/systems/{system}/inheritance/end', {
      params: { path: { organization, system } },
      body: { practices },
    }),
  );
