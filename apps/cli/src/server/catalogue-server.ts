import { createPitwallClient } from '@pitwall/api-client';
import { z } from 'zod';
import type { Target } from '../configuration/target.ts';
import {
  type MoveAnswer,
  moveAnswerSchema,
  type MovedSystemAnswer,
  movedSystemsAnswerSchema,
  type PinAnswer,
  pinAnswerSchema,
  type PreviewAnswer,
  previewAnswerSchema,
  type VersionsAnswer,
  versionsAnswerSchema,
} from './catalogue-answers.ts';
import { patientFetch } from './patient-fetch.ts';
import { parsed } from './pitwall-server.ts';

/** What the commands about an organization's catalogue ask of a server. Failures are CliErrors that say what to do. */
export interface CatalogueServer {
  versions(): Promise<VersionsAnswer>;
  preview(to: string): Promise<PreviewAnswer>;
  /** Page after page, so that the first systems are shown while the others are computed. */
  systems(to: string): AsyncGenerator<MovedSystemAnswer[]>;
  take(to: string, note: string): Promise<MoveAnswer>;
  rollBack(note: string): Promise<MoveAnswer>;
  move(id: string): Promise<MoveAnswer>;
  pin(system: string, reason: string): Promise<PinAnswer>;
  unpin(system: string): Promise<void>;
}

/** The server through the typed client. */
export const connectCatalogue = (
  { url, token, organization }: Target,
  signal: AbortSignal,
): CatalogueServer => {
  const client = createPitwallClient({ baseUrl: url, token, fetch: patientFetch(signal) });
  const path = { organization };
  return {
    versions: () =>
      parsed(
        url,
        client.GET('/api/v1/organizations/{organization}/catalogue/versions', { params: { path } }),
        versionsAnswerSchema,
      ),
    preview: (to) =>
      parsed(
        url,
        client.GET('/api/v1/organizations/{organization}/catalogue/move-preview', {
          params: { path, query: { to } },
        }),
        previewAnswerSchema,
      ),
    async *systems(to) {
      let cursor: string | undefined;
      do {
        const page = await parsed(
          url,
          client.GET('/api/v1/organizations/{organization}/catalogue/move-preview/systems', {
            params: { path, query: { to, limit: 25, ...(cursor ? { cursor } : {}) } },
          }),
          movedSystemsAnswerSchema,
        );
        yield page.items;
        cursor = page.next ?? undefined;
      } while (cursor !== undefined);
    },
    take: (to, note) =>
      parsed(
        url,
        client.POST('/api/v1/organizations/{organization}/catalogue/moves', {
          params: { path },
          body: { to, note },
        }),
        moveAnswerSchema,
      ),
    rollBack: (note) =>
      parsed(
        url,
        client.POST('/api/v1/organizations/{organization}/catalogue/moves/roll-back', {
          params: { path },
          body: { note },
        }),
        moveAnswerSchema,
      ),
    move: (move) =>
      parsed(
        url,
        client.GET('/api/v1/organizations/{organization}/catalogue/moves/{move}', {
          params: { path: { organization, move } },
        }),
        moveAnswerSchema,
      ),
    pin: (system, reason) =>
      parsed(
        url,
        client.PUT('/api/v1/organizations/{organization}/systems/{system}/catalogue-pin', {
          params: { path: { organization, system } },
          body: { reason },
        }),
        pinAnswerSchema,
      ),
    unpin: async (system) => {
      await parsed(
        url,
        client.DELETE('/api/v1/organizations/{organization}/systems/{system}/catalogue-pin', {
          params: { path: { organization, system } },
        }),
        z.unknown(),
      );
    },
  };
};
