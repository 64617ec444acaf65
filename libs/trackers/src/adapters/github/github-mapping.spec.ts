import { beforeAll, describe, expect, it } from 'vitest';
import { FakeService } from '../../testing/fake-service.ts';
import { FakeGitHub } from '../../testing/github/fake-github.ts';
import { githubReferee } from '../../testing/github/github-referee.ts';
import type { Referee } from '../../testing/openapi-referee.ts';
import { sampleTask } from '../../testing/sample-tasks.ts';
import { SimulatedClock } from '../../testing/simulated-clock.ts';
import { githubTrialTracker } from '../../testing/trial/github-trial-tracker.ts';
import { trialOf } from '../../testing/trial/tracker-trial.ts';
import { githubAdapter } from './github-adapter.ts';
import { githubOffers } from './github-offers.ts';

const PLACE = { baseUrl: 'https://api.github.com', owner: 'acme', repository: 'shop' };
let referee: Referee;
beforeAll(async () => {
  referee = await githubReferee();
});

describe('an issue at GitHub', () => {
  it('has the type that is named, its steps have none; a priority is a label that changes with it', async () => {
    const clock = new SimulatedClock();
    const github = new FakeGitHub(clock);
    const { sync, plan, service } = trialOf(
      {
        ...githubTrialTracker,
        adapter: (parts) => githubAdapter({ ...PLACE, issueType: 'Task', ...parts }),
      },
      {
        referee,
        clock,
        world: { ...githubTrialTracker.world(clock), handle: (request) => github.handle(request) },
      },
    );
    const task = sampleTask(1, {
      labels: ['pitwall', 'priority: high'],
      steps: [{ title: 'Step', section: 'Do.' }],
    });
    let links = await sync([task]);
    expect([...github.issues.values()].map(({ title, type }) => [title, type])).toEqual([
      ['Task 1', 'Task'],
      ['Step', null],
    ]);
    const issue = github.issues.get(1);
    issue?.labels.push('of people');
    links = await sync([{ ...task, labels: ['pitwall', 'priority: low'] }], links);
    expect(issue?.labels).toEqual(['pitwall', 'of people', 'priority: low']);
    expect(service.violations).toEqual([]);
    // Who takes it off does not get it back.
    if (issue) issue.labels = ['pitwall'];
    expect(
      (await plan([{ ...task, labels: ['pitwall', 'priority: low'] }], links)).plan.operations,
    ).toEqual([]);
  });
});

describe('what a repository at GitHub offers', () => {
  it.each([
    [
      ['Task', 'Bug'],
      [
        { value: 'Task', label: 'Task' },
        { value: 'Bug', label: 'Bug' },
      ],
    ],
    // A person's own repository has no organization.
    [null, []],
  ])('are its labels, whom it can be assigned to, and the types %j', async (types, offered) => {
    const clock = new SimulatedClock();
    const github = new FakeGitHub(clock);
    github.types = types;
    for (let number = 0; number < 120; number += 1) github.labels.set(`l${number}`, `l${number}`);
    const { transport, violations } = new FakeService({
      referee,
      clock,
      handle: (request) => github.handle(request),
    });
    const offers = await githubOffers({ ...PLACE, transport, clock });
    expect(offers.options).toEqual({ issueType: offered });
    expect(offers.labels).toHaveLength(120);
    expect(offers.people).toEqual([
      { login: 'ada', name: 'ada', email: null },
      { login: 'grace', name: 'grace', email: null },
    ]);
    expect(violations).toEqual([]);
  });
});
