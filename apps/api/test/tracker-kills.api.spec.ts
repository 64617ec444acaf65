import { describe, expect, it } from 'vitest';
import { exportKilledAfter } from './tracker-child/killed-export.ts';
import { killedExports } from './tracker-child/killed-exports.ts';

const prepared = killedExports();

/** One of the calls: all of them are in the slow tier. */
describe('an export of six tasks whose worker is killed', () => {
  it.each([15])(
    'after call %i and done by another makes each issue once',
    async (call) => {
      const { world, children } = prepared();
      expect(await exportKilledAfter(world, children, call)).toMatchObject({
        tasks: 6,
        blockers: 2,
      });
      expect(await world.dryRun()).toMatchObject({ total: 0 });
    },
    240_000,
  );
});
