import { beforeAll, describe, expect, it } from 'vitest';
import type { Referee } from '../testing/openapi-referee.ts';
import { manyTasks as many, sixTasksFor } from '../testing/export-tasks.ts';
import { taskId } from '../testing/sample-tasks.ts';
import { trialOf, type TrialOptions } from '../testing/trial/tracker-trial.ts';
import { TRIAL_TRACKERS } from '../testing/trial/trial-trackers.ts';

describe.each(TRIAL_TRACKERS)('a sync with $name', (tracker) => {
  const SIX = sixTasksFor(tracker.person);
  let referee: Referee;
  beforeAll(async () => {
    referee = await tracker.referee();
  });
  const trialWith = (options: TrialOptions = {}) => {
    const trial = trialOf(tracker, { referee, ...options });
    const titled = (title: string) => {
      const found = trial.world.issues().find((issue) => issue.title === title);
      if (!found) throw new Error(`There is no issue "${title}".`);
      return found;
    };
    return { ...trial, titled };
  };

  it('makes each issue once, as the service’s own description wants it, with the calls that the dry run foretold', async () => {
    const trial = trialWith();
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
    expect(trial.world.issues()).toHaveLength(8);
    const first = trial.titled('Task 1');
    expect(first).toMatchObject({ milestone: 'MVP', assignee: tracker.person, state: 'open' });
    const second = trial.titled('Task 2');
    expect([...second.children].sort()).toEqual(
      [trial.titled('Look').key, trial.titled('Mend').key].sort(),
    );
    expect(second.blockedBy).toEqual([first.key]);
    const { format } = trial.adapter;
    const section = format.section(second.body, { taskId: taskId(2), step: null });
    expect(format.normal(section ?? '')).toBe(format.normal(SIX[1]?.section ?? ''));
  });

  it('changes nothing the second time', async () => {
    const trial = trialWith();
    const links = await trial.sync(SIX);
    const { writes } = trial.service;
    const { plan } = await trial.plan(SIX, links);
    expect(plan.operations).toEqual([]);
    expect(plan.summary).toMatchObject({ unchanged: 6, conflicts: 0 });
    expect(plan.notices).toEqual([]);
    expect(plan.takes).toEqual([]);
    expect(trial.service.writes).toBe(writes);
  });

  it('finds its issues again by their markers when all links are lost', async () => {
    const trial = trialWith();
    await trial.sync(SIX);
    const { plan } = await trial.plan(SIX);
    expect(plan.summary).toMatchObject({ create: 0, update: 0, unchanged: 6, conflicts: 0 });
    expect(plan.notices.map(({ kind }) => kind)).toEqual(Array(6).fill('recovered'));
    // What blocks what is not in the marker: it is asked for again, and is there already.
    await trial.sync(SIX);
    expect(trial.world.issues()).toHaveLength(8);
    expect(trial.titled('Task 3').blockedBy).toHaveLength(1);
    expect(trial.service.violations).toEqual([]);
  });

  it('writes what changed here, takes what changed there, and leaves both alone in a conflict', async () => {
    const trial = trialWith();
    const links = await trial.sync(SIX);
    const [closed, edited, talked] = [3, 4, 5].map((number) => trial.titled(`Task ${number}`));
    if (!closed || !edited || !talked) throw new Error('There are no issues.');
    closed.state = 'closed';
    edited.title = 'Another title 4';
    const untouched = talked.surround();
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
    const lookups = trial.adapter.directory?.calls({ labels: ['pitwall'], people: [] }) ?? 0;
    expect(planned.plan.calls).toEqual({ writes: 1, reads: 1 + lookups });
    await trial.apply(planned);
    expect(edited.title).toBe('Another title 4');
    expect(untouched()).toBe(true);
    expect(talked.body).toContain('New section');
    expect(trial.service.violations).toEqual([]);
  });

  it('closes and opens again with the calls that it foretold, and takes off a dependency', async () => {
    const trial = trialWith();
    const links = await trial.sync(SIX);
    const changed = SIX.map((task) =>
      task.id === taskId(1)
        ? { ...task, state: 'closed' as const, title: 'Done here 1' }
        : task.id === taskId(2)
          ? { ...task, blockedBy: [] }
          : task,
    );
    const planned = await trial.plan(changed, links);
    expect(planned.plan.summary).toMatchObject({ close: 1, update: 0 });
    const before = trial.service.log.length;
    await trial.apply(planned);
    const { writes, reads } = planned.plan.calls;
    expect(trial.service.log.length - before).toBe(writes + reads);
    const first = trial.titled('Done here 1');
    expect(first.state).toBe('closed');
    expect(trial.titled('Task 2').blockedBy).toEqual([]);
    // The links of before: what is closed there already differs no more, and opens again.
    await trial.sync(SIX, await trial.sync(changed, links));
    expect(first).toMatchObject({ state: 'open', title: 'Task 1' });
    expect(trial.service.violations).toEqual([]);
  });

  it('does not write over an edit that came between plan and apply', async () => {
    const trial = trialWith();
    const links = await trial.sync(SIX);
    const changed = SIX.map((task) => ({ ...task, title: `${task.title} anew` }));
    const planned = await trial.plan(changed, links);
    const issue = trial.titled('Task 1');
    issue.title = 'Edited meanwhile';
    await trial.apply(planned);
    expect(issue.title).toBe('Edited meanwhile');
    expect(trial.world.issues().filter(({ title }) => title.endsWith('anew'))).toHaveLength(5);
  });

  it('does not make an issue again that a person deleted', async () => {
    const trial = trialWith();
    const links = await trial.sync(SIX);
    trial.world.delete(trial.titled('Task 1').key);
    const { plan } = await trial.plan(SIX, links);
    expect(plan.notices.map(({ kind }) => kind)).toEqual(['gone']);
    expect(plan.summary.create).toBe(0);
  });

  it('keeps within a write for each task and some, and few reads, and writes nothing the second time', async () => {
    const trial = trialOf(tracker, { mapping: { dependencies: false, subIssues: false } });
    const links = await trial.sync(many(60));
    expect(trial.world.issues()).toHaveLength(60);
    expect(trial.service.writes).toBeLessThanOrEqual(70);
    expect(trial.service.reads).toBeLessThanOrEqual(20);
    const { writes, reads } = trial.service;
    await trial.sync(many(60), links);
    expect(trial.service.writes - writes).toBe(0);
    expect(trial.service.reads - reads).toBeLessThanOrEqual(10);
  });
});
