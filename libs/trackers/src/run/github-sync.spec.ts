import { beforeAll, describe, expect, it } from 'vitest';
import { GITHUB_LIMITS } from '../adapters/github/github-limits.ts';
import { markdownBody } from '../model/markdown-body.ts';
import { callsOf } from '../plan/operation.ts';
import { githubReferee } from '../testing/github/github-referee.ts';
import { githubTrial } from '../testing/github-trial.ts';
import type { Referee } from '../testing/openapi-referee.ts';
import { sampleTask, taskId } from '../testing/sample-tasks.ts';
import { leastMilliseconds } from './rate-limits.ts';

const STEPS = [
  { title: 'Look', section: 'Look closely.' },
  { title: 'Mend', section: 'Mend it.' },
];
/** Six tasks that need every kind of call. */
const SIX = [1, 2, 3, 4, 5, 6].map((number) =>
  sampleTask(number, {
    milestone: number < 4 ? 'MVP' : 'Scale',
    assignee: number === 1 ? 'ada' : null,
    blockedBy: number > 1 ? [taskId(number - 1)] : [],
    steps: number === 2 ? STEPS : [],
  }),
);
const many = (count: number) =>
  Array.from({ length: count }, (_, index) =>
    sampleTask(index + 1, { milestone: `Stage ${index % 5}` }),
  );

let referee: Referee;
beforeAll(async () => {
  referee = await githubReferee();
});

