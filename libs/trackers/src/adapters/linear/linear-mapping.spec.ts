import { beforeAll, describe, expect, it } from 'vitest';
import { FakeService } from '../../testing/fake-service.ts';
import { FakeLinear } from '../../testing/linear/fake-linear.ts';
import { linearReferee } from '../../testing/linear/linear-schema.ts';
import type { Referee } from '../../testing/openapi-referee.ts';
import { SAMPLE_FIELDS, sampleTask } from '../../testing/sample-tasks.ts';
import { SimulatedClock } from '../../testing/simulated-clock.ts';
import { linearTrialTracker } from '../../testing/trial/linear-trial-tracker.ts';
import { trialOf } from '../../testing/trial/tracker-trial.ts';
import { linearAdapter } from './linear-adapter.ts';
import { linearOffers } from './linear-offers.ts';
import { pointsOf } from './linear-scales.ts';

const URL = 'https://api.linear.app/graphql';
let referee: Referee;
beforeAll(async () => {
  referee = await linearReferee();
});

const day = (date: string): number => Date.parse(`${date}T00:00:00Z`);
const JANUARY = { from: day('2026-01-05'), until: day('2026-01-19') };

/** A team whose sprints are cycles, with priorities, points and states of its own. */
function trialWith() {
  const clock = new SimulatedClock();
  const linear = new FakeLinear(clock);
  const cycle = (number: number, startsAt: string, endsAt: string, name: string | null = null) => ({
    id: `cycle-${number}`,
    number,
    name,
    startsAt: `${startsAt}T00:00:00.000Z`,
    endsAt: `${endsAt}T00:00:00.000Z`,
  });
  linear.cycles.push(
    cycle(1, '2026-01-05', '2026-01-12'),
    cycle(2, '2026-01-12', '2026-01-26', 'Long'),
  );
  const tracker = {
    ...linearTrialTracker,
    adapter: (parts: Parameters<typeof linearTrialTracker.adapter>[0]) =>
      linearAdapter({
        url: URL,
        team: 'ENG',
        project: null,
        states: { closed: 'Shipped', open: 'backlog' },
        mapping: { milestonesAs: 'cycle', estimates: true },
        ...parts,
      }),
  };
  const trial = trialOf(tracker, {
    referee,
    clock,
    world: { ...linearTrialTracker.world(clock), handle: (request) => linear.handle(request) },
    mapping: { timed: true, fields: new Set([...SAMPLE_FIELDS, 'priority', 'estimate']) },
  });
  return { ...trial, linear, issue: () => [...linear.issues.values()][0] };
}
const task = sampleTask(1, { time: JANUARY, priority: 'Urgent', estimate: 5 });

describe('a sprint’s task at Linear', () => {
  it('stands in the cycle of that time, with its priority and its points', async () => {
    const { sync, plan, linear, issue, service } = trialWith();
    const links = await sync([task]);
    expect(issue()).toMatchObject({ cycle: 'cycle-1', priority: 1, estimate: 5, milestone: null });
    expect(linear.milestones.size).toBe(0);
    expect((await plan([task], links)).plan.operations).toEqual([]);
    const next = { ...task, time: { from: day('2026-01-14'), until: day('2026-01-20') } };
    const { plan: moved } = await plan([{ ...next, priority: 'Low', estimate: 8 }], links);
    expect(moved.operations[0]).toMatchObject({
      changes: [
        { field: 'milestone', from: 'Cycle 1', to: 'Long (cycle 2)' },
        { field: 'priority', from: 'Urgent', to: 'Low' },
        { field: 'estimate', from: 5, to: 8 },
      ],
    });
    await sync([{ ...next, priority: 'Low', estimate: 8 }], links);
    expect(issue()).toMatchObject({ cycle: 'cycle-2', priority: 4, estimate: 8 });
    expect(service.violations).toEqual([]);
  });

  it('keeps the priority that people gave it', async () => {
    const { sync, plan, issue } = trialWith();
    const links = await sync([task]);
    const found = issue();
    if (found) found.priority = 3;
    const { plan: kept } = await plan([task], links);
    expect(kept.operations).toEqual([]);
    expect(kept.notices).toMatchObject([{ kind: 'kept', field: 'priority' }]);
  });

  it('is closed and opened again by the states that are named', async () => {
    const { sync, linear, issue } = trialWith();
    let links = await sync([task]);
    const id = issue()?.id ?? '';
    links = await sync([{ ...task, state: 'closed' }], links);
    expect(linear.stateIds.get(id)).toBe('state-Shipped');
    await sync([task], links);
    expect(linear.stateIds.get(id)).toBe('state-backlog');
  });
});

