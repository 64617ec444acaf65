import type { INestApplicationContext } from '@nestjs/common';
import {
  type Organization,
  type Page,
  type Task,
  trackerApplyJob,
  type TrackerConnection,
  trackerFollowJob,
  trackerPlanJob,
  trackerPollJob,
  type TrackerSync,
} from '@pitwall/contracts';
import { prepareQueueDatabase } from '@pitwall/server-queue';
import { TrackersJobsModule } from '@pitwall/server-trackers';
import { expect } from 'vitest';
import { type ApiHarness, type Client, startApi } from './api-harness.ts';
import { startTrackerServer, type TrackerServer } from './tracker-fixture.ts';
import { startApplier, startPlanner, startTrackerJobs } from './tracker-jobs.ts';

export const TRACKER_TOKEN = 'a-token-for-tests';
export const TRACKER_JOBS = [trackerPlanJob, trackerApplyJob, trackerFollowJob, trackerPollJob];

/** An organization with a system whose tasks are kept in step with a GitHub on this machine. */
export class TrackerWorld {
  tracker = '';
  readonly at: string;
  readonly system: string;

  private constructor(
    readonly api: ApiHarness,
    readonly server: TrackerServer,
    readonly ana: Client,
    slug: string,
  ) {
    this.at = `/organizations/${slug}`;
    this.system = `${this.at}/systems/shop`;
  }

  static async start(practices: readonly string[]): Promise<TrackerWorld> {
    const server = await startTrackerServer();
    const api = await startApi({ outgoing: { allow: ['127.0.0.1'], allowHttp: true } });
    await prepareQueueDatabase(api.database);
    const ana = await api.person('Ana');
    const { slug } = await ana.expect<Organization>(201, 'POST', '/organizations', {
      name: 'Northwind',
    });
    const world = new TrackerWorld(api, server, ana, slug);
    await ana.expect(201, 'POST', `${world.at}/systems`, { name: 'Shop' });
    for (const practice of practices)
      await ana.expect(200, 'PUT', `${world.system}/answers/${practice}`, {
        state: 'absent',
        version: 0,
      });
    return world;
  }

  /** A worker in this process that has the jobs of trackers. */
  startWorker(): Promise<INestApplicationContext> {
    return startTrackerJobs(this.api, TRACKER_JOBS, TrackersJobsModule);
  }

  startPlanner(): Promise<INestApplicationContext> {
    return startPlanner(this.api);
  }

  startApplier(): Promise<INestApplicationContext> {
    return startApplier(this.api);
  }

  async connect(mapping: Record<string, unknown> = {}): Promise<TrackerConnection> {
    const connection = await this.ana.expect<TrackerConnection>(
      201,
      'POST',
      `${this.system}/trackers`,
      {
        provider: 'github',
        project: 'acme/shop',
        baseUrl: this.server.baseUrl,
        credential: { token: TRACKER_TOKEN },
        mapping,
      },
    );
    this.tracker = `${this.system}/trackers/${connection.id}`;
    return connection;
  }

  get<Body>(path: string): Promise<Body> {
    return this.ana.expect<Body>(200, 'GET', path);
  }

  async tasks(): Promise<Task[]> {
    return (await this.get<Page<Task>>(`${this.at}/tasks?system=shop&limit=100`)).items;
  }

  /** Newest first. */
  async syncs(): Promise<TrackerSync[]> {
    return (await this.get<Page<TrackerSync>>(`${this.tracker}/syncs`)).items;
  }

  async until(sync: TrackerSync, state: TrackerSync['state'], timeout = 20_000) {
    let now = sync;
    await expect
      .poll(
        async () => {
          now = await this.get<TrackerSync>(`${this.tracker}/syncs/${sync.id}`);
          return now.state;
        },
        { timeout },
      )
      .toBe(state);
    return now;
  }

  async plan(): Promise<TrackerSync> {
    return this.ana.expect<TrackerSync>(202, 'POST', `${this.tracker}/syncs`);
  }

  async dryRun(): Promise<TrackerSync> {
    return this.until(await this.plan(), 'planned');
  }

  async beginApplying({ id }: TrackerSync): Promise<TrackerSync> {
    return this.ana.expect<TrackerSync>(202, 'POST', `${this.tracker}/syncs/${id}/apply`);
  }

  async apply(sync: TrackerSync): Promise<TrackerSync> {
    return this.until(await this.beginApplying(sync), 'finished');
  }

  issues() {
    return this.server.github.withLabel('pitwall');
  }

  titled(title: string) {
    const issue = this.issues().find((each) => each.title === title);
    if (!issue) throw new Error(`There is no issue "${title}".`);
    return issue;
  }

  async close(): Promise<void> {
    await this.api.close();
    await this.server.close();
  }
}
