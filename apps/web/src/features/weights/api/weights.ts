import type { ChangeWeights, TryWeights } from '@pitwall/contracts';
import { answer, api } from '../../../lib/api/client.ts';

/** What would move with other numbers. Saves nothing. */
export const previewWeights = (organization: string, body: TryWeights) =>
  answer(
    api.POST('/api/v1/organizations/{organization}/weights/preview', {
      params: { path: { organization } },
      body,
    }),
  );

export const saveWeights = (organization: string, body: ChangeWeights) =>
  answer(
    api.PUT('/api/v1/organizations/{organization}/weights', {
      params: { path: { organization } },
      body,
    }),
  );