describe('a team’s points at Linear', () => {
  it.each([
    ['exponential', false, false, [1, 2, 4, 8, 16]],
    ['exponential', true, false, [1, 2, 4, 8, 16, 32, 64]],
    ['fibonacci', false, true, [0, 1, 2, 3, 5, 8]],
    ['linear', true, true, [0, 1, 2, 3, 4, 5, 6, 7]],
    ['tShirt', false, false, [1, 2, 3, 5, 8]],
    ['notUsed', true, true, []],
    ['a scale of tomorrow', false, false, []],
  ])('of the scale %s, extended %s, with zero %s', (type, extended, zero, points) => {
    expect(
      pointsOf({
        issueEstimationType: type,
        issueEstimationExtended: extended,
        issueEstimationAllowZero: zero,
      }),
    ).toEqual(points);
  });

  it.each<[number, object, number]>([
    [0.5, {}, 1],
    [0.4, { issueEstimationAllowZero: true }, 0],
    [4, {}, 5],
    [3, { issueEstimationType: 'exponential' }, 4],
    [2.4, { issueEstimationType: 'linear' }, 2],
    [40, {}, 8],
    [40, { issueEstimationExtended: true }, 21],
  ])('tell %d days, as the dry run says, by %o', async (days, estimation, points) => {
    const { sync, plan, linear, issue, service } = trialWith();
    Object.assign(linear.estimation, estimation);
    const { plan: foretold } = await plan([{ ...task, estimate: days }], []);
    const created = foretold.operations.find(({ kind }) => kind === 'create_issue');
    expect(created).toMatchObject({ fields: { estimate: points } });
    const links = await sync([{ ...task, estimate: days }]);
    expect(issue()?.estimate).toBe(points);
    expect((await plan([{ ...task, estimate: days }], links)).plan.operations).toEqual([]);
    expect(service.violations).toEqual([]);
  });

  it('are the ones of another scale once the team has changed to it', async () => {
    const { sync, plan, linear, issue } = trialWith();
    linear.estimation.issueEstimationExtended = true;
    const links = await sync([{ ...task, estimate: 13 }]);
    linear.estimation.issueEstimationExtended = false;
    const { plan: moved } = await plan([{ ...task, estimate: 13 }], links);
    expect(moved.operations).toMatchObject([{ changes: [{ field: 'estimate', from: 13, to: 8 }] }]);
    await sync([{ ...task, estimate: 13 }], links);
    expect(issue()?.estimate).toBe(8);
  });

  it('are not written where the team does not estimate, nor taken off', async () => {
    const { sync, plan, linear, issue } = trialWith();
    let links = await sync([task]);
    linear.estimation.issueEstimationType = 'notUsed';
    expect((await plan([{ ...task, estimate: 8 }], links)).plan.operations).toEqual([]);
    const renamed = { ...task, title: 'Another title', estimate: 8 };
    links = await sync([renamed], links);
    expect(issue()).toMatchObject({ title: 'Another title', estimate: 5 });
    await sync([renamed, sampleTask(2, { time: JANUARY, estimate: 3 })], links);
    expect([...linear.issues.values()].map(({ estimate }) => estimate)).toEqual([5, null]);
  });
});

describe('what a team at Linear offers', () => {
  it('are its states in their order, its people, its labels and its scale', async () => {
    const clock = new SimulatedClock();
    const linear = new FakeLinear(clock);
    linear.labels.set('bug', '00000000-0000-4000-8000-0000000000b6');
    const service = new FakeService({
      referee,
      clock,
      handle: (request) => linear.handle(request),
    });
    const { transport } = service;
    expect(await linearOffers({ url: URL, team: 'ENG', transport, clock })).toEqual({
      options: {
        doneState: [
          { value: 'completed', label: 'completed' },
          { value: 'Shipped', label: 'Shipped' },
        ],
        openState: ['triage', 'backlog', 'unstarted', 'started'].map((name) => ({
          value: name,
          label: name,
        })),
        estimates: [{ value: 'fibonacci', label: 'The team’s points: 1, 2, 3, 5, 8' }],
      },
      people: [
        { login: 'ada@acme.example', name: 'ada', email: 'ada@acme.example' },
        { login: 'grace@acme.example', name: 'grace', email: 'grace@acme.example' },
      ],
      labels: ['bug'],
      priorities: ['Urgent', 'High', 'Medium', 'Low'],
    });
    expect(service.violations).toEqual([]);
    await expect(linearOffers({ url: URL, team: 'OPS', transport, clock })).rejects.toMatchObject({
      fault: 'gone',
    });
  });
});
