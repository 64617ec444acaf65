import type { Page, TrackerConnection, TrackerStep, TrackerSync } from '@pitwall/contracts';
import { type Referee, TRIAL_TRACKERS } from '@pitwall/trackers/testing';
import { expect } from 'vitest';
import { startTrackerService, type TrackerService } from '../tracker-service.ts';
import type { TrackerWay } from '../tracker-ways.ts';
import { ISSUES_OF_PEOPLE, type KillWorld } from './kill-world.ts';

const LONG = { timeout: 120_000, interval: 250 };
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

/** Exports of the world's tasks to one tracker that is empty before each, apart from what people made there. */
export class KilledExport {
  readonly #world: KillWorld;
  readonly #way: TrackerWay;
  readonly #service: TrackerService;
  #tracker: string | null = null;
  #sync: TrackerSync | null = null;
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
    service.authorizations.add(way.authorization);
    return new KilledExport(world, way, service);
  }

  get provider(): string {
    return this.#way.provider;
  }

  /** Connects the empty tracker, and ties what people made there to their tasks. */
  async connect(): Promise<void> {
    const { ana, system } = this.#world;
    if (this.#tracker !== null) await ana.expect(204, 'DELETE', this.#tracker);
    this.#service.empty();
    const { id } = await ana.expect<TrackerConnection>(201, 'POST', `${system}/trackers`, {
      provider: this.#way.provider,
      project: this.#way.project,
      baseUrl: this.#way.address(this.#service.origin),
      credential: this.#way.credential,
      options: this.#way.options,
      mapping: { dependencies: true, subIssues: true, follow: 'off' },
    });
    this.#tracker = `${system}/trackers/${id}`;
    for (const [title, name] of Object.entries(ISSUES_OF_PEOPLE)) {
      const issue = this.#service.world.add(title, WORDS);
      if (title === 'Was done') issue.state = 'closed';
      const taskId = this.#world.idOf(name);
      await ana.expect(201, 'POST', `${this.#tracker}/links`, { taskId, issue: issue.key });
    }
  }

  async dryRun(): Promise<Foretold> {
    const { ana } = this.#world;
    this.#sync = await this.#until(
      await ana.expect(202, 'POST', `${this.#tracker}/syncs`),
      'planned',
    );
    this.#foretold = await this.#read(this.#sync);
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
    await this.#world.ana.expect(202, 'POST', `${this.#tracker}/syncs/${this.#sync?.id}/apply`);
  }

  /** Waits for the export's end: exactly what was foretold, nothing twice, nothing missing, nothing left to do. */
  async expectWhole(): Promise<void> {
    const { tasks, steps, blockers, milestones } = this.#foretold ?? never();
    const ended = await this.#until(this.#sync ?? never(), 'finished');
    const undone = (await this.#steps(ended)).filter(({ state }) => state !== 'done');
    expect(undone.map(({ title, state, message }) => ({ title, state, message }))).toEqual([]);
    expect(ended).toMatchObject({ failed: 0, error: null });
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
    const { items } = await this.#world.get<Page<unknown>>(`${this.#tracker}/links?limit=100`);
    expect(items).toHaveLength(tasks);
    await this.dryRun();
    const left = await this.#steps(this.#sync ?? never());
    expect(left.map(({ kind, title, changes }) => ({ kind, title, changes }))).toEqual([]);
    expect(violations).toEqual([]);
  }

  close(): Promise<void> {
    return this.#service.close();
  }

  async #until(sync: TrackerSync, state: string): Promise<TrackerSync> {
    let now = sync;
    const path = `${this.#tracker}/syncs/${sync.id}`;
    const look = async () => (now = await this.#world.get<TrackerSync>(path)).state;
    await expect.poll(look, LONG).toBe(state);
    return now;
  }

  async #steps({ id }: TrackerSync): Promise<TrackerStep[]> {
    const items: TrackerStep[] = [];
    let cursor: string | null = '';
    while (cursor !== null) {
      const page: Page<TrackerStep> = await this.#world.get<Page<TrackerStep>>(
        `${this.#tracker}/syncs/${id}/steps?limit=100${cursor === '' ? '' : `&cursor=${cursor}`}`,
      );
      items.push(...page.items);
      cursor = page.next;
    }
    return items;
  }

  async #read(sync: TrackerSync): Promise<Foretold> {
    const items = await this.#steps(sync);
    const of = (wanted: string) => items.filter(({ kind }) => kind === wanted).length;
    const { create = 0, update = 0, close = 0, writes = 0, reads = 0 } = sync.summary ?? {};
    const tasks = create + update + close;
    return {
      kinds: [...new Set(items.map(({ kind }) => kind))].sort(),
      tasks,
      steps: of('create_issue') - create,
      blockers: of('add_blocker'),
      milestones: of('create_milestone'),
      calls: writes + reads,
    };
  }
}

function never(): never {
  throw new Error('There was no dry run before.');
}
