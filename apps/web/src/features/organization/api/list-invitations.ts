import { answer, api } from '../../../lib/api/client.ts';
import { organizationKey } from '../../../lib/api/keys.ts';
import { pagedQuery } from '../../../lib/api/pages.ts';

/** Invitations, newest first. */
export const invitationsQuery = (organization: string) =>
  pagedQuery(organizationKey(organization, 'invitations'), (cursor, signal) =>
    answer(
      api.GET('/api/v1/organizations/{organization}/invitations', {
        params: { path: { organization }, query: { cursor, limit: 20 } },
        signal,
      }),
    ),
  );
