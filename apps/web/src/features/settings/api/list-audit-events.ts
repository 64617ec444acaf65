import { keepPreviousData } from '@tanstack/react-query';
import { answer, api } from '../../../lib/api/client.ts';
import { organizationKey } from '../../../lib/api/keys.ts';
import { pagedQuery } from '../../../lib/api/pages.ts';

/** What is looked for; days are YYYY-MM-DD where the reader is. */
export interface AuditSearch {
  action?: string | undefined;
  /** The person who acted. */
  actor?: string | undefined;
  text?: string | undefined;
  since?: string | undefined;
  until?: string | undefined;
}

const ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const DAY = /^\d{4}-\d{2}-\d{2}$/;
const startOf = (day: string | undefined): string | undefined =>
  day !== undefined && DAY.test(day) ? new Date(`${day}T00:00:00`).toISOString() : undefined;
const endOf = (day: string | undefined): string | undefined =>
  day !== undefined && DAY.test(day) ? new Date(`${day}T23:59:59.999`).toISOString() : undefined;

/** As the API takes it; a text of one sign finds nothing and is left out. */
const filterOf = ({ action, actor, text, since, until }: AuditSearch) => ({
  action,
  actor: actor !== undefined && ID.test(actor) ? actor : undefined,
  text: text !== undefined && text.trim().length > 1 ? text : undefined,
  since: startOf(since),
  until: endOf(until),
});

/** Where the same events are as a file. */
export const auditExportAddress = (
  organization: string,
  format: 'csv' | 'jsonl',
  search: AuditSearch,
): string => {
  const query = new URLSearchParams({ format });
  for (const [name, value] of Object.entries(filterOf(search)))
    if (value !== undefined) query.set(name, value);
  return `/api/v1/organizations/${encodeURIComponent(organization)}/audit-events/export?${query}`;
};

/** What happened, newest first; `action` narrows to actions that start with it. */
export const auditEventsQuery = (organization: string, search: AuditSearch) => ({
  ...pagedQuery(organizationKey(organization, 'audit', filterOf(search)), (cursor, signal) =>
    answer(
      api.GET('/api/v1/organizations/{organization}/audit-events', {
        params: { path: { organization }, query: { cursor, ...filterOf(search), limit: 100 } },
        signal,
      }),
    ),
  ),
  placeholderData: keepPreviousData,
});
