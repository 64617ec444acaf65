import { describe, expect, it } from 'vitest';
import type { TrackerRequest } from '../run/transport.ts';
import { sampleTask } from '../testing/sample-tasks.ts';
import { FakeGitHub } from '../testing/github/fake-github.ts';
import { FakeGitLab } from '../testing/gitlab/fake-gitlab.ts';
import { FakeJira } from '../testing/jira/fake-jira.ts';
import { SimulatedClock } from '../testing/simulated-clock.ts';
import { githubTrialTracker } from '../testing/trial/github-trial-tracker.ts';
import { gitlabTrialTracker } from '../testing/trial/gitlab-trial-tracker.ts';
import { jiraTrialTracker } from '../testing/trial/jira-trial-tracker.ts';
import { trialOf } from '../testing/trial/tracker-trial.ts';
import { labelChange } from './label-change.ts';

it('a change of labels is what is put on and what is taken off', () => {
  expect(labelChange(['a', 'b'], ['b', 'c'])).toEqual({ add: ['c'], remove: ['a'] });
});

// Linear's adapter says what changes, too.
const TRACKERS = [
  {
    tracker: githubTrialTracker,
    make: (clock: SimulatedClock) => {
      const github = new FakeGitHub(clock);
      return { world: github, issue: () => github.issues.get(1) };
    },
  },
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
];

describe.each(TRACKERS)('labels of an issue at $tracker.name', ({ tracker, make }) => {
  /** An issue in step; `meanwhile` happens before the first call that writes it. */
  async function begin(meanwhile: (labels: string[]) => string[]) {
    const clock = new SimulatedClock();
    const { world, issue } = make(clock);
    let armed = false;
    const handle = (request: TrackerRequest) => {
      const found = issue();
      if (armed && request.method !== 'GET' && /\/issues?\//.test(request.url) && found) {
        armed = false;
        found.labels = meanwhile(found.labels);
      }
      return world.handle(request);
    };
    const trial = trialOf(tracker, {
      clock,
      referee: await tracker.referee(),
      world: { ...tracker.world(clock), handle },
    });
    const links = await trial.sync([sampleTask(1, { labels: ['pitwall', 'low/er'] })]);
    armed = true;
    return { trial, links, labels: () => issue()?.labels };
  }

  it('stay as somebody sets them between the reading and the writing', async () => {
    const { trial, links, labels } = await begin((there) => [...there, 'urgent']);
    await trial.sync([sampleTask(1, { labels: ['pitwall', 'high'] })], links);
    expect(labels()).toEqual(['pitwall', 'urgent', 'high']);
    expect(trial.service.violations).toEqual([]);
  });

  it('may be taken off by somebody else at this moment', async () => {
    const { trial, links, labels } = await begin((there) =>
      there.filter((each) => each === 'pitwall'),
    );
    await trial.sync([sampleTask(1, { labels: ['pitwall', 'high'] })], links);
    expect(labels()).toEqual(['pitwall', 'high']);
  });

  it.each([
    ['put on', ['pitwall', 'low/er', 'high', 'soon']],
    ['taken off', ['pitwall']],
    ['put on and taken off', ['pitwall', 'high']],
  ])('are %s with the calls that were foretold', async (_, wanted) => {
    const { trial, links, labels } = await begin((there) => there);
    for (const title of ['Task 1', 'Another title']) {
      const planned = await trial.plan([sampleTask(1, { title, labels: wanted })], links);
      const before = trial.service.log.length;
      await trial.apply(planned);
      const { writes, reads } = planned.plan.calls;
      expect(trial.service.log.length - before).toBe(writes + reads);
      expect(labels()).toEqual(wanted);
    }
    expect(trial.service.violations).toEqual([]);
  });
});
