import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Kill, type Killed, dryRuns, killTogether } from './tracker-child/kill-together.ts';
import { KillWorld } from './tracker-child/kill-world.ts';
import { KilledExport } from './tracker-child/killed-export.ts';
import { SIDE_BY_SIDE } from './tracker-child/side-by-side.ts';
import { GITHUB_WAY, TRACKER_WAYS, type TrackerWay } from './tracker-ways.ts';

const SWEEP_MILLISECONDS = 1_200_000;

let world: KillWorld;
beforeAll(async () => {
  world = await KillWorld.start();
}, 180_000);
afterAll(() => world?.close());

/** A worker dies after each single call of an export, many exports side by side; gives how many deaths it were. */
async function sweep(way: TrackerWay): Promise<number> {
  const began = performance.now();
  const exports: KilledExport[] = [];
  for (let each = 0; each < SIDE_BY_SIDE; each += 1)
    exports.push(await KilledExport.open(world, way));
  let worker = await world.children.start();
  const [foretold] = await dryRuns(world, exports.slice(0, 1));
  const calls = foretold?.calls ?? 0;
  // What is called after the last call that is answered is done there at every other death, and not at the others.
  const kills = Array.from({ length: calls }, (_, index): Kill => ({
    call: index + 1,
    laterAreDone: index % 2 === 1,
  }));
  while (kills.length > 0) {
    const dying = exports.flatMap((killed): Killed[] => {
      const kill = kills.shift();
      return kill ? [{ killed, kill }] : [];
    });
    worker = await killTogether(world, worker, dying);
  }
  await world.children.kill(worker);
  const seconds = Math.round((performance.now() - began) / 1_000);
  process.stdout.write(`${way.provider}: died after each of ${calls} calls, in ${seconds} s\n`);
  await Promise.all(exports.map((each) => each.close()));
  return calls;
}

describe('an export whose worker is killed after each of its calls', () => {
  it.each([GITHUB_WAY, ...TRACKER_WAYS])(
    'makes each of six issues once at $provider',
    async (way) => {
      expect(await sweep(way)).toBeGreaterThan(20);
    },
    SWEEP_MILLISECONDS,
  );

  it(
    'makes each of fifty issues once at GitHub',
    async () => {
      await world.addTasks(44);
      expect(await sweep(GITHUB_WAY)).toBeGreaterThan(64);
    },
    SWEEP_MILLISECONDS,
  );
});
