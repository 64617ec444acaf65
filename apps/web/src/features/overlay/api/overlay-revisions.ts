import { answer, api } from '../../../lib/api/client.ts';
import { organizationKey } from '../../../lib/api/keys.ts';
import { pagedQuery } from '../../../lib/api/pages.ts';

/** Every revision, the newest first. */
export const overlayRevisionsQuery = (organization: string) =>
  pagedQuery(organizationKey(organization, 'overlay', 'revisions'), (cursor, signal) =>
    answer(
      api.GET('/api/v1/organizations/{organization}/catalogue/overlay/revisions', {
        params: { path: { organization }, query: { cursor } },
        signal,
      }),
    ),
  );
