import { describe, expect, it } from 'vitest';
import type { TrackerRequest } from '../run/transport.ts';
import { sampleTask } from '../testing/sample-tasks.ts';
import { FakeGitLab } from '../testing/gitlab/fake-gitlab.ts';
import { FakeJira } from '../testing/jira/fake-jira.ts';
import { SimulatedClock } from '../testing/simulated-clock.ts';
import { gitlabTrialTracker } from '../testing/trial/gitlab-trial-tracker.ts';
import { jiraTrialTracker } from '../testing/trial/jira-trial-tracker.ts';
import { trialOf } from '../testing/trial/tracker-trial.ts';
import { labelChange } from './label-change.ts';

it('a change of labels is what is put on and what is taken off', () => {
  expect(labelChange(['a', 'b'], ['b', 'c'])).toEqual({ add: ['c'], remove: ['a'] });
});

// GitHub takes all labels of an issue at once, or a call for each; Linear's adapter says what changes, too.
describe.each([
  {
    tracker: gitlabTrialTracker,
    make: (clock: SimulatedClock) => {
      const gitlab = new FakeGitLab(clock);
      return { world: gitlab, issue: () => gitlab.issues.get(1) };
    },
  },
  {
    tracker: jiraTrialTracker,
    make: (clock: SimulatedClock) => {
      const jira = new FakeJira(clock);
      return { world: jira, issue: () => [...jira.issues.values()][0] };
    },
  },
])('labels of an issue at $tracker.name', ({ tracker, make }) => {
  it('stay as somebody sets them between the reading and the writing', async () => {
    const clock = new SimulatedClock();
    const { world, issue } = make(clock);
    let meanwhile = false;
    const handle = (request: TrackerRequest) => {
      if (meanwhile && request.method === 'PUT') issue()?.labels.push('urgent');
      return world.handle(request);
    };
    const trial = trialOf(tracker, {
      clock,
      referee: await tracker.referee(),
      world: { ...tracker.world(clock), handle },
    });
    const links = await trial.sync([sampleTask(1, { labels: ['pitwall', 'low'] })]);
    meanwhile = true;
    await trial.sync([sampleTask(1, { labels: ['pitwall', 'high'] })], links);
    expect(issue()?.labels).toEqual(['pitwall', 'urgent', 'high']);
    expect(trial.service.violations).toEqual([]);
  });
});
