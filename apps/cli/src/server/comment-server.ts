import { createPitwallClient } from '@pitwall/api-client';
import {
  type ChangeComment,
  type CommentRevisions,
  commentRevisionsSchema,
  type ListThreadsQuery,
  pageSchema,
  type Thread,
  threadSchema,
  type WriteComment,
  type WriteReply,
} from '@pitwall/contracts';
import { z } from 'zod';
import type { Target } from '../configuration/target.ts';
import { allPages, PAGE } from './all-pages.ts';
import { patientFetch } from './patient-fetch.ts';
import { parsed } from './pitwall-server.ts';

/** What `pitwall comments` asks of a Pitwall server. Failures are CliErrors that say what to do. */
export interface CommentServer {
  /** The newest first, each with its last replies. */
  threads(state: ListThreadsQuery['state']): AsyncGenerator<Thread>;
  /** With all replies, by any comment of it. */
  thread(comment: string): Promise<Thread>;
  open(comment: WriteComment): Promise<Thread>;
  reply(comment: string, reply: WriteReply): Promise<Thread>;
  change(comment: string, change: ChangeComment): Promise<Thread>;
  delete(comment: string): Promise<void>;
  /** What it said before, the newest first. */
  history(comment: string): Promise<CommentRevisions['items']>;
  resolve(comment: string, resolved: boolean): Promise<Thread>;
}

const COMMENTS = '/api/v1/organizations/{organization}/systems/{system}/comments';

/** The server through the typed client. */
export const connectComments = (
  { url, token, organization }: Target,
  system: string,
  signal: AbortSignal,
): CommentServer => {
  const client = createPitwallClient({ baseUrl: url, token, fetch: patientFetch(signal) });
  const path = { organization, system };
  return {
    threads: (state) =>
      allPages((cursor) =>
        parsed(
          url,
          client.GET(COMMENTS, { params: { path, query: { state, cursor, limit: PAGE } } }),
          pageSchema(threadSchema),
        ),
      ),
    thread: (comment) =>
      parsed(
        url,
        client.GET(`${COMMENTS}/{comment}`, { params: { path: { ...path, comment } } }),
        threadSchema,
      ),
    open: (body) => parsed(url, client.POST(COMMENTS, { params: { path }, body }), threadSchema),
    reply: (comment, body) =>
      parsed(
        url,
        client.POST(`${COMMENTS}/{comment}/replies`, {
          params: { path: { ...path, comment } },
          body,
        }),
        threadSchema,
      ),
    change: (comment, body) =>
      parsed(
        url,
        client.PATCH(`${COMMENTS}/{comment}`, { params: { path: { ...path, comment } }, body }),
        threadSchema,
      ),
    async delete(comment) {
      const call = client.DELETE(`${COMMENTS}/{comment}`, {
        params: { path: { ...path, comment } },
      });
      await parsed(url, call, z.unknown());
    },
    async history(comment) {
      const call = client.GET(`${COMMENTS}/{comment}/revisions`, {
        params: { path: { ...path, comment } },
      });
      return (await parsed(url, call, commentRevisionsSchema)).items;
    },
    resolve: (comment, resolved) =>
      parsed(
        url,
        client.PUT(`${COMMENTS}/{comment}/resolution`, {
          params: { path: { ...path, comment } },
          body: { resolved },
        }),
        threadSchema,
      ),
  };
};
