import type { INestApplicationContext } from '@nestjs/common';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addTasks, exportKilledAfter, PRACTICE } from './tracker-child/killed-export.ts';
import { TrackerChildren } from './tracker-child/tracker-children.ts';
import { TrackerWorld } from './tracker-world.ts';

// The dry runs are done here; what applies them is killed.
let world: TrackerWorld;
let children: TrackerChildren;
let planner: INestApplicationContext;

beforeAll(async () => {
  world = await TrackerWorld.start([PRACTICE]);
  children = await TrackerChildren.build(world.api.configuration);
  planner = await world.startPlanner();
  await addTasks(world, 5);
}, 120_000);
afterAll(async () => {
  await planner?.close();
  await children?.close();
  await world?.close();
});

/** One of the calls: all of them are in the slow tier. */
describe('an export of six tasks whose worker is killed', () => {
  it.each([15])(
    'after call %i and done by another makes each issue once',
    async (call) => {
      expect(await exportKilledAfter(world, children, call)).toMatchObject({
        tasks: 6,
        blockers: 2,
      });
      expect(await world.dryRun()).toMatchObject({ total: 0 });
    },
    240_000,
  );
});