describe('a sync with GitHub', () => {
  it('makes each issue once, as GitHub’s own description wants it, with the calls that the dry run foretold', async () => {
    const trial = githubTrial({ referee });
    const planned = await trial.plan(SIX);
    expect(planned.plan.summary).toMatchObject({ create: 6, update: 0, unchanged: 0 });
    const before = trial.service.log.length;
    expect(await trial.apply(planned)).toEqual({
      done: planned.plan.operations.length,
      failed: 0,
      skipped: 0,
    });
    expect(trial.service.log.length - before).toBe(
      planned.plan.calls.writes + planned.plan.calls.reads,
    );
    expect(trial.service.violations).toEqual([]);
    const issues = trial.github.withLabel('pitwall');
    expect(issues).toHaveLength(8);
    const first = issues.find(({ title }) => title === 'Task 1');
    expect(first).toMatchObject({ milestone: 'MVP', assignees: ['ada'], state: 'open' });
    const second = issues.find(({ title }) => title === 'Task 2');
    expect(second?.children.size).toBe(2);
    expect(second?.blockedBy).toEqual(new Set([first?.number]));
    expect(markdownBody.section(second?.body ?? '', { taskId: taskId(2), step: null })).toBe(
      SIX[1]?.section,
    );
  });

  it('changes nothing the second time', async () => {
    const trial = githubTrial({ referee });
    const links = await trial.sync(SIX);
    const writes = trial.service.writes;
    const { plan } = await trial.plan(SIX, links);
    expect(plan.operations).toEqual([]);
    expect(plan.summary).toMatchObject({ unchanged: 6, conflicts: 0 });
    expect(trial.service.writes).toBe(writes);
  });

  it('finds its issues again by their markers when all links are lost', async () => {
    const trial = githubTrial({ referee });
    await trial.sync(SIX);
    const { plan } = await trial.plan(SIX);
    expect(plan.summary).toMatchObject({ create: 0, update: 0, unchanged: 6, conflicts: 0 });
    expect(plan.notices.map(({ kind }) => kind)).toEqual(Array(6).fill('recovered'));
    // What blocks what is not in the marker: it is asked for again, and is there already.
    await trial.sync(SIX);
    expect(trial.github.withLabel('pitwall')).toHaveLength(8);
    expect(trial.service.violations).toEqual([]);
  });

  it('writes what changed here, takes what changed there, and leaves both alone in a conflict', async () => {
    const trial = githubTrial({ referee });
    const links = await trial.sync(SIX);
    const issue = (number: number) => {
      const found = trial.github
        .withLabel('pitwall')
        .find(({ title }) => title.endsWith(String(number)));
      if (!found) throw new Error(`There is no issue ${number}.`);
      return found;
    };
    const [closed, edited, talked] = [issue(3), issue(4), issue(5)];
    closed.state = 'closed';
    edited.title = 'Another title 4';
    talked.body = `Before\r\n${talked.body}\r\nAfter`;
    const changed = SIX.map((task) =>
      task.id === taskId(4)
        ? { ...task, title: 'Renamed here 4' }
        : task.id === taskId(5)
          ? { ...task, section: 'New section' }
          : task,
    );
    const planned = await trial.plan(changed, links);
    expect(planned.plan.takes).toMatchObject([{ taskId: taskId(3), field: 'state', to: 'closed' }]);
    expect(planned.plan.conflicts).toMatchObject([
      { taskId: taskId(4), field: 'title', ours: 'Renamed here 4', theirs: 'Another title 4' },
    ]);
    expect(planned.plan.summary).toMatchObject({ update: 1, unchanged: 5, conflicts: 1 });
    expect(planned.plan.calls).toEqual({ writes: 1, reads: 1 });
    await trial.apply(planned);
    expect(edited.title).toBe('Another title 4');
    expect(talked.body.startsWith('Before\r\n<!--')).toBe(true);
    expect(talked.body.endsWith('-->\r\nAfter')).toBe(true);
    expect(talked.body).toContain('New section');
    expect(trial.service.violations).toEqual([]);
  });

  it('does not write over an edit that came between plan and apply', async () => {
    const trial = githubTrial({ referee });
    const links = await trial.sync(SIX);
    const changed = SIX.map((task) => ({ ...task, title: `${task.title} anew` }));
    const planned = await trial.plan(changed, links);
    const [issue] = trial.github.withLabel('pitwall');
    if (!issue) throw new Error('There is no issue.');
    issue.title = 'Edited meanwhile';
    await trial.apply(planned);
    expect(issue.title).toBe('Edited meanwhile');
    expect(
      trial.github.withLabel('pitwall').filter(({ title }) => title.endsWith('anew')),
    ).toHaveLength(5);
  });

  it('does not make an issue again that a person deleted', async () => {
    const trial = githubTrial({ referee });
    const links = await trial.sync(SIX);
    const [issue] = trial.github.withLabel('pitwall');
    trial.github.issues.delete(issue?.number ?? 0);
    const { plan } = await trial.plan(SIX, links);
    expect(plan.notices.map(({ kind }) => kind)).toEqual(['gone']);
    expect(plan.summary.create).toBe(0);
  });

  it('finds its six among ten thousand issues of others, without reading those', async () => {
    const trial = githubTrial();
    for (let count = 0; count < 10_000; count += 1)
      trial.github.add({ title: `Other ${count}`, labels: count % 2 ? ['bug'] : [] });
    const links = await trial.sync(SIX);
    const reads = trial.service.reads;
    await trial.plan(SIX, links);
    expect(trial.service.reads - reads).toBe(3);
  });

  it('keeps within 510 writes and 20 reads for 500 tasks, and 0 and 10 the second time', async () => {
    const trial = githubTrial({ mapping: { dependencies: false, subIssues: false } });
    const links = await trial.sync(many(500));
    expect(trial.service.writes).toBeLessThanOrEqual(510);
    expect(trial.service.reads).toBeLessThanOrEqual(20);
    const { writes, reads } = trial.service;
    await trial.sync(many(500), links);
    expect(trial.service.writes - writes).toBe(0);
    expect(trial.service.reads - reads).toBeLessThanOrEqual(10);
  });

  it('is never refused by the published limits, and ends within 1.1 of the least time that they allow', async () => {
    const trial = githubTrial({
      limits: GITHUB_LIMITS,
      latencyMilliseconds: 50,
      mapping: { dependencies: false, subIssues: false },
    });
    const planned = await trial.plan(many(600));
    const least = leastMilliseconds(planned.plan.operations.flatMap(callsOf), GITHUB_LIMITS);
    const began = trial.clock.now();
    await trial.apply(planned);
    expect(trial.service.refused).toBe(0);
    expect(trial.github.withLabel('pitwall')).toHaveLength(600);
    // 606 creations: an hour after the first of them, 500 are forgotten.
    expect(least).toBeGreaterThan(3_600_000);
    expect(trial.clock.now() - began).toBeLessThanOrEqual(least * 1.1);
    expect(trial.service.mostConcurrent).toBeLessThanOrEqual(4);
  });
});
