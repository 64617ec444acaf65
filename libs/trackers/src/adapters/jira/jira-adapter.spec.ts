import { beforeAll, describe, expect, it } from 'vitest';
import { FakeService } from '../../testing/fake-service.ts';
import { FakeJira } from '../../testing/jira/fake-jira.ts';
import { keyOf, PROJECT, SITE, STORY_POINTS } from '../../testing/jira/fake-jira-issue.ts';
import { jiraReferee } from '../../testing/jira/jira-referee.ts';
import type { Referee } from '../../testing/openapi-referee.ts';
import { sampleTask, taskId } from '../../testing/sample-tasks.ts';
import { SimulatedClock } from '../../testing/simulated-clock.ts';
import { HOME, jiraTrialTracker } from '../../testing/trial/jira-trial-tracker.ts';
import { trialOf } from '../../testing/trial/tracker-trial.ts';
import type { TrialTracker } from '../../testing/trial/trial-tracker.ts';
import { jiraAdapter } from './jira-adapter.ts';
import { jiraError } from './jira-errors.ts';
import type { JiraOptions } from './jira-options.ts';
import { transitionTo } from './jira-transitions.ts';

let referee: Referee;
beforeAll(async () => {
  referee = await jiraReferee();
});

/** A trial whose fake is at hand, and whose adapter learns its project. */
function trialWith(options: Partial<JiraOptions>, lagMilliseconds = 90_000) {
  const clock = new SimulatedClock();
  const jira = new FakeJira(clock, { lagMilliseconds });
  const tracker: TrialTracker = {
    ...jiraTrialTracker,
    adapter: (parts) =>
      jiraAdapter({
        site: SITE,
        project: PROJECT.key,
        home: HOME,
        options: { priorities: true, ...options },
        ...parts,
      }),
  };
  const world = { ...tracker.world(clock), handle: jira.handle.bind(jira) };
  const trial = trialOf(tracker, {
    referee,
    clock,
    world,
    mapping: {
      fields: new Set([
        'title',
        'section',
        'state',
        'milestone',
        'assignee',
        'dueOn',
        'priority',
        'estimate',
      ]),
    },
  });
  return { ...trial, jira, issues: () => jira.withLabel('pitwall') };
}

const TASK = sampleTask(1, {
  milestone: 'MVP',
  priority: 'High',
  dueOn: '2026-03-01',
  estimate: 2.5,
  steps: [{ title: 'Step', section: 'Do.' }],
});

