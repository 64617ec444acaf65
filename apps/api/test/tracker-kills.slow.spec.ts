import type { INestApplicationContext } from '@nestjs/common';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addTasks, exportKilledAfter, PRACTICE } from './tracker-child/killed-export.ts';
import { TrackerChildren } from './tracker-child/tracker-children.ts';
import { TrackerWorld } from './tracker-world.ts';

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

describe('an export whose worker is killed after an outgoing call', () => {
  it.each([
    [6, 0, 1],
    // Of the calls of fifty tasks, which are alike, every eighth: each death costs the time that it takes to be noticed.
    [50, 44, 8],
  ])(
    'of %i tasks makes each issue once',
    async (tasks, more, stride) => {
      if (more > 0) await addTasks(world, more, 6);
      const { calls, ...wanted } = await exportKilledAfter(world, children, null);
      expect(wanted).toMatchObject({ tasks, blockers: 2 });
      for (let call = 1; call <= calls; call += stride)
        await exportKilledAfter(world, children, call);
    },
    1_500_000,
  );
});
