import { beforeAll, describe, expect, it } from 'vitest';
import { type FakeFault, FakeService } from '../../testing/fake-service.ts';
import { FakeGitLab } from '../../testing/gitlab/fake-gitlab.ts';
import { gitlabReferee } from '../../testing/gitlab/gitlab-referee.ts';
import type { GitLabTier } from '../../testing/gitlab/fake-gitlab-links.ts';
import { MemoryJournal } from '../../testing/memory-journal.ts';
import type { Referee } from '../../testing/openapi-referee.ts';
import { SAMPLE_FIELDS, sampleTask } from '../../testing/sample-tasks.ts';
import { SimulatedClock } from '../../testing/simulated-clock.ts';
import { gitlabTrialTracker } from '../../testing/trial/gitlab-trial-tracker.ts';
import { trialOf } from '../../testing/trial/tracker-trial.ts';
import { gitlabAdapter } from './gitlab-adapter.ts';
import { gitlabOffers } from './gitlab-offers.ts';

let referee: Referee;
beforeAll(async () => {
  referee = await gitlabReferee();
});

const day = (date: string): number => Date.parse(`${date}T00:00:00Z`);
const JANUARY = { from: day('2026-01-05'), until: day('2026-01-19') };
const FEBRUARY = { from: day('2026-02-02'), until: day('2026-02-16') };

/** A project whose sprints are iterations, and whose weights are days. */
function trialWith({
  tier = 'premium' as GitLabTier,
  fault,
}: { tier?: GitLabTier; fault?: (call: number) => FakeFault | null } = {}) {
  const clock = new SimulatedClock();
  const gitlab = new FakeGitLab(clock, tier);
  gitlab.iterations.push(
    { id: 701, title: 'Sprint 1', startsOn: '2026-01-05', endsOn: '2026-01-18' },
    { id: 702, title: null, startsOn: '2026-02-02', endsOn: '2026-02-15' },
  );
  const tracker = {
    ...gitlabTrialTracker,
    adapter: (parts: Parameters<typeof gitlabTrialTracker.adapter>[0]) =>
      gitlabAdapter({
        baseUrl: 'https://gitlab.com/api/v4',
        project: 'acme/shop',
        options: { milestonesAs: 'iteration', weight: true },
        ...parts,
      }),
  };
  const trial = trialOf(tracker, {
    referee,
    clock,
    world: { ...gitlabTrialTracker.world(clock), handle: gitlab.handle.bind(gitlab) },
    mapping: { timed: true, fields: new Set([...SAMPLE_FIELDS, 'estimate']) },
    ...(fault ? { fault } : {}),
  });
  return { ...trial, gitlab, issue: () => gitlab.issues.get(1) };
}
const task = sampleTask(1, { time: JANUARY, estimate: 3, labels: ['pitwall', 'priority: high'] });

describe('a sprint’s task at GitLab', () => {
  it('stands in the iteration of that time, with its days as weight, by the calls that were foretold', async () => {
    const { gitlab, sync, plan, service, issue } = trialWith();
    const { plan: foretold } = await plan([task]);
    const before = service.log.length;
    const links = await sync([task]);
    expect(issue()).toMatchObject({ iteration: 701, weight: 3, milestone: null });
    expect(issue()?.labels).toContain('priority: high');
    expect(gitlab.milestones.size).toBe(0);
    // What a dry run reads, and then what it foretold: two labels, the issue, and its place.
    const { reads, writes } = foretold.calls;
    expect(writes).toBe(4);
    expect(service.log.length - before).toBe(3 + reads + writes);
    expect((await plan([task], links)).plan.operations).toEqual([]);
    expect(service.violations).toEqual([]);
  });

  it('keeps the label that a person chose of a scope, of which GitLab lets one be', async () => {
    const { sync, plan, service, issue } = trialWith();
    const links = await sync([{ ...task, labels: ['pitwall'] }]);
    issue()?.labels.push('priority::low');
    const high = { ...task, labels: ['pitwall', 'priority::high', 'team::shop'] };
    await sync([high], links);
    expect(issue()?.labels).toEqual(['pitwall', 'priority::low', 'team::shop']);
    expect((await plan([high], links)).plan.conflicts).toEqual([]);
    expect(service.violations).toEqual([]);
  });

  it('moves with its sprint by one call, leaves with it, and stays where people put it', async () => {
    const { sync, plan, service, issue } = trialWith();
    let links = await sync([task]);
    const later = { ...task, time: FEBRUARY };
    const moved = await plan([later], links);
    expect(moved.plan.calls).toEqual({ writes: 1, reads: 1 });
    expect(moved.plan.operations[0]).toMatchObject({
      changes: [{ field: 'milestone', from: 'Sprint 1', to: '2026-02-02 to 2026-02-15' }],
    });
    links = await sync([later], links);
    expect(issue()?.iteration).toBe(702);
    const both = { ...later, time: JANUARY, title: 'Another title', state: 'closed' as const };
    expect((await plan([both], links)).plan.calls).toEqual({ writes: 2, reads: 1 });
    const found = issue();
    if (found) found.iteration = 701;
    const kept = await plan([later], links);
    expect(kept.plan.operations).toEqual([]);
    expect(kept.plan.notices).toMatchObject([{ kind: 'kept', field: 'milestone' }]);
    if (found) found.iteration = 702;
    await sync([{ ...later, time: null }], links);
    expect(issue()?.iteration).toBeNull();
    expect(service.violations).toEqual([]);
  });

  it.each([1, 2, 3, 4])('is made and placed once where call %i ends the process', async (at) => {
    let armed = 0;
    const { plan, apply, gitlab, issue } = trialWith({
      fault: () => (armed > 0 && (armed += 1) === at + 1 ? { kind: 'killed', done: true } : null),
    });
    const planned = await plan([task]);
    const journal = new MemoryJournal();
    armed = 1;
    await expect(apply(planned, journal)).rejects.toThrow();
    armed = 0;
    await apply(planned, journal);
    expect(gitlab.issues.size).toBe(1);
    expect(issue()).toMatchObject({ iteration: 701, weight: 3 });
  });

  it('has none where the tier has no iterations, and the dry run says what to do', async () => {
    const { plan } = trialWith({ tier: 'free' });
    await expect(plan([task])).rejects.toMatchObject({
      fault: 'invalid',
      message: expect.stringContaining('Milestones can be chosen'),
    });
  });
});

describe('what a project at GitLab offers', () => {
  it('are its labels and its members', async () => {
    const clock = new SimulatedClock();
    const gitlab = new FakeGitLab(clock);
    gitlab.labels.set('priority::high', 'priority::high');
    const { transport, violations } = new FakeService({
      referee,
      clock,
      handle: (request) => gitlab.handle(request),
    });
    const place = { baseUrl: 'https://gitlab.com/api/v4', project: 'acme/shop' };
    expect(await gitlabOffers({ ...place, transport, clock })).toEqual({
      options: {},
      people: [
        { login: 'ada', name: 'ada', email: null },
        { login: 'grace', name: 'grace', email: null },
      ],
      labels: ['priority::high'],
      priorities: [],
    });
    expect(violations).toEqual([]);
  });
});
