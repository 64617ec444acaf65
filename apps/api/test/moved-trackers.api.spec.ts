import type {
  Organization,
  Page,
  Task,
  TrackerConnection,
  TrackerLink,
  TrackerSync,
} from '@pitwall/contracts';
import { TRIAL_TRACKERS } from '@pitwall/trackers/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Client } from './api-harness.ts';
import { startTrackerInstallation, type TrackerInstallation } from './tracker-installation.ts';
import { startTrackerService, type TrackerService } from './tracker-service.ts';
import { GITHUB_WAY, TRACKER_WAYS, WAY_TOKEN } from './tracker-ways.ts';

let installation: TrackerInstallation;
let ana: Client;
beforeAll(async () => {
  installation = await startTrackerInstallation();
  ({ ana } = installation);
});
afterAll(() => installation?.close());

describe.each([GITHUB_WAY, ...TRACKER_WAYS])(
  'an organization in step with $provider that moves by its file',
  (way) => {
    const fake = TRIAL_TRACKERS.find(({ name }) => name === way.provider);
    if (!fake) throw new Error(`There is no fake ${way.provider}.`);
    let service: TrackerService;
    beforeAll(async () => {
      service = await startTrackerService(fake, way.serviceOrigin);
      service.authorizations.add(way.authorization);
    });
    afterAll(() => service?.close());

    const get = <Body>(path: string) => ana.expect<Body>(200, 'GET', path);
    const organization = async (name: string): Promise<string> =>
      `/organizations/${(await ana.expect<Organization>(201, 'POST', '/organizations', { name })).slug}`;
    const connectionOf = async (system: string): Promise<TrackerConnection> => {
      const { items } = await get<{ items: TrackerConnection[] }>(`${system}/trackers`);
      const [found] = items;
      if (!found) throw new Error('There is no connection.');
      return found;
    };
    async function until(tracker: string, sync: TrackerSync, state: string): Promise<TrackerSync> {
      let now = sync;
      const look = async () => (now = await get<TrackerSync>(`${tracker}/syncs/${sync.id}`)).state;
      await expect.poll(look, { timeout: 20_000 }).toBe(state);
      return now;
    }
    const dryRun = async (tracker: string): Promise<TrackerSync> =>
      until(tracker, await ana.expect(202, 'POST', `${tracker}/syncs`), 'planned');
    const apply = async (tracker: string, { id }: TrackerSync): Promise<TrackerSync> =>
      until(tracker, await ana.expect(202, 'POST', `${tracker}/syncs/${id}/apply`), 'finished');

    it('keeps its links without a secret, needs a credential, and makes no issue twice', async () => {
      const from = await organization(`From ${way.provider}`);
      await ana.expect(201, 'POST', `${from}/systems`, { name: 'Shop' });
      for (const practice of ['DB-05', 'SE-02'])
        await ana.expect(200, 'PUT', `${from}/systems/shop/answers/${practice}`, {
          state: 'absent',
          version: 0,
        });
      const old = await ana.expect<TrackerConnection>(
        201,
        'POST',
        `${from}/systems/shop/trackers`,
        {
          provider: way.provider,
          project: way.project,
          baseUrl: way.address(service.origin),
          credential: way.credential,
          options: way.options,
          mapping: { subIssues: true, follow: 'off' },
        },
      );
      const tracker = `${from}/systems/shop/trackers/${old.id}`;
      await apply(tracker, await dryRun(tracker));
      const before = service.world.issues().map(({ key, title }) => ({ key, title }));
      const [first] = service.world.issues();
      const untouched = first?.surround();

      const file = await ana.send('GET', `${from}/open-file`);
      expect(file.statusCode).toBe(200);
      expect(file.body).not.toContain(WAY_TOKEN);
      const to = await organization(`To ${way.provider}`);
      await ana.expect(200, 'POST', `${to}/open-file`, file.json());
      const moved = await connectionOf(`${to}/systems/shop`);
      expect(moved).toMatchObject({
        state: 'needs_credential',
        project: way.project,
        mapping: old.mapping,
        options: old.options,
        lastSyncedAt: null,
      });
      const here = `${to}/systems/shop/trackers/${moved.id}`;
      const links = (await get<Page<TrackerLink>>(`${here}/links?limit=100`)).items;
      const tasks = (await get<Page<Task>>(`${to}/tasks?system=shop&limit=100`)).items;
      expect(links).toHaveLength(tasks.length);
      const calls = service.calls.length;
      for (const [method, path] of [
        ['POST', 'syncs'],
        ['GET', 'offers'],
        ['POST', 'links'],
      ] as const) {
        const link = { taskId: tasks[0]?.id, issue: before[0]?.key };
        const body = path === 'links' ? link : undefined;
        expect((await ana.send(method, `${here}/${path}`, body)).json()).toMatchObject({
          code: 'resource.conflict',
          detail: expect.stringContaining('holds no credentials'),
        });
      }
      expect(service.calls).toHaveLength(calls);

      const { version } = moved;
      const given = { version, credential: way.credential };
      expect(await ana.expect(200, 'PATCH', here, given)).toMatchObject({ state: 'ready' });
      const sync = await dryRun(here);
      // The way back in each section leads to the new place.
      expect(sync.summary).toMatchObject({ create: 0, update: tasks.length, conflicts: 0 });
      expect(await apply(here, sync)).toMatchObject({ failed: 0 });
      expect(service.world.issues().map(({ key, title }) => ({ key, title }))).toEqual(before);
      expect(untouched?.()).toBe(true);
      const bodies = service.world.issues().map(({ body }) => body);
      for (const { id } of tasks) {
        const marked = bodies.filter((body) => body.includes(`task=${id}`));
        expect(marked).toHaveLength(1);
      }
      expect(await dryRun(here)).toMatchObject({ total: 0, notices: [] });
      expect(service.violations).toEqual([]);
    });
  },
);
