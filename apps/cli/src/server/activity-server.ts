import { createPitwallClient } from '@pitwall/api-client';
import {
  type Activity,
  type ActivityKind,
  activitySchema,
  type CreatedFeed,
  createdFeedSchema,
  type CreateFeed,
  type Feed,
  feedsSchema,
  pageSchema,
} from '@pitwall/contracts';
import { z } from 'zod';
import type { Target } from '../configuration/target.ts';
import { allPages, PAGE } from './all-pages.ts';
import { patientFetch } from './patient-fetch.ts';
import { parsed } from './pitwall-server.ts';

/** What `pitwall activity` and `pitwall feeds` ask of a Pitwall server. Failures are CliErrors that say what to do. */
export interface ActivityServer {
  /** Of a system; without one, of all that the reader sees. The newest first. */
  activity(about: {
    system?: string | undefined;
    kind?: ActivityKind | undefined;
  }): AsyncGenerator<Activity>;
  feeds(): Promise<Feed[]>;
  /** Its address is in this answer and in no other. */
  addFeed(feed: CreateFeed): Promise<CreatedFeed>;
  removeFeed(feed: string): Promise<void>;
}

const OF = '/api/v1/organizations/{organization}';

/** The server through the typed client. */
export const connectActivity = (
  { url, token, organization }: Target,
  signal: AbortSignal,
): ActivityServer => {
  const client = createPitwallClient({ baseUrl: url, token, fetch: patientFetch(signal) });
  // An address is told once: where its answer is lost, another request would make another.
  const once = patientFetch(signal, { repeatsUnanswered: false });
  const path = { organization };
  return {
    activity: (about) =>
      allPages((cursor) =>
        parsed(
          url,
          client.GET(`${OF}/activity`, {
            params: { path, query: { ...about, cursor, limit: PAGE } },
          }),
          pageSchema(activitySchema),
        ),
      ),
    async feeds() {
      return (await parsed(url, client.GET(`${OF}/feeds`, { params: { path } }), feedsSchema))
        .items;
    },
    addFeed: (body) =>
      parsed(
        url,
        client.POST(`${OF}/feeds`, { params: { path }, body, fetch: once }),
        createdFeedSchema,
      ),
    async removeFeed(feedLink) {
      const params = { path: { organization, feedLink } };
      await parsed(url, client.DELETE(`${OF}/feeds/{feedLink}`, { params }), z.unknown());
    },
  };
};
