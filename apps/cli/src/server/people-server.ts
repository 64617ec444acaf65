import { createPitwallClient } from '@pitwall/api-client';
import { memberSchema, pageSchema } from '@pitwall/contracts';
import { z } from 'zod';
import { CliError } from '../cli-error.ts';
import type { Target } from '../configuration/target.ts';
import { EXIT } from '../exit-codes.ts';
import { allPages, PAGE } from './all-pages.ts';
import { patientFetch } from './patient-fetch.ts';
import { parsed } from './pitwall-server.ts';

const personSchema = memberSchema.pick({ userId: true, email: true });
const systemSchema = z.object({ id: z.string(), slug: z.string() });

/** Names, as people write them, to ids, as the server asks for them. */
export interface PeopleServer {
  /** The person of the token. */
  me(): Promise<string>;
  /** Ids of members by their e-mail addresses, in their order. */
  members(emails: readonly string[]): Promise<string[]>;
  /** Ids of systems by their names, in their order. */
  systems(slugs: readonly string[]): Promise<string[]>;
}

/** The server through the typed client. */
export const connectPeople = (
  { url, token, organization }: Target,
  signal: AbortSignal,
): PeopleServer => {
  const client = createPitwallClient({ baseUrl: url, token, fetch: patientFetch(signal) });
  const path = { organization };
  return {
    async me() {
      const { id } = await parsed(url, client.GET('/api/v1/me'), z.object({ id: z.string() }));
      return id;
    },
    members: (emails) =>
      found(emails, 'a member of this organization', async function* () {
        const members = allPages((cursor) =>
          parsed(
            url,
            client.GET('/api/v1/organizations/{organization}/members', {
              params: { path, query: { cursor, limit: PAGE } },
            }),
            pageSchema(personSchema),
          ),
        );
        for await (const { email, userId } of members) yield [email, userId];
      }),
    systems: (slugs) =>
      found(slugs, 'a system of this organization', async function* () {
        const systems = allPages((cursor) =>
          parsed(
            url,
            client.GET('/api/v1/organizations/{organization}/systems', {
              params: { path, query: { cursor, limit: PAGE } },
            }),
            pageSchema(systemSchema),
          ),
        );
        for await (const { slug, id } of systems) yield [slug, id];
      }),
  };
};

/** Reads the list only as far as the last of the names. */
async function found(
  names: readonly string[],
  what: string,
  list: () => AsyncIterable<[name: string, id: string]>,
): Promise<string[]> {
  const wanted = new Set(names.map((name) => name.toLowerCase()));
  const ids = new Map<string, string>();
  if (wanted.size > 0)
    for await (const [name, id] of list()) {
      if (wanted.has(name.toLowerCase())) ids.set(name.toLowerCase(), id);
      if (ids.size === wanted.size) break;
    }
  const missing = names.filter((name) => !ids.has(name.toLowerCase()));
  if (missing.length > 0) throw new CliError(`Not ${what}: ${missing.join(', ')}.`, EXIT.usage);
  return names.flatMap((name) => ids.get(name.toLowerCase()) ?? []);
}
