import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { killAtEachCall } from './tracker-child/kill-at-each-call.ts';
import { KillWorld } from './tracker-child/kill-world.ts';
import { GITHUB_WAY, TRACKER_WAYS } from './tracker-ways.ts';

const SWEEP_MILLISECONDS = 1_200_000;
/** Who is held at the first call waits for who is held at the last, and gives up after five times 30 s. */
const LONG_ONES_SIDE_BY_SIDE = 12;

let world: KillWorld;
beforeAll(async () => {
  world = await KillWorld.start();
}, 180_000);
afterAll(() => world?.close());

/** Where in `npm test` calls on their way are done beside a death, they are lost here, and the other way about. */
describe('an export whose worker is killed after each of its calls', () => {
  it(
    'makes each of six issues once at each tracker',
    async () => {
      const foretold = await killAtEachCall(
        world,
        [GITHUB_WAY, ...TRACKER_WAYS],
        (call) => call % 2 === 1,
      );
      expect(foretold.map(({ tasks }) => tasks)).toEqual([6, 6, 6, 6]);
    },
    SWEEP_MILLISECONDS,
  );

  it(
    'makes each of fifty issues once at GitHub',
    async () => {
      await world.addTasks(44);
      const [foretold] = await killAtEachCall(
        world,
        [GITHUB_WAY],
        (call) => call % 2 === 1,
        LONG_ONES_SIDE_BY_SIDE,
      );
      expect(foretold?.tasks).toBe(50);
      expect(foretold?.calls).toBeGreaterThan(64);
    },
    SWEEP_MILLISECONDS,
  );
});
