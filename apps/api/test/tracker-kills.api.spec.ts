import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dryRuns, type Killed, killTogether } from './tracker-child/kill-together.ts';
import { KillWorld } from './tracker-child/kill-world.ts';
import { KilledExport } from './tracker-child/killed-export.ts';
import { GITHUB_WAY, TRACKER_WAYS } from './tracker-ways.ts';

let world: KillWorld;
const exports: KilledExport[] = [];
beforeAll(async () => {
  world = await KillWorld.start();
  const ways = [GITHUB_WAY, ...TRACKER_WAYS];
  for (const way of [...ways, ...ways]) exports.push(await KilledExport.open(world, way));
}, 180_000);
afterAll(async () => {
  await Promise.all(exports.map((each) => each.close()));
  await world?.close();
});

/** What a tracker does by no call of its own. */
const WITHOUT: Record<string, readonly string[]> = {
  github: [],
  gitlab: [],
  jira: ['attach_step', 'create_label'],
  linear: ['attach_step'],
};
const EVERY_KIND = [
  'add_blocker',
  'add_comment',
  'attach_step',
  'create_issue',
  'create_label',
  'create_milestone',
  'update_issue',
];

/** Two deaths at each tracker: after which calls, by chance; every single one is in the slow tier. */
describe('exports of six tasks whose worker is killed, two at each tracker', () => {
  it('make each issue once', async () => {
    let worker = await world.children.start();
    const foretold = await dryRuns(world, exports);
    for (const [at, { kinds, tasks, steps, blockers }] of foretold.entries()) {
      const without = WITHOUT[exports[at]?.provider ?? ''] ?? [];
      expect(kinds).toEqual(EVERY_KIND.filter((kind) => !without.includes(kind)));
      expect({ tasks, blockers }).toEqual({ tasks: 8, blockers: 2 });
      expect(steps).toBeGreaterThan(1);
    }
    const dying = exports.map((killed, index): Killed => ({
      killed,
      kill: {
        call: Math.ceil((foretold[index]?.calls ?? 0) * (index < 4 ? 0.4 : 0.7)),
        laterAreDone: index >= 4,
      },
    }));
    worker = await killTogether(world, worker, dying);
    await world.children.kill(worker);
  }, 480_000);
});