describe('an issue at Jira', () => {
  it('has its fields, its stage as an epic over it, and its steps as sub-tasks', async () => {
    const trial = trialWith({ estimateField: STORY_POINTS });
    await trial.sync([TASK]);
    const [issue, step] = trial.issues();
    expect(issue).toMatchObject({
      summary: 'Task 1',
      priority: 'High',
      dueDate: '2026-03-01',
      storyPoints: 2.5,
      properties: { pitwall: { taskId: taskId(1), step: null } },
    });
    expect(trial.jira.byId(issue?.parent ?? '')).toMatchObject({ summary: 'MVP', type: '10002' });
    expect(step).toMatchObject({ summary: 'Step', type: '10003', parent: issue?.id });
    expect(trial.service.violations).toEqual([]);
  });

  it('has its stage as a version where the mapping says so, beside versions of people', async () => {
    const trial = trialWith({ milestonesAs: 'version', estimateField: STORY_POINTS });
    const links = await trial.sync([TASK]);
    const [issue] = trial.issues();
    expect(issue?.fixVersions.map((id) => trial.jira.versions.get(id))).toEqual(['MVP']);
    trial.jira.versions.set('77', 'Theirs');
    issue?.fixVersions.push('77');
    const again = await trial.sync([{ ...TASK, milestone: 'Scale' }], links);
    expect(issue?.fixVersions.map((id) => trial.jira.versions.get(id))).toEqual([
      'Theirs',
      'Scale',
    ]);
    // What people put first is theirs, and stays: Pitwall's is known beside it, and is what moves.
    const { plan } = await trial.plan([{ ...TASK, milestone: 'Scale' }], again);
    expect(plan).toMatchObject({ operations: [], conflicts: [], notices: [] });
    const later = await trial.sync([{ ...TASK, milestone: 'Later' }], again);
    expect(issue?.fixVersions.map((id) => trial.jira.versions.get(id))).toEqual([
      'Theirs',
      'Later',
    ]);
    const moved = await trial.plan([{ ...TASK, milestone: 'Later' }], later);
    expect(moved.plan).toMatchObject({ operations: [], conflicts: [] });
    expect(trial.service.violations).toEqual([]);
  });

  it('gets its priority where the mapping says so later, and keeps that of people from then on', async () => {
    const before = trialWith({ estimateField: STORY_POINTS });
    const links = await before.sync([{ ...TASK, priority: null }]);
    // As it is kept of an issue whose priority was left to Jira.
    const without = links.map((link) => ({ ...link, base: { ...link.base, priority: null } }));
    const chosen = before.issues()[0];
    if (!chosen) throw new Error('There is no issue.');
    // A person had it say so before priorities were mapped: theirs stays, and they are asked.
    chosen.priority = 'Lowest';
    const asked = await before.plan([TASK], without);
    expect(asked.plan.conflicts).toMatchObject([
      { field: 'priority', ours: 'High', theirs: 'Lowest' },
    ]);
    await before.apply(asked);
    expect(chosen.priority).toBe('Lowest');
    chosen.priority = 'Medium';
    const { plan } = await before.plan([TASK], without);
    expect(plan.conflicts).toEqual([]);
    expect(plan.operations[0]).toMatchObject({
      changes: [{ field: 'priority', from: 'Medium', to: 'High' }],
    });
    const next = await before.sync([TASK], without);
    const [issue] = before.issues();
    expect(issue?.priority).toBe('High');
    if (issue) issue.priority = 'Low';
    const kept = await before.plan([TASK], next);
    expect(kept.plan.operations).toEqual([]);
    expect(kept.plan.notices).toMatchObject([{ kind: 'kept', field: 'priority' }]);
    expect(before.service.violations).toEqual([]);
    // Where the link is lost nobody knows whose word it was.
    expect((await before.plan([TASK])).plan.conflicts).toMatchObject([{ field: 'priority' }]);
  });

  it('is taken out of its epic, and its fields are emptied', async () => {
    const trial = trialWith({ estimateField: STORY_POINTS });
    const links = await trial.sync([TASK]);
    const changed = { ...TASK, milestone: null, dueOn: null, estimate: null, assignee: 'ada' };
    await trial.sync([changed], links);
    expect(trial.issues()[0]).toMatchObject({
      parent: null,
      dueDate: null,
      storyPoints: null,
      assignee: 'ada',
    });
    expect(trial.service.violations).toEqual([]);
  });

  it('is made under an epic of people that is called as the stage is', async () => {
    const trial = trialWith({ estimateField: STORY_POINTS });
    const epic = trial.jira.add({ summary: 'MVP', type: '10002', createdAt: 0 });
    await trial.sync([TASK]);
    expect(trial.issues()[0]?.parent).toBe(epic.id);
  });

  it('is made once though the search never sees it', async () => {
    const trial = trialWith({ estimateField: STORY_POINTS }, Number.MAX_SAFE_INTEGER);
    await trial.sync([TASK]);
    const { plan } = await trial.plan([TASK]);
    expect(plan.summary).toMatchObject({ create: 0 });
    expect(plan.notices.map(({ kind }) => kind)).toEqual(['recovered']);
    expect(trial.issues()).toHaveLength(2);
  });

  it('is told once though its number is known by the search and by its key', async () => {
    const trial = trialWith({ estimateField: STORY_POINTS }, 0);
    await trial.sync([TASK]);
    const { reading, plan } = await trial.plan([TASK]);
    expect(reading.issues).toHaveLength(2);
    expect(plan.notices.map(({ kind }) => kind)).toEqual(['recovered']);
  });

  it('is found beyond a gap of numbers that belong to nothing', async () => {
    const trial = trialWith({ estimateField: STORY_POINTS });
    for (let count = 0; count < 50; count += 1) {
      const { id } = trial.jira.add({ summary: 'Deleted' });
      trial.jira.issues.delete(id);
    }
    await trial.sync([TASK]);
    expect((await trial.plan([TASK])).plan.summary.create).toBe(0);
  });

  it('is not closed where the workflow leads nowhere, and that is told', async () => {
    const clock = new SimulatedClock();
    const adapter = jiraAdapter({
      site: SITE,
      project: PROJECT.key,
      home: HOME,
      clock,
      transport: () => Promise.reject(new Error('Nothing is to be sent.')),
    });
    const reference = { key: 'SHOP-1', id: '1', url: '' };
    const issue = { reference } as Parameters<NonNullable<typeof adapter.changeState>>[0];
    await expect(adapter.changeState?.(issue, 'closed')).rejects.toMatchObject({
      fault: 'invalid',
    });
  });

  it('is linked to what blocks it in the direction that Jira shows', async () => {
    const clock = new SimulatedClock();
    const jira = new FakeJira(clock);
    const service = new FakeService({ clock, referee, handle: (request) => jira.handle(request) });
    const { transport } = service;
    const adapter = jiraAdapter({ site: SITE, project: PROJECT.key, home: HOME, clock, transport });
    const [first, second] = ['First', 'Second'].map((summary) => {
      const issue = jira.add({ summary });
      return { key: keyOf(issue), id: issue.id, url: '' };
    });
    if (!first || !second) throw new Error('There are no issues.');
    await adapter.addBlocker(second, first);
    expect(await adapter.listBlockers(second)).toEqual([first.key]);
    expect(await adapter.listBlockers(first)).toEqual([]);
    await adapter.removeBlocker(second, first, (await adapter.findBlocker?.(second, first)) ?? '');
    expect(await adapter.listBlockers(second)).toEqual([]);
    expect(service.violations).toEqual([]);
  });
});

