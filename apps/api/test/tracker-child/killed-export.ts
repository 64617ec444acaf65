import type { Page, TrackerConnection, TrackerStep, TrackerSync } from '@pitwall/contracts';
import { type Referee, TRIAL_TRACKERS } from '@pitwall/trackers/testing';
import { expect } from 'vitest';
import { v7 as uuidv7 } from 'uuid';
import { startTrackerService, type TrackerService } from '../tracker-service.ts';
import type { TrackerWay } from '../tracker-ways.ts';
import { ISSUES_OF_PEOPLE, type KillWorld, type Place, type SyncNow } from './kill-world.ts';

const LONG = { timeout: 240_000, interval: 250 };
const WORDS = 'Words of people';

/** What a dry run foretells. */
export interface Foretold {
  kinds: readonly TrackerStep['kind'][];
  tasks: number;
  steps: number;
  blockers: number;
  milestones: number;
  calls: number;
}

const referees = new Map<string, Promise<Referee>>();

/** An export of the world's tasks to a tracker that is empty, apart from what people made there. */
export class KilledExport {
  readonly #world: KillWorld;
  readonly #way: TrackerWay;
  readonly #service: TrackerService;
  #tracker: string | null = null;
  #sync: string | null = null;
  #foretold: Foretold | null = null;

  private constructor(world: KillWorld, way: TrackerWay, service: TrackerService) {
    this.#world = world;
    this.#way = way;
    this.#service = service;
  }

  static async open(world: KillWorld, way: TrackerWay): Promise<KilledExport> {
    const fake = TRIAL_TRACKERS.find(({ name }) => name === way.provider);
    if (!fake) throw new Error(`There is no fake ${way.provider}.`);
    const referee = referees.get(fake.name) ?? fake.referee();
    referees.set(fake.name, referee);
    const service = await startTrackerService(fake, way.serviceOrigin, await referee);
    world.keep(service);
    service.authorizations.add(way.authorization);
    return new KilledExport(world, way, service);
  }

  /** Connects the empty tracker, and ties what people made there to their tasks. */
  async connect(): Promise<void> {
    await this.#connect();
    for (const [issue, name] of this.#issuesOfPeople()) {
      const taskId = this.#world.idOf(name);
      await this.#world.ana.expect(201, 'POST', `${this.#tracker}/links`, { taskId, issue });
    }
  }

  /** Another after this one's dry run: links and plan are copied, for the two trackers are alike. */
  async openLike(): Promise<KilledExport> {
    const other = await KilledExport.open(this.#world, this.#way);
    await other.#connect();
    other.#issuesOfPeople();
    other.#sync = uuidv7();
    await this.#world.copyPlan(this.#place, other.#place);
    other.#foretold = this.#foretold;
    return other;
  }

  async dryRun(): Promise<Foretold> {
    const { id } = await this.#beginDryRun();
    await this.#until('planned');
    const sync = await this.#world.get<TrackerSync>(`${this.#tracker}/syncs/${id}`);
    this.#foretold = foretoldOf(sync, await this.#steps());
    return this.#foretold;
  }

  /**
   * Does this call of the export and answers it no more; what is called after it is done or not, and not answered
   * either. Ends when the call is done.
   */
  holdAfter(call: number, laterAreDone: boolean): Promise<void> {
    const before = this.#service.calls.length;
    return new Promise((resolve) => {
      this.#service.fault = (count) => {
        const number = count - before;
        if (number < call) return null;
        if (number === call) resolve();
        return { done: number === call || laterAreDone, how: 'silence' };
      };
    });
  }

  answerAgain(): void {
    this.#service.fault = () => null;
  }

  async begin(): Promise<void> {
    await this.#world.ana.expect(202, 'POST', `${this.#tracker}/syncs/${this.#sync}/apply`);
  }

