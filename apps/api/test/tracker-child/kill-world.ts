import { join } from 'node:path';
import type { Organization, Page, Task, TaskDetail } from '@pitwall/contracts';
import { prepareQueueDatabase } from '@pitwall/server-queue';
import { connectDirectly, type DirectConnection } from '@pitwall/testing';
import { type ApiHarness, type Client, startApi } from '../api-harness.ts';
import type { TrackerService } from '../tracker-service.ts';
import { WorkerProcesses } from '../worker-process/worker-processes.ts';
import { SIDE_BY_SIDE } from './side-by-side.ts';

/** Tasks with an issue that people made before, by the title of that issue. */
export const ISSUES_OF_PEOPLE = {
  'Talked about': 'Own task 1',
  'Nearly done': 'Claimed task',
  'Was done': 'DB-05',
} as const;

/** All trackers are on this host here: what one holds must not keep the others waiting. */
const OUTGOING = {
  allow: ['127.0.0.1'],
  allowHttp: true,
  concurrencyPerHost: 4 * SIDE_BY_SIDE,
  waitingPerHost: 1_000,
};

/** A connection and its sync, and where its tracker stands. */
export interface Place {
  connection: string;
  sync: string;
  origin: string;
}

export interface SyncNow {
  state: string;
  done: number;
  total: number;
  failed: number;
  error: string | null;
}

/**
 * A system whose export makes every kind of call: SE-02 has five steps; of the tasks of people's own the second
 * waits for the first, and the third for the second; one is claimed to be done, and DB-05 was found done after it
 * was claimed. All work is done by processes that a test kills.
 */
export class KillWorld {
  readonly at: string;
  readonly system: string;
  #own = 0;
  readonly #ids = new Map<string, string>();
  readonly #services: TrackerService[] = [];

  private constructor(
    private readonly sql: DirectConnection,
    readonly api: ApiHarness,
    readonly children: WorkerProcesses,
    readonly ana: Client,
    slug: string,
  ) {
    this.at = `/organizations/${slug}`;
    this.system = `${this.at}/systems/shop`;
  }

  /** With six tasks, two of which are done. */
  static async start(): Promise<KillWorld> {
    const api = await startApi({ outgoing: OUTGOING, requestsPerMinute: 1_000_000 });
    await prepareQueueDatabase(api.database);
    const children = await WorkerProcesses.build(
      api.configuration,
      join(import.meta.dirname, 'tracker-child.ts'),
    );
    const ana = await api.person('Ana');
    const { slug } = await ana.expect<Organization>(201, 'POST', '/organizations', {
      name: 'Northwind',
    });
    const world = new KillWorld(
      await connectDirectly(api.database.systemUrl),
      api,
      children,
      ana,
      slug,
    );
    await ana.expect(201, 'POST', `${world.at}/systems`, { name: 'Shop' });
    for (const practice of ['SE-02', 'DB-05']) await world.#answer(practice, 'absent', 0);
    const { items } = await world.get<Page<Task>>(`${world.at}/tasks?system=shop&limit=100`);
    for (const { id, practice } of items) world.#ids.set(practice ?? id, id);
    await world.#claim(ISSUES_OF_PEOPLE['Was done']);
    await world.#answer('DB-05', 'in_place', 1);
    await world.#addTask(ISSUES_OF_PEOPLE['Nearly done']);
    await world.addTasks(3);
    return world;
  }

  /** More of people's own. */
  async addTasks(count: number): Promise<void> {
    const last = this.#own + count;
    while (this.#own < last) await this.#addTask(`Own task ${(this.#own += 1)}`);
  }

  get<Body>(path: string): Promise<Body> {
    return this.ana.expect<Body>(200, 'GET', path);
  }

  /** Until the world ends: a port that is free again could be the next tracker's, whose project is connected already. */
  keep(service: TrackerService): void {
    this.#services.push(service);
  }

  /** The id of the task with this title, or of this practice. */
  idOf(name: string): string {
    const id = this.#ids.get(name);
    if (id === undefined) throw new Error(`There is no task "${name}".`);
    return id;
  }

  /** Before issues are tied: the claim is made afterwards, so that it is what closes the issue. */
  async takeBackTheClaim(): Promise<void> {
    await this.#move(ISSUES_OF_PEOPLE['Nearly done'], 'todo');
  }

  async claim(): Promise<void> {
    await this.#claim(ISSUES_OF_PEOPLE['Nearly done']);
    // A change of the roadmap takes away what only the database knows: so it is told after the last one.
    await this.sql.query(
      `INSERT INTO task_dependency (organization_id, task_id, depends_on_id)
       SELECT later.organization_id, later.id, earlier.id FROM task later JOIN task earlier
         ON earlier.system_id = later.system_id
        AND (earlier.title, later.title) IN (('Own task 1', 'Own task 2'), ('Own task 2', 'Own task 3'))
       ON CONFLICT DO NOTHING`,
    );
  }

  /** Links and dry run of one connection, to another whose tracker has the same issues at another address. */
  async copyPlan(from: Place, to: Place): Promise<void> {
    const rows = {
      tracker_link: 'connection_id = $1::text::uuid',
      tracker_sync: 'id = $3::text::uuid',
      tracker_operation: 'sync_id = $3::text::uuid',
    };
    for (const [table, ofThis] of Object.entries(rows))
      await this.sql.query(
        `INSERT INTO ${table}
         SELECT (jsonb_populate_record(NULL::${table}, replace(replace(replace(
           to_jsonb(source)::text, $1, $2), $3, $4), $5, $6)::jsonb)).*
         FROM ${table} source WHERE ${ofThis}`,
        [from.connection, to.connection, from.sync, to.sync, from.origin, to.origin],
      );
  }

  async linksOf({ connection }: Place): Promise<number> {
    const { rows } = await this.sql.query<{ count: number }>(
      'SELECT count(*)::int FROM tracker_link WHERE connection_id = $1',
      [connection],
    );
    return rows[0]?.count ?? 0;
  }

  async syncNow(id: string): Promise<SyncNow> {
    const { rows } = await this.sql.query<SyncNow>(
      'SELECT state, done, total, failed, error FROM tracker_sync WHERE id = $1',
      [id],
    );
    const [now] = rows;
    if (!now) throw new Error(`There is no sync ${id}.`);
    return now;
  }

  async close(): Promise<void> {
    await this.children.close();
    await Promise.all(this.#services.map((service) => service.close()));
    await this.sql.end();
    await this.api.close();
  }

  #answer(practice: string, state: string, version: number): Promise<unknown> {
    return this.ana.expect(200, 'PUT', `${this.system}/answers/${practice}`, { state, version });
  }

  async #addTask(title: string): Promise<void> {
    const body = { title, days: 1 };
    const { id } = await this.ana.expect<Task>(201, 'POST', `${this.system}/tasks`, body);
    this.#ids.set(title, id);
  }

  #claim(name: string): Promise<void> {
    return this.#move(name, 'done_unverified');
  }

  async #move(name: string, state: string): Promise<void> {
    const path = `${this.at}/tasks/${this.idOf(name)}`;
    const { version, ...task } = await this.get<TaskDetail>(path);
    if (task.state !== state) await this.ana.expect(200, 'PATCH', path, { version, state });
  }
}
