import { setImmediate } from 'node:timers/promises';
import type { LookAtFiles } from './collect.ts';
import type { Looker } from './look.ts';

/** Files after which other work of the process gets its turn. */
const TURN = 16;

/** Looks at files one after the other on this thread. */
export const lookHere =
  (looker: Looker, signal?: AbortSignal): LookAtFiles =>
  async (tasks, onResult) => {
    let count = 0;
    for (const task of tasks) {
      signal?.throwIfAborted();
      onResult(await looker.look(task));
      if ((count += 1) % TURN === 0) await setImmediate();
    }
  };
