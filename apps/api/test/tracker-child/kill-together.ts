import type { ChildProcess } from 'node:child_process';
import { expect } from 'vitest';
import type { KillWorld } from './kill-world.ts';
import type { KilledExport } from './killed-export.ts';

/** After which of an export's calls its worker dies, and whether what is called after it is done, too. */
interface Kill {
  call: number;
  laterAreDone: boolean;
}

export interface Killed {
  killed: KilledExport;
  kill: Kill;
}

/**
 * Exports side by side in this worker, each after its dry run. It is killed once each has done its call and none has
 * an answer to it; the worker that follows goes on with all of them. Gives that one.
 */
export async function killTogether(
  world: KillWorld,
  worker: ChildProcess,
  dying: readonly Killed[],
): Promise<ChildProcess> {
  let held = 0;
  for (const { killed, kill } of dying)
    void killed.holdAfter(kill.call, kill.laterAreDone).then(() => (held += 1));
  for (const { killed } of dying) await killed.begin();
  await expect.poll(() => held, { timeout: 240_000 }).toBe(dying.length);
  await world.children.kill(worker);
  for (const { killed } of dying) killed.answerAgain();
  const next = await world.children.start();
  // One after the other: looking at all of them again and again would cost more than their work.
  for (const { killed } of dying) await killed.expectWhole();
  return next;
}
