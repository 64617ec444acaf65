import type { RunClock } from '../../run/clock.ts';
import type { TrackerTransport } from '../../run/transport.ts';
import { somePages } from '../some-pages.ts';
import type { TrackerChoices } from '../tracker-choices.ts';
import { GitLabClient } from './gitlab-client.ts';
import { gitlabLabelSchema, gitlabMemberSchema } from './gitlab-schemas.ts';

/** What a project offers: its labels and those of its groups, and its members. @throws TrackerError */
export async function gitlabOffers({
  baseUrl,
  project,
  transport,
  clock,
}: {
  baseUrl: string;
  project: string;
  transport: TrackerTransport;
  clock: RunClock;
}): Promise<TrackerChoices> {
  const client = new GitLabClient(baseUrl, transport, clock);
  const path = `/projects/${encodeURIComponent(project)}`;
  const [labels, people] = await Promise.all([
    somePages((cursor) => client.page(`${path}/labels`, {}, cursor, gitlabLabelSchema)),
    somePages((cursor) => client.page(`${path}/members/all`, {}, cursor, gitlabMemberSchema)),
  ]);
  return {
    options: {},
    people: people
      .filter(({ state }) => state === 'active')
      .map(({ username, name }) => ({ login: username, name: name || username, email: null })),
    labels: labels.map(({ name }) => name),
    priorities: [],
  };
}
