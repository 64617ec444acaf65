import { describe, expect, it } from 'vitest';
import { sampleTask } from '../testing/sample-tasks.ts';
import { TRIAL_TRACKERS } from '../testing/trial/trial-trackers.ts';
import { trialOf } from '../testing/trial/tracker-trial.ts';
import { asTheyAreCalled } from './as-they-are-called.ts';

const thing = (title: string) => ({ id: title, title });
const called = (milestone: string | null, ...titles: string[]) =>
  asTheyAreCalled([sampleTask(1, { milestone })], titles.map(thing))[0]?.milestone;

describe('the milestone of a task', () => {
  it('is the one that is there, in whatever letters', () => {
    expect(called('MVP', 'mvp', 'Scale')).toBe('mvp');
    expect(called('MVP', 'mvp', 'MVP')).toBe('MVP');
    expect(called('MVP', 'Scale')).toBe('MVP');
    expect(called(null, 'mvp')).toBeNull();
  });

  it.each(TRIAL_TRACKERS)(
    'is made once at $name, though it is then written otherwise',
    async (tracker) => {
      const trial = trialOf(tracker);
      let links = await trial.sync([sampleTask(1, { milestone: 'mvp' })]);
      const tasks = [1, 2].map((number) => sampleTask(number, { milestone: 'MVP' }));
      links = await trial.sync(tasks, links);
      expect(trial.world.milestones()).toEqual(['mvp']);
      expect(trial.world.issues().map(({ milestone }) => milestone)).toEqual(['mvp', 'mvp']);
      expect((await trial.plan(tasks, links)).plan).toMatchObject({
        operations: [],
        conflicts: [],
      });
    },
  );
});