  /** Waits for the export's end: exactly what was foretold, nothing twice, nothing missing. */
  async expectWhole(): Promise<void> {
    const { tasks, steps, blockers, milestones } = this.#foretold ?? never();
    const ended = await this.#until('finished');
    const undone = ended.failed === 0 ? [] : (await this.#steps()).filter(isUndone);
    expect(undone.map(({ title, state, message }) => ({ title, state, message }))).toEqual([]);
    expect(ended).toMatchObject({ failed: 0, error: null, done: ended.total });
    const { world, violations } = this.#service;
    const issues = world.issues();
    const titles = issues.map(({ title }) => title);
    expect(new Set(titles).size).toBe(titles.length);
    expect(issues).toHaveLength(tasks + steps);
    expect(issues.flatMap(({ blockedBy }) => blockedBy)).toHaveLength(blockers);
    expect(issues.flatMap(({ children }) => children)).toHaveLength(steps);
    expect(world.milestones()).toHaveLength(milestones);
    expect(issues.flatMap(({ comments }) => comments)).toEqual([
      expect.stringMatching(/^Verified done\./),
    ]);
    for (const title of Object.keys(ISSUES_OF_PEOPLE)) {
      const issue = issues.find((each) => each.title === title);
      expect(issue?.body.split(WORDS)).toHaveLength(2);
      expect(issue?.state).toBe(title === 'Talked about' ? 'open' : 'closed');
    }
    expect(violations).toEqual([]);
    expect(await this.#world.linksOf(this.#place)).toBe(tasks);
  }

  /** After its end: another dry run finds nothing to do. */
  async expectNothingLeft(): Promise<void> {
    await this.#beginDryRun();
    await this.#until('planned');
    const left = await this.#steps();
    expect(left.map(({ kind, title, changes }) => ({ kind, title, changes }))).toEqual([]);
  }

  get #place(): Place {
    const connection = this.#tracker?.split('/').at(-1) ?? never();
    return { connection, sync: this.#sync ?? never(), origin: this.#service.origin };
  }

  async #beginDryRun(): Promise<TrackerSync> {
    const { ana } = this.#world;
    const sync = await ana.expect<TrackerSync>(202, 'POST', `${this.#tracker}/syncs`);
    this.#sync = sync.id;
    return sync;
  }

  async #connect(): Promise<void> {
    const { ana, system } = this.#world;
    const { id } = await ana.expect<TrackerConnection>(201, 'POST', `${system}/trackers`, {
      provider: this.#way.provider,
      project: this.#way.project,
      baseUrl: this.#way.address(this.#service.origin),
      credential: this.#way.credential,
      options: this.#way.options,
      mapping: { dependencies: true, subIssues: true, follow: 'off' },
    });
    this.#tracker = `${system}/trackers/${id}`;
  }

  /** Makes them; gives their keys with what they are tied to. */
  #issuesOfPeople(): [key: string, task: string][] {
    return Object.entries(ISSUES_OF_PEOPLE).map(([title, name]) => {
      const issue = this.#service.world.add(title, WORDS);
      if (title === 'Was done') issue.state = 'closed';
      return [issue.key, name];
    });
  }

  async #until(state: string): Promise<SyncNow> {
    const id = this.#sync ?? never();
    let now = await this.#world.syncNow(id);
    await expect.poll(async () => (now = await this.#world.syncNow(id)).state, LONG).toBe(state);
    return now;
  }

  async #steps(): Promise<TrackerStep[]> {
    const items: TrackerStep[] = [];
    let cursor: string | null = '';
    while (cursor !== null) {
      const page: Page<TrackerStep> = await this.#world.get<Page<TrackerStep>>(
        `${this.#tracker}/syncs/${this.#sync}/steps?limit=100${cursor === '' ? '' : `&cursor=${cursor}`}`,
      );
      items.push(...page.items);
      cursor = page.next;
    }
    return items;
  }
}

const isUndone = ({ state }: TrackerStep): boolean => state !== 'done';

function foretoldOf({ summary }: TrackerSync, steps: readonly TrackerStep[]): Foretold {
  const of = (wanted: string) => steps.filter(({ kind }) => kind === wanted).length;
  const { create = 0, update = 0, close = 0, writes = 0, reads = 0 } = summary ?? {};
  return {
    kinds: [...new Set(steps.map(({ kind }) => kind))].sort(),
    tasks: create + update + close,
    steps: of('create_issue') - create,
    blockers: of('add_blocker'),
    milestones: of('create_milestone'),
    calls: writes + reads,
  };
}

function never(): never {
  throw new Error('There was no dry run before.');
}
