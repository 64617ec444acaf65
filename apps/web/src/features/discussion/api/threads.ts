import type { CommentSubject, ListThreadsQuery, WriteReply } from '@pitwall/contracts';
import { type QueryClient, queryOptions } from '@tanstack/react-query';
import { answer, api } from '../../../lib/api/client.ts';
import { deleted } from '../../../lib/api/deleted.ts';
import { systemKey } from '../../../lib/api/keys.ts';
import { pagedQuery } from '../../../lib/api/pages.ts';

const THREADS = '/api/v1/organizations/{organization}/systems/{system}/comments';
const THREAD = `${THREADS}/{comment}` as const;

export type ThreadFilter = Pick<ListThreadsQuery, 'practice' | 'task' | 'incident' | 'state'>;

/** A system as its addresses name it. */
export interface SystemAddress {
  organization: string;
  system: string;
}

/** Threads, the newest first, each with its last replies. */
export const threadsQuery = ({ organization, system }: SystemAddress, filter: ThreadFilter) =>
  pagedQuery(systemKey(organization, system, 'threads', filter), (cursor, signal) =>
    answer(
      api.GET(THREADS, {
        params: { path: { organization, system }, query: { ...filter, cursor } },
        signal,
      }),
    ),
  );

/** One thread with all of its replies. */
export const threadQuery = ({ organization, system }: SystemAddress, comment: string) =>
  queryOptions({
    queryKey: systemKey(organization, system, 'threads', 'one', comment),
    queryFn: ({ signal }) =>
      answer(api.GET(THREAD, { params: { path: { organization, system, comment } }, signal })),
  });

/** What a comment said before it was changed. */
export const revisionsQuery = ({ organization, system }: SystemAddress, comment: string) =>
  queryOptions({
    queryKey: systemKey(organization, system, 'threads', 'revisions', comment),
    queryFn: ({ signal }) =>
      answer(
        api.GET(`${THREAD}/revisions`, {
          params: { path: { organization, system, comment } },
          signal,
        }),
      ),
  });

export const openThread = (
  { organization, system }: SystemAddress,
  about: CommentSubject,
  said: WriteReply,
  headers: { 'idempotency-key': string },
) =>
  answer(
    api.POST(THREADS, {
      params: { path: { organization, system } },
      body: { about, ...said },
      headers,
    }),
  );

export const replyTo = (
  { organization, system }: SystemAddress,
  comment: string,
  said: WriteReply,
  headers: { 'idempotency-key': string },
) =>
  answer(
    api.POST(`${THREAD}/replies`, {
      params: { path: { organization, system, comment } },
      body: said,
      headers,
    }),
  );

export const changeComment = (
  { organization, system }: SystemAddress,
  comment: string,
  body: WriteReply & { version: number },
) => answer(api.PATCH(THREAD, { params: { path: { organization, system, comment } }, body }));

export const deleteComment = ({ organization, system }: SystemAddress, comment: string) =>
  deleted(api.DELETE(THREAD, { params: { path: { organization, system, comment } } }));

export const resolveThread = (
  { organization, system }: SystemAddress,
  comment: string,
  resolved: boolean,
) =>
  answer(
    api.PUT(`${THREAD}/resolution`, {
      params: { path: { organization, system, comment } },
      body: { resolved },
    }),
  );

/** After anything was said: every list of threads of the system. */
export const threadsChanged = (
  queryClient: QueryClient,
  { organization, system }: SystemAddress,
): Promise<unknown> =>
  queryClient.invalidateQueries({ queryKey: systemKey(organization, system, 'threads') });
