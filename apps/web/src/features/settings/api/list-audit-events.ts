import { keepPreviousData } from '@tanstack/react-query';
import { answer, api } from '../../../lib/api/client.ts';
import { organizationKey } from '../../../lib/api/keys.ts';
import { pagedQuery } from '../../../lib/api/pages.ts';

/** What happened, newest first; `action` narrows to actions that start with it. */
export const auditEventsQuery = (organization: string, action?: string) => ({
  ...pagedQuery(organizationKey(organization, 'audit', action ?? null), (cursor, signal) =>
    answer(
      api.GET('/api/v1/organizations/{organization}/audit-events', {
        params: { path: { organization }, query: { cursor, action, limit: 50 } },
        signal,
      }),
    ),
  ),
  placeholderData: keepPreviousData,
});
