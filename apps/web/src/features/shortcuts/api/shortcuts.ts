import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { answer, api } from '../../../lib/api/client.ts';
import { organizationKey, systemKey } from '../../../lib/api/keys.ts';
import { pagedQuery } from '../../../lib/api/pages.ts';

export type ShortcutKind = 'accepted_risk' | 'debt_comment';

/** The register of one kind, of the organization or of one system. */
export const shortcutsQuery = (
  organization: string,
  { kind, system }: { kind: ShortcutKind; system?: string | undefined },
) => ({
  ...pagedQuery(
    system === undefined
      ? organizationKey(organization, 'shortcuts', kind)
      : systemKey(organization, system, 'shortcuts', kind),
    (cursor, signal) =>
      answer(
        api.GET('/api/v1/organizations/{organization}/shortcuts', {
          params: { path: { organization }, query: { cursor, kind, system, limit: 30 } },
          signal,
        }),
      ),
  ),
  placeholderData: keepPreviousData,
});

/** How many debt comments of the newest scan wait to be taken over. */
export const offeredCommentsQuery = (organization: string, system: string) =>
  queryOptions({
    queryKey: systemKey(organization, system, 'debt-comments'),
    queryFn: ({ signal }) =>
      answer(
        api.GET('/api/v1/organizations/{organization}/systems/{system}/debt-comments', {
          params: { path: { organization, system } },
          signal,
        }),
      ),
  });

/** Takes them over, all in one step. */
export const takeComments = (organization: string, system: string) =>
  answer(
    api.POST('/api/v1/organizations/{organization}/systems/{system}/debt-comments', {
      params: { path: { organization, system } },
    }),
  );
