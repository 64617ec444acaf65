import type { RunClock } from '../../run/clock.ts';
import type { TrackerTransport } from '../../run/transport.ts';
import { choicesOf, type TrackerChoice, type TrackerChoices } from '../tracker-choices.ts';
import { LinearClient } from './linear-client.ts';
import { noTeam, usableIn } from './linear-directory.ts';
import { OFFERS } from './linear-documents.ts';
import { LINEAR_PRIORITIES } from './linear-presentation.ts';
import { type LinearEstimation, pointsOf } from './linear-scales.ts';

/** What a team offers: its states, its people, its labels and how it estimates. By one call. @throws TrackerError */
export async function linearOffers({
  url,
  team,
  transport,
  clock,
}: {
  url: string;
  team: string;
  transport: TrackerTransport;
  clock: RunClock;
}): Promise<TrackerChoices> {
  const client = new LinearClient(url, transport, clock);
  const { teams, issueLabels } = await client.ask(OFFERS, {
    team: { key: { eq: team } },
    labels: usableIn(team),
  });
  const [found] = teams.nodes;
  if (!found) throw noTeam(team);
  const states = found.states.nodes.toSorted((a, b) => a.position - b.position);
  const named = (...types: string[]): TrackerChoice[] =>
    choicesOf(states.filter(({ type }) => types.includes(type)).map(({ name }) => name));
  return {
    options: {
      doneState: named('completed'),
      openState: named('triage', 'backlog', 'unstarted', 'started'),
      estimates: scaleOf(found),
    },
    people: found.members.nodes
      .filter(({ active, app }) => active && !app)
      .map(({ name, email }) => ({ login: email, name, email })),
    labels: issueLabels.nodes.map(({ name }) => name),
    priorities: LINEAR_PRIORITIES,
  };
}

/** The scale of the team alone: another would say what its board does not show. */
function scaleOf(team: LinearEstimation): TrackerChoice[] {
  const points = pointsOf(team);
  return points.length === 0
    ? []
    : [{ value: team.issueEstimationType, label: `The team’s points: ${points.join(', ')}` }];
}
