import { sprintPlanSchema, type PlanSprint, type PlanTask } from '@pitwall/contracts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyWork } from '../fixtures/work.ts';
import { orderWork } from './order-work.ts';
import { DependencyCycleError } from './prerequisites.ts';
import { PlanInputError } from './plan-input.ts';
import { doneOn, planSprints } from './sprint-plan.ts';

const day = (index: number): string =>
  new Date(Date.UTC(2026, 0, 5 + index)).toISOString().slice(0, 10);
const sprints = (...capacities: number[]): PlanSprint[] =>
  capacities.map((capacityDays, index) => ({
    id: `s${index + 1}`,
    starts: day(14 * index),
    ends: day(14 * index + 11),
    capacityDays,
    share: 1,
  }));
const task = (id: string, days: number, needs: string[] = [], steps = 1): PlanTask => ({
  id,
  days,
  needs,
  steps,
});
const contents = (plan: ReturnType<typeof planSprints>): string[][] =>
  plan.sprints.map(({ items }) => items.map((item) => `${item.task}:${item.days}`));

describe('planSprints', () => {
  it('fills sprints in order and carries what does not fit', () => {
    const plan = planSprints({
      tasks: [task('a', 4), task('b', 3), task('c', 2), task('d', 1)],
      sprints: sprints(6, 6),
    });
    expect(contents(plan)).toEqual([
      ['a:4', 'c:2'],
      ['b:3', 'd:1'],
    ]);
    expect(plan.doneOn).toBe(day(25));
    expect(doneOn(plan, ['a', 'c'])).toBe(day(11));
    expect(sprintPlanSchema.parse(plan)).toEqual(plan);
  });

  it('takes the share of the capacity that is kept for this work', () => {
    const half = sprints(10).map((sprint) => ({ ...sprint, share: 0.5 }));
    const plan = planSprints({ tasks: [task('a', 4), task('b', 2)], sprints: half });
    expect(plan.sprints[0]).toMatchObject({ availableDays: 5, plannedDays: 4 });
    expect(plan.unplanned).toEqual([
      { task: 'b', daysLeft: 2, reason: 'does_not_fit', waitsFor: [] },
    ]);
    expect(plan.doneOn).toBeNull();
  });

  it('never puts a task before what it needs, but lets both share a sprint', () => {
    const plan = planSprints({
      tasks: [task('a', 5), task('b', 3), task('c', 1, ['b'])],
      sprints: sprints(6, 6),
    });
    expect(contents(plan)).toEqual([['a:5'], ['b:3', 'c:1']]);
  });

  it('splits a task larger than the sprint at its steps', () => {
    const plan = planSprints({
      tasks: [task('a', 2), task('big', 12, [], 4), task('after', 1, ['big'])],
      sprints: sprints(6, 6, 6),
    });
    expect(contents(plan)).toEqual([['a:2', 'big:3'], ['big:6'], ['big:3', 'after:1']]);
    expect(plan.sprints[1]?.items[0]).toMatchObject({ fromStep: 2, toStep: 3, finishes: false });
    expect(plan.sprints[2]?.items[0]).toMatchObject({ fromStep: 4, toStep: 4, finishes: true });
  });

  it('cuts a step that is itself larger than the sprint into equal parts', () => {
    const plan = planSprints({ tasks: [task('big', 15)], sprints: sprints(8, 8, 8) });
    expect(contents(plan)).toEqual([['big:7.5'], ['big:7.5'], []]);
  });

  it('says what waits for what when the sprints are full', () => {
    const plan = planSprints({
      tasks: [task('a', 5), task('b', 3), task('c', 1, ['b'])],
      sprints: sprints(5),
    });
    expect(plan.unplanned).toEqual([
      { task: 'b', daysLeft: 3, reason: 'does_not_fit', waitsFor: [] },
      { task: 'c', daysLeft: 1, reason: 'waits_for', waitsFor: ['b'] },
    ]);
  });

  it('plans nothing into sprints without capacity', () => {
    const plan = planSprints({ tasks: [task('a', 1)], sprints: sprints(0, 0) });
    expect(plan.unplanned).toHaveLength(1);
  });

  it('refuses what cannot be planned and names the field', () => {
    const refused = (input: Parameters<typeof planSprints>[0]) => () => planSprints(input);
    expect(refused({ tasks: [task('a', Number.NaN)], sprints: [] })).toThrow('tasks[0].days');
    expect(refused({ tasks: [task('a', 1), task('a', 1)], sprints: [] })).toThrow(PlanInputError);
    expect(refused({ tasks: [], sprints: sprints(5, -1) })).toThrow('sprints[1].capacityDays');
    expect(refused({ tasks: [], sprints: sprints(5, 5).reverse() })).toThrow('sprints[1].starts');
    expect(refused({ tasks: [task('a', 1, ['a'])], sprints: [] })).toThrow(DependencyCycleError);
  });

  it('keeps capacity and dependencies, loses no day, and is the same byte for byte', () => {
    const anyPlan = fc.tuple(
      anyWork(40),
      fc.array(fc.constantFrom(0, 0.5, 3, 5, 8, 10.3), { maxLength: 12 }),
      fc.array(fc.integer({ min: 1, max: 7 }), { minLength: 40, maxLength: 40 }),
      fc.array(fc.tuple(fc.nat(39), fc.integer({ min: 1, max: 45 })), { maxLength: 4 }),
    );
    fc.assert(
      fc.property(anyPlan, ([work, capacities, steps, moves]) => {
        const byId = new Map(work.map((each) => [each.id, each]));
        const tasks = orderWork(work).map(({ id }, index) =>
          task(id, byId.get(id)?.days ?? 0, [...(byId.get(id)?.needs ?? [])], steps[index]),
        );
        const pins = [...new Map(moves)].flatMap(([index, rank]) => {
          const pinned = tasks[index];
          return pinned ? [{ task: pinned.id, rank, reason: 'the team says so' }] : [];
        });
        const input = { tasks, sprints: sprints(...capacities), pins };
        const plan = planSprints(input);
        expect(JSON.stringify(planSprints(structuredClone(input)))).toBe(JSON.stringify(plan));
        expect(plan.order.map(({ task: id }) => id).sort()).toEqual(
          tasks.map(({ id }) => id).sort(),
        );

        const spent = new Map<string, number>();
        const finished = new Set<string>();
        for (const { items, availableDays } of plan.sprints) {
          const used = items.reduce((sum, { days }) => sum + days, 0);
          expect(used).toBeLessThanOrEqual(availableDays + 1e-6);
          for (const item of items) {
            byId.get(item.task)?.needs.forEach((need) => expect(finished).toContain(need));
            spent.set(item.task, (spent.get(item.task) ?? 0) + item.days);
            if (item.finishes) finished.add(item.task);
          }
        }
        const left = new Map(plan.unplanned.map(({ task: id, daysLeft }) => [id, daysLeft]));
        for (const { id, days } of tasks) {
          expect((spent.get(id) ?? 0) + (left.get(id) ?? 0)).toBeCloseTo(days, 5);
          expect(finished.has(id)).toBe(!left.has(id));
        }
      }),
      { numRuns: 300 },
    );
  });
});
