import type { PlanSprint, SprintPlan } from '@pitwall/contracts';
import { planSprints } from '@pitwall/readiness';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { planAroundSaved, type SavedPlanTask } from './plan-around-saved.ts';

const sprint = (number: number, capacityDays = 10): PlanSprint => ({
  id: `s${number}`,
  starts: `2026-01-${String(number * 2 + 1).padStart(2, '0')}`,
  ends: `2026-01-${String(number * 2 + 2).padStart(2, '0')}`,
  capacityDays,
  share: 1,
});
const task = (id: string, days: number, given: Partial<SavedPlanTask> = {}): SavedPlanTask => ({
  id,
  days,
  steps: 1,
  needs: [],
  saved: null,
  ...given,
});
const inSprints = ({ sprints }: SprintPlan): Record<string, string[]> =>
  Object.fromEntries(sprints.map(({ id, items }) => [id, items.map((item) => item.task)]));

describe('planAroundSaved', () => {
  it('is the plain plan where nobody has saved anything', () => {
    const tasks = [
      task('a', 4),
      task('b', 25, { steps: 5 }),
      task('c', 3, { needs: ['a'] }),
      task('d', 9),
    ];
    const sprints = [sprint(0), sprint(1), sprint(2)];
    expect(planAroundSaved(tasks, sprints)).toEqual(
      planSprints({ tasks: tasks.map(({ saved: _, ...plain }) => plain), sprints }),
    );
  });

  it('lets what is saved take its days first', () => {
    const tasks = [task('a', 6), task('b', 5, { saved: { sprint: 's0', days: 5 } }), task('c', 5)];
    expect(inSprints(planAroundSaved(tasks, [sprint(0), sprint(1)]))).toEqual({
      s0: ['b', 'c'],
      s1: ['a'],
    });
  });

  it('shows an overfull sprint as it is', () => {
    const tasks = [
      task('a', 8, { saved: { sprint: 's0', days: 8 } }),
      task('b', 8, { saved: { sprint: 's0', days: 8 } }),
      task('c', 1),
    ];
    const plan = planAroundSaved(tasks, [sprint(0), sprint(1)]);
    expect(inSprints(plan)).toEqual({ s0: ['a', 'b'], s1: ['c'] });
    expect(plan.sprints[0]).toMatchObject({ availableDays: 10, plannedDays: 16 });
  });

  it('puts nothing before what it needs, though that was saved late', () => {
    const late = task('a', 2, { saved: { sprint: 's1', days: 2 } });
    const tasks = [
      late,
      task('b', 1, { needs: ['a'] }),
      task('c', 1, { needs: ['b'] }),
      task('d', 1),
    ];
    expect(inSprints(planAroundSaved(tasks, [sprint(0), sprint(1), sprint(2)]))).toEqual({
      s0: ['d'],
      s1: ['a', 'b', 'c'],
      s2: [],
    });
  });

  it('says what must wait for what another plan holds', () => {
    const tasks = [task('a', 2, { saved: 'elsewhere' }), task('b', 1, { needs: ['a'] })];
    const plan = planAroundSaved(tasks, [sprint(0)]);
    expect(plan).toMatchObject({
      unplanned: [{ task: 'b', reason: 'waits_for', waitsFor: ['a'], daysLeft: 1 }],
      doneOn: null,
    });
    expect(plan.order.map((placed) => placed.task)).toEqual(['b']);
  });

  it('goes on after the saved part of a task that is larger than its sprint', () => {
    const large = task('a', 16, { steps: 4, saved: { sprint: 's0', days: 8 } });
    const plan = planAroundSaved([large, task('b', 3)], [sprint(0), sprint(1)]);
    expect(plan.sprints.map(({ items }) => items)).toEqual([
      [{ task: 'a', days: 8, fromStep: 1, toStep: 2, steps: 4, finishes: false }],
      [{ task: 'a', days: 8, fromStep: 3, toStep: 4, steps: 4, finishes: true }],
    ]);
    expect(plan.unplanned).toMatchObject([{ task: 'b', reason: 'does_not_fit' }]);
  });

  it('counts days that are spent, without splitting small tasks for them', () => {
    const spent = { ...sprint(0), taken: 7 };
    const plan = planAroundSaved([task('a', 5, { steps: 5 }), task('b', 3)], [spent]);
    expect(inSprints(plan)).toEqual({ s0: ['b'] });
    expect(plan.sprints[0]).toMatchObject({ availableDays: 3, plannedDays: 3 });
  });

  it('never inverts needs, never overfills by itself, and plans all or says why not', () => {
    const made = fc.integer({ min: 1, max: 12 }).chain((count) =>
      fc.tuple(
        fc.array(
          fc.record({
            days: fc.integer({ min: 1, max: 60 }).map((quarters) => quarters / 4),
            steps: fc.integer({ min: 1, max: 5 }),
            needs: fc.uniqueArray(fc.nat(count), { maxLength: 3 }),
            place: fc.oneof(
              { weight: 4, arbitrary: fc.constant(null) },
              fc.integer({ min: 0, max: 3 }),
              fc.constant('elsewhere' as const),
            ),
          }),
          { minLength: count, maxLength: count },
        ),
        fc.array(fc.integer({ min: 0, max: 20 }), { minLength: 1, maxLength: 4 }),
      ),
    );
    fc.assert(
      fc.property(made, ([rows, capacities]) => {
        const sprints = capacities.map((capacity, number) => sprint(number, capacity));
        const tasks = rows.map(({ days, steps, needs, place }, index) =>
          task(`t${index}`, days, {
            steps,
            needs: needs.filter((need) => need < index).map((need) => `t${need}`),
            saved: place === null || place === 'elsewhere' ? place : { sprint: `s${place}`, days },
          }),
        );
        const plan = planAroundSaved(tasks, sprints);
        const doneIn = new Map(plan.done.map((done) => [done.task, done.sprint]));
        const saved = new Set(tasks.filter((one) => one.saved !== null).map(({ id }) => id));
        for (const { id, items, availableDays } of plan.sprints) {
          const own = items.filter((item) => !saved.has(item.task));
          const all = items.reduce((sum, { days }) => sum + days, 0);
          if (own.length > 0) expect(all).toBeLessThanOrEqual(availableDays + 1e-6);
          for (const item of own) {
            for (const need of tasks.find((one) => one.id === item.task)?.needs ?? []) {
              const where = doneIn.get(need);
              expect(where !== undefined && where <= id).toBe(true);
            }
          }
        }
        const told = new Set([...plan.done, ...plan.unplanned].map((one) => one.task));
        expect([...told].sort()).toEqual(plan.order.map((one) => one.task).sort());
      }),
      { numRuns: 300 },
    );
  });
});
