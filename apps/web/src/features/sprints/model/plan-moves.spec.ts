import type { Sprint, SprintPlanning, Task } from '@pitwall/contracts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { movedNotice } from './move-words.ts';
import { afterMove, backOf, placesOf } from './plan-moves.ts';
import { movesBefore, warningsOf, warningWords } from './plan-warnings.ts';

const task = (id: string, days = 2, priority = 1): Task => ({
  id,
  system: { id: 's', slug: 'shop', name: 'Shop' },
  kind: 'mend',
  practice: null,
  stage: 'mvp',
  title: `Task ${id}`,
  state: 'todo',
  days,
  priority,
  rank: 1,
  computedRank: 1,
  pin: null,
  reasons: { sentence: '', terms: null },
  owner: null,
  dueOn: null,
  sprint: null,
  version: 1,
  updatedAt: '2040-01-01T00:00:00.000Z',
});
const sprint = (number: number, tasks: Task[] = []): Sprint => ({
  id: `sprint-${number}`,
  name: `Sprint ${number}`,
  startsOn: `2040-0${number}-01`,
  endsOn: `2040-0${number}-14`,
  capacityDays: 10,
  debtShare: 1,
  availableDays: 10,
  plannedDays: tasks.reduce((sum, { days }) => sum + days, 0),
  tasks,
  closedAt: null,
  closedByClock: false,
  carried: null,
});
const plan = (given: Partial<SprintPlanning>): SprintPlanning => {
  const backlog = given.backlog ?? [];
  return {
    today: '2040-01-01',
    sprints: [sprint(1), sprint(2), sprint(3)],
    parts: [],
    needs: [],
    backlog,
    backlogCount: backlog.length,
    backlogDays: backlog.reduce((sum, { days }) => sum + days, 0),
    ...given,
  };
};
const need = (from: Task, ...to: Task[]) => ({
  task: from.id,
  needs: to.map(({ id, title }) => ({ id, title })),
});

describe('moving a task in the plan', () => {
  it('takes its days along, and only the part that its sprint held', () => {
    const [a, b] = [task('a', 8), task('b', 1)];
    const before = plan({
      sprints: [{ ...sprint(1, [a]), plannedDays: 3 }, sprint(2)],
      parts: [{ task: 'a', days: 3 }],
      backlog: [b],
    });
    const after = afterMove(before, { task: a, to: 'sprint-2' });
    expect(after.sprints.map(({ plannedDays }) => plannedDays)).toEqual([0, 8]);
    expect(after.parts).toEqual([]);
    const back = afterMove(after, backOf(before, { task: a, to: 'sprint-2' }));
    expect(back.sprints.map(({ plannedDays }) => plannedDays)).toEqual([3, 0]);
    expect(back.parts).toEqual(before.parts);
  });

  it('puts what leaves its sprint where its priority has it', () => {
    const [high, low, moved] = [task('high', 1, 9), task('low', 1, 1), task('moved', 1, 5)];
    const before = plan({ sprints: [sprint(1, [moved])], backlog: [high, low] });
    const after = afterMove(before, { task: moved, to: null });
    expect(after.backlog.map(({ id }) => id)).toEqual(['high', 'moved', 'low']);
    expect(after).toMatchObject({ backlogCount: 3, backlogDays: 3 });
  });

  it('neither loses nor doubles a task or a day, whatever is moved', () => {
    const tasks = ['a', 'b', 'c', 'd'].map((id, index) => task(id, index + 1));
    const move = fc.record({
      task: fc.constantFrom(...tasks),
      to: fc.constantFrom('sprint-1', 'sprint-2', 'sprint-3', null),
    });
    fc.assert(
      fc.property(fc.array(move, { maxLength: 12 }), (moves) => {
        const end = moves.reduce(afterMove, plan({ backlog: tasks }));
        const held = end.sprints.flatMap((one) => one.tasks);
        expect([...held, ...end.backlog].map(({ id }) => id).sort()).toEqual(['a', 'b', 'c', 'd']);
        expect(end.backlogCount).toBe(end.backlog.length);
        const planned = end.sprints.reduce((sum, { plannedDays }) => sum + plannedDays, 0);
        expect(planned + end.backlogDays).toBeCloseTo(10);
      }),
    );
  });
});

describe('the warnings of a plan', () => {
  const [cache, measure, log] = [task('cache'), task('measure'), task('log')];
  const needs = [need(cache, measure), need(measure, log)];

  it('name both, where what is needed comes later or not at all', () => {
    const later = plan({ sprints: [sprint(1, [cache]), sprint(2, [measure, log])], needs });
    expect(warningsOf(later).map(warningWords)).toEqual([
      '“Task cache” needs “Task measure”, which is in Sprint 2.',
    ]);
    const never = plan({ sprints: [sprint(1, [cache])], backlog: [measure, log], needs });
    expect(warningsOf(never).map(warningWords)).toEqual([
      '“Task cache” needs “Task measure”, which is in no sprint.',
    ]);
    const together = plan({ sprints: [sprint(1, [cache, measure, log])], needs });
    expect(warningsOf(together)).toEqual([]);
  });

  it('offer to move what is needed together with what that needs, first things first', () => {
    const before = plan({
      sprints: [sprint(1, [cache]), sprint(2)],
      backlog: [measure, log],
      needs,
    });
    const [warning] = warningsOf(before);
    if (warning === undefined) throw new Error('no warning');
    const moves = movesBefore(before, warning);
    expect(moves.map(({ task: { id }, to }) => [id, to])).toEqual([
      ['log', 'sprint-1'],
      ['measure', 'sprint-1'],
    ]);
    expect(warningsOf(moves.reduce(afterMove, before))).toEqual([]);
  });

  it('are told with the move that makes them, and not again', () => {
    const before = plan({ backlog: [cache, measure, log], needs });
    const move = { task: cache, to: 'sprint-1' };
    const after = afterMove(before, move);
    expect(movedNotice([move], before, after)).toMatchObject({
      title: 'Moved to Sprint 1: out of order',
      detail: '“Task cache” now comes before “Task measure”, which it needs.',
    });
    const next = { task: log, to: 'sprint-1' };
    expect(movedNotice([next], after, afterMove(after, next))).toEqual({
      title: 'Moved to Sprint 1',
      detail: 'Task log',
    });
  });

  it('leave a sprint alone that is over', () => {
    const over = plan({
      today: '2040-01-20',
      sprints: [sprint(1, [cache]), sprint(2, [measure, log])],
      needs,
    });
    expect(warningsOf(over)).toEqual([]);
    expect(placesOf(over).get('cache')?.id).toBe('sprint-1');
  });
});
