import type { ChildProcess } from 'node:child_process';
import { expect } from 'vitest';
import type { KillWorld } from './kill-world.ts';
import type { Foretold, KilledExport } from './killed-export.ts';

/** After which of an export's calls its worker dies, and whether what is called after it is done, too. */
export interface Kill {
  call: number;
  laterAreDone: boolean;
}

export interface Killed {
  killed: KilledExport;
  kill: Kill;
}

/** What each of these exports will do: dry runs before trackers that are empty apart from issues of people. */
export async function dryRuns(
  world: KillWorld,
  exports: readonly KilledExport[],
): Promise<Foretold[]> {
  await world.takeBackTheClaim();
  for (const each of exports) await each.connect();
  await world.claim();
  return Promise.all(exports.map((each) => each.dryRun()));
}

/**
 * Exports side by side in this worker, which is killed once each has done its call and none has an answer to it;
 * the worker that follows goes on with all of them. Gives that one.
 */
export async function killTogether(
  world: KillWorld,
  worker: ChildProcess,
  dying: readonly Killed[],
): Promise<ChildProcess> {
  const exports = dying.map(({ killed }) => killed);
  await dryRuns(world, exports);
  let held = 0;
  for (const { killed, kill } of dying)
    void killed.holdAfter(kill.call, kill.laterAreDone).then(() => (held += 1));
  await Promise.all(exports.map((each) => each.begin()));
  await expect.poll(() => held, { timeout: 120_000 }).toBe(dying.length);
  await world.children.kill(worker);
  for (const each of exports) each.answerAgain();
  const next = await world.children.start();
  await Promise.all(exports.map((each) => each.expectWhole()));
  return next;
}
