import { createPitwallClient } from '@pitwall/api-client';
import {
  type ChangeTracker,
  pageSchema,
  type TrackerConnection,
  trackerConnectionSchema,
  trackerConnectionsSchema,
  type TrackerLink,
  trackerLinkSchema,
  type TrackerOffers,
  trackerOffersSchema,
  type TrackerStep,
  trackerStepSchema,
  type TrackerSync,
  trackerSyncSchema,
} from '@pitwall/contracts';
import type { Target } from '../configuration/target.ts';
import { allPages, PAGE } from './all-pages.ts';
import { patientFetch } from './patient-fetch.ts';
import { parsed } from './pitwall-server.ts';

/** A connection of a system. */
export interface TrackerPlace {
  system: string;
  tracker: string;
}

/** What the tracker commands ask of a Pitwall server. Failures are CliErrors that say what to do. */
export interface TrackerServer {
  connections(system: string): Promise<TrackerConnection[]>;
  plan(place: TrackerPlace): Promise<TrackerSync>;
  sync(place: TrackerPlace, id: string): Promise<TrackerSync>;
  apply(place: TrackerPlace, id: string): Promise<TrackerSync>;
  steps(place: TrackerPlace, id: string): AsyncGenerator<TrackerStep>;
  links(place: TrackerPlace): AsyncGenerator<TrackerLink>;
  offers(place: TrackerPlace): Promise<TrackerOffers>;
  change(place: TrackerPlace, change: ChangeTracker): Promise<TrackerConnection>;
}

const TRACKERS = '/api/v1/organizations/{organization}/systems/{system}/trackers';

/** The server through the typed client. */
export const connectTrackers = (
  { url, token, organization }: Target,
  signal: AbortSignal,
): TrackerServer => {
  const client = createPitwallClient({ baseUrl: url, token, fetch: patientFetch(signal) });
  const at = (place: TrackerPlace) => ({ organization, ...place });
  return {
    async connections(system) {
      const params = { path: { organization, system } };
      const answer = await parsed(url, client.GET(TRACKERS, { params }), trackerConnectionsSchema);
      return answer.items;
    },
    offers: (place) =>
      parsed(
        url,
        client.GET(`${TRACKERS}/{tracker}/offers`, { params: { path: at(place) } }),
        trackerOffersSchema,
      ),
    change: (place, body) =>
      parsed(
        url,
        client.PATCH(`${TRACKERS}/{tracker}`, { params: { path: at(place) }, body }),
        trackerConnectionSchema,
      ),
    plan: (place) =>
      parsed(
        url,
        client.POST(`${TRACKERS}/{tracker}/syncs`, { params: { path: at(place) } }),
        trackerSyncSchema,
      ),
    sync: (place, sync) =>
      parsed(
        url,
        client.GET(`${TRACKERS}/{tracker}/syncs/{sync}`, {
          params: { path: { ...at(place), sync } },
        }),
        trackerSyncSchema,
      ),
    apply: (place, sync) =>
      parsed(
        url,
        client.POST(`${TRACKERS}/{tracker}/syncs/{sync}/apply`, {
          params: { path: { ...at(place), sync } },
        }),
        trackerSyncSchema,
      ),
    steps: (place, sync) =>
      allPages((cursor) =>
        parsed(
          url,
          client.GET(`${TRACKERS}/{tracker}/syncs/{sync}/steps`, {
            params: { path: { ...at(place), sync }, query: { cursor, limit: PAGE } },
          }),
          pageSchema(trackerStepSchema),
        ),
      ),
    links: (place) =>
      allPages((cursor) =>
        parsed(
          url,
          client.GET(`${TRACKERS}/{tracker}/links`, {
            params: { path: at(place), query: { cursor, limit: PAGE } },
          }),
          pageSchema(trackerLinkSchema),
        ),
      ),
  };
};