describe('the transition that is taken', () => {
  const to = (name: string, key: 'new' | 'indeterminate' | 'done', isAvailable = true) => ({
    id: name,
    name,
    isAvailable,
    to: { name, statusCategory: { key } },
  });
  const all = [
    to('Cancelled', 'done'),
    to('Released', 'done'),
    to('Done', 'done'),
    to('In Review', 'indeterminate'),
    to('To Do', 'new'),
  ];
  it.each([
    ['closes to the usual status', 'closed', all, null, 'Done'],
    ['closes to the status that the mapping names', 'closed', all, 'released', 'Released'],
    ['gives up only where nothing else closes', 'closed', all.slice(0, 1), null, 'Cancelled'],
    ['opens to where work waits', 'open', all, null, 'To Do'],
    ['opens to the status that the mapping names', 'open', all, 'in review', 'In Review'],
    ['opens to where work goes on, if it must', 'open', all.slice(0, 4), null, 'In Review'],
    ['leads nowhere', 'closed', all.slice(3), null, undefined],
    ['is available', 'closed', [to('Done', 'done', false)], null, undefined],
  ] as const)('%s', (_, state, transitions, wanted, expected) => {
    expect(transitionTo(state, transitions, wanted)?.name).toBe(expected);
  });
});

describe('what Jira’s refusals mean', () => {
  const now = Date.parse('2026-01-05T09:00:00Z');
  const refusal = (status: number, body: unknown, headers: Record<string, string> = {}) =>
    jiraError({ status, headers, body: JSON.stringify(body) }, now);
  it.each([
    [401, {}, {}, 'unauthorized'],
    [403, {}, { 'x-seraph-loginreason': 'AUTHENTICATION_DENIED' }, 'unauthorized'],
    [403, {}, {}, 'forbidden'],
    [404, {}, {}, 'gone'],
    [410, {}, {}, 'gone'],
    [429, {}, {}, 'rate_limited'],
    [503, {}, { 'retry-after': '5' }, 'rate_limited'],
    [503, {}, {}, 'unclear'],
    [409, {}, {}, 'unclear'],
    [400, { errors: { name: 'A version with this name already exists.' } }, {}, 'exists'],
    [400, { errors: { assignee: "User 'x' cannot be assigned issues." } }, {}, 'unassignable'],
    [400, { errorMessages: ['No.'], errors: { summary: 'Too long.' } }, {}, 'invalid'],
  ] as const)('%i with %j and %j is %s', (status, body, headers, fault) => {
    expect(refusal(status, body, headers).fault).toBe(fault);
  });

  it('asks to wait as long as it says', () => {
    expect(refusal(429, {}, { 'retry-after': '7' }).retryAfterMilliseconds).toBe(7_000);
    const reset = { 'x-ratelimit-reset': '2026-01-05T09:01Z' };
    expect(refusal(429, {}, reset).retryAfterMilliseconds).toBe(61_000);
    expect(refusal(429, {}).retryAfterMilliseconds).toBeNull();
  });

  it('says what Jira says', () => {
    expect(refusal(400, { errorMessages: ['No.'], errors: { summary: 'Too long.' } }).message).toBe(
      'Jira answered 400: No. summary: Too long.',
    );
  });
});
