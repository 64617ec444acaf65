import { answer, api } from '../../../lib/api/client.ts';
import { pagedQuery } from '../../../lib/api/pages.ts';

/** What happened to the account, newest first. */
export const accountEventsQuery = () =>
  pagedQuery(['account', 'events'], (cursor, signal) =>
    answer(api.GET('/api/v1/account/events', { params: { query: { cursor, limit: 20 } }, signal })),
  );
