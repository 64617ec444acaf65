import type { Figure } from '@pitwall/contracts';
import { answer, api } from '../../../lib/api/client.ts';
import { systemKey } from '../../../lib/api/keys.ts';
import { pagedQuery } from '../../../lib/api/pages.ts';

/** Readings of one figure, newest first. */
export const figureReadingsQuery = (organization: string, system: string, figure: Figure) =>
  pagedQuery(systemKey(organization, system, 'figures', figure), (cursor, signal) =>
    answer(
      api.GET('/api/v1/organizations/{organization}/systems/{system}/figures', {
        params: { path: { organization, system }, query: { cursor, figure, limit: 50 } },
        signal,
      }),
    ),
  );
