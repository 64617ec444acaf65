import type { TrackerWay } from '../tracker-ways.ts';
import { type Killed, killTogether } from './kill-together.ts';
import type { KillWorld } from './kill-world.ts';
import { type Foretold, KilledExport } from './killed-export.ts';
import { SIDE_BY_SIDE } from './side-by-side.ts';

/**
 * For each call of an export to these trackers, an export whose worker dies after it, as many of them by one death as
 * a worker has in its hands. What is called after the last call that is answered is done there at the deaths of which
 * `laterAreDone` says so. Gives what a dry run foretold for each tracker.
 */
export async function killAtEachCall(
  world: KillWorld,
  ways: readonly TrackerWay[],
  laterAreDone: (call: number) => boolean,
  sideBySide = SIDE_BY_SIDE,
): Promise<Foretold[]> {
  const models: KilledExport[] = [];
  for (const way of ways) models.push(await KilledExport.open(world, way));
  let worker = await world.children.start();
  const foretold = await dryRuns(world, models);
  const dying: Killed[] = [];
  for (const [at, model] of models.entries()) {
    const calls = foretold[at]?.calls ?? 0;
    for (let call = 1; call <= calls; call += 1) {
      const killed = call === 1 ? model : await model.openLike();
      dying.push({ killed, kill: { call, laterAreDone: laterAreDone(call) } });
    }
  }
  for (let start = 0; start < dying.length; start += sideBySide)
    worker = await killTogether(world, worker, dying.slice(start, start + sideBySide));
  for (const model of models) await model.expectNothingLeft();
  await world.children.kill(worker);
  return foretold;
}

/** Connects trackers that are empty apart from issues of people; gives what each export will do. */
async function dryRuns(world: KillWorld, exports: readonly KilledExport[]): Promise<Foretold[]> {
  await world.takeBackTheClaim();
  for (const each of exports) await each.connect();
  await world.claim();
  const foretold: Foretold[] = [];
  for (const each of exports) foretold.push(await each.dryRun());
  return foretold;
}
