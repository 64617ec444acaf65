import { describe, expect, it } from 'vitest';
import { addTasks, exportKilledAfter } from './tracker-child/killed-export.ts';
import { killedExports } from './tracker-child/killed-exports.ts';

const prepared = killedExports();

describe('an export whose worker is killed after an outgoing call', () => {
  it.each([
    [6, 0, 1],
    // Of the calls of fifty tasks, which are alike, every eighth: each death costs the time that it takes to be noticed.
    [50, 44, 8],
  ])(
    'of %i tasks makes each issue once',
    async (tasks, more, stride) => {
      const { world, children } = prepared();
      if (more > 0) await addTasks(world, more, 6);
      const { calls, ...wanted } = await exportKilledAfter(world, children, null);
      expect(wanted).toMatchObject({ tasks, blockers: 2 });
      for (let call = 1; call <= calls; call += stride)
        await exportKilledAfter(world, children, call);
    },
    1_500_000,
  );
});
