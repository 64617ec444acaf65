import { join } from 'node:path';
import type { INestApplicationContext } from '@nestjs/common';
import { afterAll, beforeAll } from 'vitest';
import { TrackerWorld } from '../tracker-world.ts';
import { addTasks, PRACTICE } from './killed-export.ts';
import { WorkerProcesses } from '../worker-process/worker-processes.ts';

export interface KilledExports {
  world: TrackerWorld;
  children: WorkerProcesses;
}

/**
 * A world of six tasks for the tests of this file, whose dry runs are done in this process; what applies them is
 * killed. Gives it once the tests have begun.
 */
export function killedExports(): () => KilledExports {
  let world: TrackerWorld;
  let children: WorkerProcesses;
  let planner: INestApplicationContext;
  beforeAll(async () => {
    world = await TrackerWorld.start([PRACTICE]);
    children = await WorkerProcesses.build(
      world.api.configuration,
      join(import.meta.dirname, 'tracker-child.ts'),
    );
    planner = await world.startPlanner();
    await addTasks(world, 5);
  }, 120_000);
  afterAll(async () => {
    await planner?.close();
    await children?.close();
    await world?.close();
  });
  return () => ({ world, children });
}
