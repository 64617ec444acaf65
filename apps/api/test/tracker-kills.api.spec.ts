import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { killAtEachCall } from './tracker-child/kill-at-each-call.ts';
import { KillWorld } from './tracker-child/kill-world.ts';
import { GITHUB_WAY, TRACKER_WAYS } from './tracker-ways.ts';

let world: KillWorld;
beforeAll(async () => {
  world = await KillWorld.start();
}, 180_000);
afterAll(() => world?.close());

const EVERY_KIND = [
  'add_blocker',
  'add_comment',
  'attach_step',
  'create_issue',
  'create_label',
  'create_milestone',
  'update_issue',
];
/** What a tracker does by no call of its own. */
const WITHOUT: Record<string, readonly string[]> = {
  jira: ['attach_step', 'create_label'],
  linear: ['attach_step'],
};

describe('an export of six tasks whose worker is killed', () => {
  it('makes each issue once, after whichever call at whichever tracker that is', async () => {
    const ways = [GITHUB_WAY, ...TRACKER_WAYS];
    // Beside every other death the calls that were on their way are done, too.
    const foretold = await killAtEachCall(world, ways, (call) => call % 2 === 0);
    for (const [at, { provider }] of ways.entries()) {
      const without = WITHOUT[provider] ?? [];
      expect(foretold[at]).toMatchObject({
        kinds: EVERY_KIND.filter((kind) => !without.includes(kind)),
        tasks: 6,
        steps: 5,
        blockers: 2,
      });
      expect(foretold[at]?.calls).toBeGreaterThanOrEqual(20);
    }
  }, 600_000);
});
