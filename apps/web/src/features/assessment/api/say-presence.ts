import type { SayPresence } from '@pitwall/contracts';
import { answer, api } from '../../../lib/api/client.ts';

/** Tells the organization's other pages where the reader is in the assessment. */
export const sayPresence = (organization: string, system: string, body: SayPresence) =>
  answer(
    api.POST('/api/v1/organizations/{organization}/systems/{system}/assessment/presence', {
      params: { path: { organization, system } },
      body,
      // Also said while the page goes away.
      keepalive: true,
    }),
  );
