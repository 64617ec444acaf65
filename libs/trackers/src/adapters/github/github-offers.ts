import { z } from 'zod';
import type { RunClock } from '../../run/clock.ts';
import { TrackerError } from '../../run/tracker-error.ts';
import type { TrackerTransport } from '../../run/transport.ts';
import { somePages } from '../some-pages.ts';
import { choicesOf, type TrackerChoices } from '../tracker-choices.ts';
import { GitHubClient } from './github-client.ts';
import { githubLabelSchema } from './github-schemas.ts';

const typesSchema = z.array(
  z.object({ name: z.string(), is_enabled: z.boolean().optional() }).nullable(),
);
const personSchema = z.object({ login: z.string(), name: z.string().nullish() });

/** What a repository offers: its labels, whom issues can be assigned to, and the types of its organization. @throws TrackerError */
export async function githubOffers({
  baseUrl,
  owner,
  repository,
  transport,
  clock,
}: {
  baseUrl: string;
  owner: string;
  repository: string;
  transport: TrackerTransport;
  clock: RunClock;
}): Promise<TrackerChoices> {
  const client = new GitHubClient(baseUrl, transport, clock);
  const repo = `/repos/${encodeURIComponent(owner)}/${encodeURIComponent(repository)}`;
  const [labels, people, types] = await Promise.all([
    somePages((cursor) => client.page(`${repo}/labels`, {}, cursor, githubLabelSchema)),
    somePages((cursor) => client.page(`${repo}/assignees`, {}, cursor, personSchema)),
    typesOf(client, owner),
  ]);
  return {
    options: { issueType: choicesOf(types) },
    people: people.map(({ login, name }) => ({ login, name: name ?? login, email: null })),
    labels: labels.map(({ name }) => name),
    priorities: [],
  };
}

/** A person's repository has none; nor does a token that may not see its organization. */
async function typesOf(client: GitHubClient, owner: string): Promise<string[]> {
  try {
    const path = `/orgs/${encodeURIComponent(owner)}/issue-types`;
    const types = await client.read('GET', path, typesSchema);
    return types.flatMap((type) => (type && type.is_enabled !== false ? type.name : []));
  } catch (error) {
    if (error instanceof TrackerError && ['gone', 'forbidden'].includes(error.fault)) return [];
    throw error;
  }
}
