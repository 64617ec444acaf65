import type { DirectoryNames } from '../../plan/directory-names.ts';
import type { TrackerDirectory } from '../../run/tracker-adapter.ts';
import { TrackerError, type TrackerFault } from '../../run/tracker-error.ts';
import type { LinearClient } from './linear-client.ts';
import { DIRECTORY } from './linear-documents.ts';

export interface LinearPlace {
  /** The key of the team, as it stands in its issues: `ENG`. */
  team: string;
  /** The end of the project's address, or null. */
  project: string | null;
  /** Names of states that closing and opening again lead to; left out: the first that means it. */
  states?: { closed: string | null; open: string | null };
}

/** Linear's ids of a team, its states, labels, project and people. */
export class LinearDirectory implements TrackerDirectory {
  readonly #client: LinearClient;
  readonly #place: LinearPlace;
  #team: string | null = null;
  #project: string | null = null;
  #states: { id: string; name: string; type: string; position: number }[] = [];
  /** By lower-case name and address. */
  readonly #labels = new Map<string, string>();
  readonly #people = new Map<string, string>();

  constructor(client: LinearClient, place: LinearPlace) {
    this.#client = client;
    this.#place = place;
  }

  calls = ({ labels, people }: DirectoryNames): number =>
    labels.length + people.length > 0 ? 1 : 0;

  async learn({ labels, people }: DirectoryNames): Promise<void> {
    const { team, project } = this.#place;
    const answer = await this.#client.ask(DIRECTORY, {
      team: { key: { eq: team } },
      labels: {
        and: [usableIn(team), { or: labels.map((name) => ({ name: { eqIgnoreCase: name } })) }],
      },
      people: { email: { in: people.map((email) => email.toLowerCase()) } },
      project: { slugId: { eq: project ?? '' } },
    });
    const [found] = answer.teams.nodes;
    if (!found) throw noTeam(team);
    this.#team = found.id;
    this.#states = found.states.nodes.toSorted((a, b) => a.position - b.position);
    this.#project = answer.projects.nodes[0]?.id ?? null;
    if (project !== null && this.#project === null)
      throw new TrackerError('gone', `Linear shows no project "${project}" to this key.`);
    for (const { id, name, retiredAt } of answer.issueLabels.nodes)
      if (retiredAt == null) this.#labels.set(name.toLowerCase(), id);
    for (const { id, email } of answer.users.nodes) this.#people.set(email.toLowerCase(), id);
  }

  team(): string {
    return this.#team ?? unknown(`the team "${this.#place.team}"`);
  }

  project(): string | null {
    return this.#project;
  }

  label = (name: string): string =>
    this.#labels.get(name.toLowerCase()) ?? unknown(`a label "${name}"`);

  keepLabel(name: string, id: string): void {
    this.#labels.set(name.toLowerCase(), id);
  }

  person = (email: string): string =>
    this.#people.get(email.toLowerCase()) ??
    unknown(`anybody with the address "${email}"`, 'unassignable');

  /** The state that is named, else the first of the team's that means it: its own order says which that is. */
  state(state: 'open' | 'closed'): string {
    const wanted = this.#place.states?.[state]?.toLowerCase();
    const named = this.#states.find(({ name }) => name.toLowerCase() === wanted);
    if (named) return named.id;
    const types = state === 'closed' ? ['completed'] : ['unstarted', 'backlog'];
    const found = types
      .map((type) => this.#states.find((each) => each.type === type))
      .find((each) => each !== undefined);
    return found?.id ?? unknown(`a state that means ${state}`);
  }
}

/** Labels of the team and of the whole workspace; a group of labels is none. */
export const usableIn = (team: string): Record<string, unknown> => ({
  isGroup: { eq: false },
  or: [{ team: { key: { eq: team } } }, { team: { null: true } }],
});

export const noTeam = (team: string): TrackerError =>
  new TrackerError('gone', `Linear shows no team "${team}" to this key.`);

function unknown(what: string, fault: TrackerFault = 'invalid'): never {
  throw new TrackerError(fault, `Linear does not have ${what}.`);
}
